import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createClock } from "../../local/clock.ts";
import { mailerFor } from "../../functions/runtime/mail.ts";
import { type MailBox, startMailBox } from "../../local/mail.ts";

const at = "2026-11-23T06:00:00.000Z";
const clock = createClock({ realNow: () => Date.parse(at) });
const letter = {
  from: "Porin työpajat <pajat@example.fi>",
  to: "esihenkilö@yritys.example",
  subject: "Viikon läsnäolot: merkitkää ne viimeistään perjantaina, sillä muuten mäntymetsä hämärtyy €",
  text: "Hyvää päivää!\n\nÄlkää vastatko = tähän.\n.\nhttps://example.fi/#a=b\nTerveisin\n" + "pitkä rivi ".repeat(30),
};

let dataDir: string;
let box: MailBox;
const start = async (): Promise<void> => {
  box = await startMailBox({ dataDir, clock, cells: ["pori", "kokemaenjoki"] });
};
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mail-"));
  await start();
});
afterEach(async () => {
  await box.stop();
  await rm(dataDir, { recursive: true });
});

describe("the mail box", () => {
  test.each([undefined, "base64", "quoted-printable"] as const)("reads what nodemailer sends (%s)", async (textEncoding) => {
    await createTransport(box.urlFor("pori")).sendMail({ ...letter, textEncoding });
    const [mail] = box.list({ cell: "pori" });
    expect(mail).toMatchObject({ cell: "pori", at, subject: letter.subject, from: letter.from });
    expect(mail?.text.trimEnd()).toBe(letter.text.trimEnd());
    expect(mail?.to).toContain("@yritys.example");
    expect(mail?.raw).toContain("MIME-Version: 1.0");
  });

  test("tells the cells apart and takes no mail of another", async () => {
    await createTransport(box.urlFor("pori")).sendMail(letter);
    await createTransport(box.urlFor("kokemaenjoki")).sendMail(letter);
    expect(box.list()).toHaveLength(2);
    expect(box.list({ cell: "kokemaenjoki" })).toHaveLength(1);
    await expect(createTransport(box.urlFor("other")).sendMail(letter)).rejects.toMatchObject({ code: "EAUTH" });
    await expect(createTransport(box.urlFor("pori").replace("pori:x@", "")).sendMail(letter)).rejects.toThrow();
  });

  test("refuses an address under .invalid for good, and the mailer tells it from a passing failure", async () => {
    const to = "poistunut@tyopaikka.invalid";
    await expect(createTransport(box.urlFor("pori")).sendMail({ ...letter, to })).rejects.toMatchObject({ responseCode: 550 });
    const platform = { PAJAPOLKU_RUNS_ON: "laptop" as const, JWKS: { keys: [] } };
    const mailer = mailerFor({ ...platform, SMTP_URL: box.urlFor("pori") }, "pajat@example.fi");
    const mail = { subject: "Läsnäolot", text: "Hei", tags: { message: "1" } };
    expect(await mailer.deliver({ ...mail, to: "raija@tyopaikka.example" })).toBe("sent");
    expect(await mailer.deliver({ ...mail, to })).toBe("bounced");
    expect(await mailer.deliver({ ...mail, to: "" })).toBe("invalid");
    expect(await mailer.send({ ...mail, to })).toBe("failed");
    const nobody = mailerFor({ ...platform, SMTP_URL: "smtp://127.0.0.1:1" }, "pajat@example.fi");
    expect(await nobody.deliver({ ...mail, to: "raija@tyopaikka.example" })).toBe("failed");
    expect(box.list().map((each) => each.to)).toEqual(["raija@tyopaikka.example"]);
  });

  test("keeps mail over a restart, also when the last line was cut off", async () => {
    await createTransport(box.urlFor("pori")).sendMail(letter);
    const before = box.list();
    await box.stop();
    await appendFile(join(dataDir, "mail.jsonl"), '{"id":"half');
    await start();
    expect(box.list()).toEqual(before);
    await createTransport(box.urlFor("pori")).sendMail({ ...letter, subject: "Toinen" });
    await box.stop();
    await start();
    expect(box.list().map(({ subject }) => subject)).toEqual(["Toinen", letter.subject]);
  });

  test("refuses to start on a damaged file with a sentence that names it", async () => {
    const other = await mkdtemp(join(tmpdir(), "mail-"));
    await writeFile(join(other, "mail.jsonl"), "{}\n");
    await expect(startMailBox({ dataDir: other, clock, cells: [] })).rejects.toThrow(/^The file .*mail\.jsonl is damaged: /);
    await rm(other, { recursive: true });
  });
});
