import { describe, expect, test } from "vitest";
import { preferredLanguage } from "./languages.ts";
import { Cursor, EmailAddress, FreeText, PersonName, PhoneNumber, ShortText, Version } from "./values.ts";

describe("phone numbers become E.164", () => {
  test.each([
    ["044 701 0000", "+358447010000"],
    ["044-701 0000", "+358447010000"],
    ["+358 44 701 0000", "+358447010000"],
    ["00358 44 701 0000", "+358447010000"],
    ["+358 (0)44 701 0000", "+358447010000"],
    ["(02) 621 1100", "+35826211100"],
    ["+46 8 123 456 78", "+46812345678"],
    ["0046 8 123 456 78", "+46812345678"],
    ["  044 701 0000  ", "+358447010000"],
  ])("%s", (typed, stored) => expect(PhoneNumber.parse(typed)).toBe(stored));

  test.each(["", "112", "puhelin", "+0447010000", "044 701 0000 0000 0000", "044;701", "+", "044701000a"])("%s is none", (typed) =>
    expect(PhoneNumber.safeParse(typed).success).toBe(false));
});

describe("e-mail addresses", () => {
  test("two ways of typing one address are one", () => expect(EmailAddress.parse("Raija.Salonen@Pori.FI")).toBe("raija.salonen@pori.fi"));

  test.each(["", "raija", "raija@", "@pori.fi", "a b@pori.fi", "raija@pori", `${"a".repeat(250)}@pori.fi`, "a@b.fi\r\nBcc: c@d.fi", "<a@b.fi>"])(
    "%s is none",
    (typed) => expect(EmailAddress.safeParse(typed).success).toBe(false),
  );
});

describe("names", () => {
  test.each(["Matti", "Anna-Liisa", "O'Brien", "af Hällström", "Nguyễn Thị", "Ö", "李", "Kätä\u00adjä"])("%s", (name) =>
    expect(PersonName.parse(` ${name} `)).toBe(name));

  test.each(["", "   ", "<script>", "Matti\u0000", "Matti\nKorhonen", "a".repeat(101)])("%j is none", (name) =>
    expect(PersonName.safeParse(name).success).toBe(false));

  test("a title is one line of at most 120 characters", () => {
    expect(ShortText.safeParse("Kirjaston <b>").success).toBe(true);
    expect(ShortText.safeParse("a".repeat(121)).success).toBe(false);
    expect(ShortText.safeParse("kaksi\nriviä").success).toBe(false);
  });
});

test.each([0, -1, 1.5, "1", Number.NaN, Number.MAX_VALUE])("%s is no version", (version) => expect(Version.safeParse(version).success).toBe(false));

test("a cursor of any length is not taken", () => expect(Cursor.safeParse("a".repeat(2001)).success).toBe(false));

describe("the language of a request", () => {
  test.each([
    [undefined, "fi"],
    ["", "fi"],
    ["sv-FI,sv;q=0.9,en;q=0.5", "sv"],
    ["sv_FI", "sv"],
    ["de-DE,en-GB;q=0.7", "en"],
    ["ru,et", "fi"],
    ["EN", "en"],
    [" en ; q=0.3", "en"],
    ["fil-PH,en", "en"],
    ["*", "fi"],
  ])("%s", (header, language) => expect(preferredLanguage(header)).toBe(language));
});

describe("what no text may hold", () => {
  const bad = ["A\ud800", "x\udc00y", "A\u202eB", "A\u0000B"];

  test.each(bad)("half a character, a turned reading direction, a control character: %j", (text) => {
    for (const schema of [PersonName, ShortText, FreeText(100)]) expect(schema.safeParse(text).success).toBe(false);
  });

  test("lines, tabs, emoji and Finnish letters are text", () => {
    expect(FreeText(100).parse("Trukkikortti.\n\tÄiti auttaa 🙂")).toBe("Trukkikortti.\n\tÄiti auttaa 🙂");
    expect(PersonName.parse("Åke-Öystein 🙂")).toBe("Åke-Öystein 🙂");
  });
});
