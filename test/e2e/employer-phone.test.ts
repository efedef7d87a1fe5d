import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { placementContract } from "../../shared/placement/contract.ts";
import { launchBrowser } from "../support/browser.ts";
import { portOf, type RunningCell, type RunningLaptop, startLaptop } from "../support/laptop.ts";
import { inspect } from "../support/screens.ts";
import { signInToApi, type StaffClient } from "../support/staff-api.ts";

const Mails = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() }));

let laptop: RunningLaptop;
let browser: Browser;
let cell: RunningCell;
let staff: StaffClient;
let phone: BrowserContext;
let page: Page;
let url = "";
let place: { readonly workplaceId: string; readonly contactId: string };
let ending: { readonly participantId: string; readonly url: string };
const taps = { count: 0 };
const size = { width: 390, height: 844 };
const faults: string[] = [];

beforeAll(async () => {
  // A Friday afternoon at the end of both people's placements: this week and the end of the last one can be reported.
  [laptop, browser] = await Promise.all([startLaptop({ port: portOf.phone, now: "2026-11-27T15:00" }), launchBrowser()]);
  const [first] = laptop.cells;
  const found = first?.accounts.find(({ userName }) => userName === "sanna.salmi");
  if (first === undefined || found === undefined) throw new Error("The laptop came up without an instructor.");
  cell = first;
  staff = await signInToApi(cell, found);
  await prepare();
  phone = await browser.newContext({ viewport: size, locale: "fi-FI", timezoneId: "Europe/Helsinki", hasTouch: true, isMobile: true });
  phone.setDefaultTimeout(10_000);
  phone.on("weberror", (error) => faults.push(error.error().message));
  phone.on("console", (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) faults.push(message.text());
  });
  page = await phone.newPage();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await laptop.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.screenshot({ path: ".build/screenshots/failed-employer-phone.png", fullPage: true });
});


/** Two people at one workplace, whose five agreed days so far are Thursday and this week's Monday to Thursday. */
async function prepare(): Promise<void> {
  const { client } = staff;
  const once = () => ({ idempotencyKey: randomUUID() });
  const { workplaceId } = await client.call(placementContract.addWorkplace, {
    ...once(),
    body: { name: "SPR Kontti", organisationType: "ASSOCIATION", streetAddress: "Itsenäisyydenkatu 36", postalCode: "28130", town: "Pori", tasks: "Lajittelu" },
  });
  const { contactId } = await client.call(placementContract.addContact, {
    ...once(), params: { workplaceId }, body: { name: "Raija Salonen", workEmail: "raija.salonen@kontti.example.fi", workPhone: null, language: "fi" },
  });
  place = { workplaceId, contactId };
  const plan = [1, 2, 3, 4].map((weekday) => ({ weekday, start: "08:00", end: "14:00" }));
  for (const [firstNames, lastName] of [["Oskar", "Lehtonen"], ["Sini Maria", "Jokela"]]) {
    const { participantId } = await client.call(placementContract.registerParticipant, {
      ...once(), body: { firstNames, lastName, workInfo: "", serviceFrom: "2026-11-01" },
    });
    await client.call(placementContract.openPlacement, {
      ...once(), params: { participantId }, body: { workplaceId, contactId, from: "2026-11-19", to: "2027-02-25", plan },
    });
  }
  url = await linkFor(contactId);
  ending = await prepareEnding(workplaceId);
}

async function linkFor(contactId: string): Promise<string> {
  const issued = await staff.client.call(placementContract.issueLink, { params: { ...place, contactId }, body: { by: "copy", renew: false } });
  return issued.url ?? "";
}

/** Somebody under another contact whose placement ends next week. */
async function prepareEnding(workplaceId: string): Promise<{ readonly participantId: string; readonly url: string }> {
  const { client } = staff;
  const once = () => ({ idempotencyKey: randomUUID() });
  const { contactId } = await client.call(placementContract.addContact, {
    ...once(), params: { workplaceId }, body: { name: "Jari Virtanen", workEmail: "jari.virtanen@kontti.example.fi", workPhone: null, language: "fi" },
  });
  const { participantId } = await client.call(placementContract.registerParticipant, {
    ...once(), body: { firstNames: "Tero", lastName: "Aalto", workInfo: "", serviceFrom: "2026-08-31" },
  });
  const plan = [{ weekday: 3, start: "08:00", end: "14:00" }];
  await client.call(placementContract.openPlacement, {
    ...once(), params: { participantId }, body: { workplaceId, contactId, from: "2026-08-31", to: "2026-12-02", plan },
  });
  return { participantId, url: await linkFor(contactId) };
}

/** In every language and width, and then as the phone has it. */
async function look(name: string): Promise<void> {
  expect(await inspect(page, name)).toEqual([]);
  await page.setViewportSize(size);
  await page.screenshot({ path: `.build/screenshots/${name}-phone.png` });
}

/** As from a message: a link to the page that is open would only change its fragment. */
async function openAnew(link: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
}

const mails = async () => Mails.parse(await laptop.ask("/api/mail?cell=pori")).filter(({ to }) => to.includes("raija.salonen"));

async function tap(name: string | RegExp, nth = 0): Promise<void> {
  taps.count += 1;
  await page.getByRole("button", { name }).nth(nth).tap();
}

const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
const receiptNumber = async () => (await page.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/u).first().textContent()) ?? "";

describe("an employer's phone, 390 × 844", () => {
  test("two people, five days each, are reported in three taps", async () => {
    await page.goto(url);
    await says("Oskar L.");
    await look("phone-days");
    await tap("Kaikki läsnä sovitusti", 0);
    await tap("Kaikki läsnä sovitusti", 1);
    await says("10/10 merkitty");
    await tap("Lähetä 10 merkintää");
    await says("Kiitos! Ilmoitus on vastaanotettu.");
    expect(taps.count).toBe(3);
    await look("phone-receipt");
  });

  test("the receipt stays on this phone when the tab is closed, and no name stays with it", async () => {
    const number = await receiptNumber();
    await page.close();
    page = await phone.newPage();
    await page.goto(url);
    await says("Oskar L.");
    await page.getByRole("button", { name: "Kuittaukset" }).tap();
    await says(number);
    await page.getByRole("button", { name: "Tallenna tiedostoon" }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(kept).toContain(number);
    expect(kept).not.toMatch(/Oskar|Sini|plk1_/u);
    await page.getByRole("button", { name: "Takaisin päiviin" }).tap();
  });

  test("a day is corrected; one that lacks something gets the focus, not the button", async () => {
    const thursday = page.getByRole("group", { name: /26\.11\./u }).first();
    await thursday.getByRole("button", { name: /^Muu/u }).tap();
    await thursday.getByRole("radio", { name: "Osan päivästä" }).check({ force: true });
    await page.getByRole("button", { name: /^Lähetä/u }).tap();
    await says("Täydennä keskeneräiset päivät ja lähetä sitten.");
    expect(await page.evaluate(() => document.activeElement?.closest("label")?.textContent)).toBe("tuntia");
    await page.keyboard.type("3");
    await page.getByRole("button", { name: "Lähetä 1 merkintä" }).tap();
    await says("Kiitos! Ilmoitus on vastaanotettu.");
    await says("Osan päivästä, 3 t");
    await page.getByRole("button", { name: "Korjaa merkintöjä" }).tap();
  });

  test("what is sent without a connection stays on the phone, also over a closed tab, and leaves when there is one", async () => {
    const tuesday = page.getByRole("group", { name: /24\.11\./u }).first();
    await phone.setOffline(true);
    await tuesday.getByRole("radio", { name: "Poissa", exact: true }).check({ force: true });
    await tuesday.getByRole("radio", { name: "Ilmoitti", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Lähetä 1 merkintä" }).tap();
    await says("Ei yhteyttä. Ilmoitus lähtee itsestään, kun yhteys palaa.");
    await page.screenshot({ path: ".build/screenshots/phone-offline-390.png" });
    await page.close();
    await phone.setOffline(false);
    page = await phone.newPage();
    await page.goto(url);
    await says("Kiitos! Ilmoitus on vastaanotettu.");
    await says("Poissa, ilmoitti");
  });

  test("the language chosen is remembered on this phone", async () => {
    await page.getByRole("button", { name: "Svenska" }).tap();
    await says("Tack! Rapporten har tagits emot.");
    await openAnew(url);
    await page.getByRole("heading", { level: 1, name: "Rapportera närvaro" }).waitFor();
    await page.getByRole("button", { name: "Suomi" }).tap();
    await page.getByRole("heading", { level: 1, name: "Ilmoita läsnäolot" }).waitFor();
  });

  test("a change is proposed, waits for staff, and is taken back", async () => {
    await page.getByRole("button", { name: "Ilmoita muutoksesta" }).tap();
    await page.locator("summary", { hasText: "Ei ole enää meillä" }).tap();
    await page.getByRole("group", { name: "Kuka?" }).first().getByRole("radio", { name: "Sini J." }).check({ force: true });
    await page.getByRole("group", { name: "Mikä oli viimeinen päivä?" }).getByRole("radio", { name: /26\.11\./u }).check({ force: true });
    await look("phone-change");
    await page.getByRole("button", { name: "Lähetä ehdotus" }).first().tap();
    await says("Ehdotus on lähetetty ohjaajalle.");
    await says("Sini J. ei ole enää meillä, viimeinen päivä 26.11.2026");
    await laptop.ask("/api/drain", {});
    const waiting = await staff.client.call(placementContract.listChangeProposals, { params: { staffId: staff.userId } });
    expect(waiting.proposals.map(({ change, state }) => [change.kind, state])).toEqual([["no-longer-here", "pending"]]);
    await page.getByRole("button", { name: "Peru ehdotus" }).tap();
    await says(/^Peruttu/u);
    await page.getByRole("button", { name: "Takaisin päiviin" }).tap();
  });

  test("what is stored of the contact himself is told", async () => {
    await page.getByRole("button", { name: "Mitä sinusta tallennetaan" }).tap();
    await says("raija.salonen@kontti.example.fi");
    await look("phone-about");
  });

  test("near the end the work is evaluated, and changed until staff have gone through it", async () => {
    await openAnew(ending.url);
    await page.getByRole("button", { name: "Arvioi työtä" }).tap();
    await page.getByRole("button", { name: "Arvioi: Tero A." }).tap();
    await page.getByRole("button", { name: "Lähetä arvio" }).tap();
    await says("Vastaa jokaiseen kysymykseen.");
    for (const question of await page.locator("fieldset.question").all()) await question.getByRole("radio", { name: "Hyvä" }).check({ force: true });
    await page.getByRole("textbox").fill("Tuli ajoissa ja oppi <b>kassan</b> nopeasti.");
    await look("phone-evaluation");
    await page.getByRole("button", { name: "Lähetä arvio" }).tap();
    await says("Kiitos! Arvio on vastaanotettu.");
    await page.getByRole("button", { name: "Muuta arviota" }).waitFor();
    await laptop.ask("/api/drain", {});
    const { participantId } = ending;
    const { evaluations } = await staff.client.call(placementContract.listEvaluations, { params: { participantId } });
    expect(evaluations.map(({ text, ratings }) => [text, ratings.QUALITY])).toEqual([["Tuli ajoissa ja oppi <b>kassan</b> nopeasti.", "GOOD"]]);
    const [{ placementId, version } = { placementId: "", version: 0 }] = evaluations;
    await staff.client.call(placementContract.acceptEvaluation, { params: { participantId, placementId }, body: { version, discussedOn: null, note: "" } });
    await page.reload();
    await page.getByRole("button", { name: "Arvioi työtä" }).tap();
    await says("Ohjaaja on käynyt arvion läpi");
  });

  test("an expired link shows one page, whom to call, and a way to a fresh one by mail", async () => {
    await laptop.ask("/api/clock", { moveTo: "2026-12-28T12:00" });
    await openAnew(url);
    await says("Tällä linkillä ei pääse eteenpäin");
    await page.getByRole("link", { name: "044 701 2345" }).waitFor();
    await look("phone-expired");
    const earlier = (await mails()).map(({ text }) => /http\S+#plk1_\w+/u.exec(text)?.[0] ?? "");
    await page.getByRole("button", { name: "Pyydä uusi linkki" }).tap();
    await says("Jos linkki on ollut sinun, uusi tulee sähköpostiisi");
    await laptop.ask("/api/drain", {});
    const after = await mails();
    expect(after).toHaveLength(earlier.length + 1);
    const texts = after.map(({ text }) => /http\S+#plk1_\w+/u.exec(text)?.[0] ?? "");
    const fresh = texts.find((link) => !earlier.includes(link)) ?? "";
    await openAnew(fresh);
    await says("Oskar L.");
  });

  test("no page of them broke the content security policy or threw", () => {
    expect(faults).toEqual([]);
  });
});
