import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Account, portOf, type RunningCell, type RunningLaptop, startLaptop } from "../support/laptop.ts";
import { walkPlaces } from "../support/place-screens.ts";
import { inspect } from "../support/screens.ts";
import { answerCode, giveName, openDoor, openPage, signInOn, type Watched } from "../support/staff-page.ts";
import { walkCodeLists, walkRights } from "../support/staffing-screens.ts";

const Mails = z.array(z.object({ to: z.string(), text: z.string() }));
const State = z.object({ demo: z.string() });

let laptop: RunningLaptop;
let browser: Browser;
let cell: RunningCell;
let instructor: Watched;
let main: Watched;
let newcomer: Watched;
let phone: Watched;

beforeAll(async () => {
  [laptop, browser] = await Promise.all([startLaptop({ port: portOf.screens, now: "2026-11-25T12:00", demo: true }), launchBrowser()]);
  const [first] = laptop.cells;
  if (first === undefined) throw new Error("The laptop came up without a cell.");
  cell = first;
  [instructor, main, newcomer, phone] = await Promise.all([openPage(browser), openPage(browser), openPage(browser), openPage(browser, 390)]);
  for (const { page } of [instructor, main, newcomer, phone]) await page.emulateMedia({ reducedMotion: "reduce" });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await laptop.stop();
});

function accountOf(userName: string): Account {
  const account = cell.accounts.find((one) => one.userName === userName);
  if (account === undefined) throw new Error(`The laptop came up without ${userName}.`);
  return account;
}

async function open(page: Page, path: string, says: string | RegExp): Promise<void> {
  await page.goto(cell.site + path);
  await page.getByRole("heading", { level: 1, name: says }).waitFor();
}

const heading = (page: Page) => page.locator(".page-heading .actions button");

describe("every screen, in three languages and on every width", () => {
  test("inviting a user", async () => {
    const { page } = main;
    await signInOn(page, cell, accountOf("paakayttaja"));
    await open(page, "/users/new", "Kutsu käyttäjä");
    await page.getByRole("textbox", { name: "Nimi" }).fill("Kaisa Niemi");
    await page.getByRole("textbox", { name: "Työsähköposti" }).fill("kaisa.niemi@pori.example.fi");
    await page.getByRole("textbox", { name: "Käyttäjätunnus" }).fill("kaisa.niemi");
    expect(await inspect(page, "invite")).toEqual([]);
    await page.getByRole("button", { name: "Lähetä kutsu" }).click();
    await page.getByText("Kaisa Niemi on kutsuttu.").waitFor();
    expect(await inspect(page, "invited")).toEqual([]);
  });

  test("signing in for the first time", async () => {
    const { page } = newcomer;
    const mails = Mails.parse(await laptop.ask("/api/mail?cell=pori"));
    const invitation = mails.find(({ to }) => to.includes("kaisa.niemi"))?.text ?? "";
    const temporary = /salasana: (\S+)/u.exec(invitation)?.[1] ?? "";

    await page.goto(cell.site);
    expect(await inspect(page, "sign-in-organisation")).toEqual([]);
    await openDoor(page, cell);
    await giveName(page, "kaisa.niemi", "not what the mail said");
    await page.getByRole("alert").waitFor();
    expect(await inspect(page, "sign-in-person")).toEqual([]);
    await giveName(page, "kaisa.niemi", temporary);
    await page.getByLabel("Uusi salasana", { exact: true }).waitFor();
    expect(await inspect(page, "sign-in-new-password")).toEqual([]);
    await page.getByLabel("Uusi salasana", { exact: true }).fill("Sininen-Lapio-Pellolla-4");
    await page.getByRole("button", { name: "Jatka" }).click();
    await page.getByRole("img", { name: "QR-koodi tunnistussovellukselle" }).waitFor();
    expect(await inspect(page, "sign-in-enrol")).toEqual([]);
    await answerCode(page, (await page.locator("code").first().textContent())?.replace(/\s/gu, "") ?? "");
    await page.getByText("Sinulla ei ole vielä asiakkaita").waitFor();
    expect(await inspect(page, "home-empty")).toEqual([]);
    await open(page, "/week", "viikko 48");
    await page.getByText("Tällä viikolla ei ole sijoituksia").waitFor();
    expect(await inspect(page, "week-empty")).toEqual([]);
  });

  test("signing in as always", async () => {
    const { page } = instructor;
    const { userName, password, totpSecret } = accountOf("sanna.salmi");
    await page.goto(cell.site);
    await openDoor(page, cell);
    await giveName(page, userName, password);
    await page.getByLabel("Kuusinumeroinen koodi").waitFor();
    expect(await inspect(page, "sign-in-code")).toEqual([]);
    await answerCode(page, totpSecret);
  });

  test("what anybody may read", async () => {
    const { page } = phone;
    await open(page, "/accessibility", "Saavutettavuusseloste");
    expect(await inspect(page, "accessibility")).toEqual([]);
    await open(page, "/privacy", "Mitä tietoja");
    expect(await inspect(page, "privacy")).toEqual([]);
  });

  test("forms, users and what is not there", async () => {
    const { page } = instructor;
    await open(page, "/participants/new", "Uusi asiakas");
    await page.getByRole("button", { name: "Tallenna asiakas" }).click();
    expect(await inspect(page, "new-participant")).toEqual([]);
    await open(page, "/workplaces/new", "Uusi työpaikka");
    expect(await inspect(page, "new-workplace")).toEqual([]);
    await open(page, "/settings", "Omat asetukset");
    expect(await inspect(page, "settings")).toEqual([]);
    await open(page, "/participants/nobody", "Sivua ei löydy");
    expect(await inspect(page, "not-found")).toEqual([]);
    await open(main.page, "/users", "Käyttäjät");
    expect(await inspect(main.page, "users")).toEqual([]);
  });

  test("units, users one by one, and the networks they may work from", async () => {
    const { page } = main;
    await open(page, "/units", "Yksiköt");
    await page.getByRole("button", { name: "Lisää yksikkö" }).click();
    await page.getByRole("textbox", { name: "Yksikön nimi" }).last().fill("Kierrätyspaja");
    await page.getByRole("button", { name: "Tallenna" }).click();
    await page.getByText("Yksiköt on tallennettu.").waitFor();
    expect(await inspect(page, "units")).toEqual([]);

    await open(page, "/users", "Käyttäjät");
    await page.getByRole("link", { name: "Kaisa Niemi", exact: true }).click();
    await page.getByRole("checkbox", { name: "Kierrätyspaja" }).check();
    await page.getByRole("button", { name: "Tallenna" }).click();
    await page.getByText("tiedot on tallennettu").waitFor();
    expect(await inspect(page, "user")).toEqual([]);
    expect(await inspect(page, "totp-reset", () => page.getByRole("button", { name: /tunnistussovellus|autentiseringsappen|authenticator/u }).click())).toEqual([]);

    await open(page, "/addresses", "Organisaatio ja osoitteet");
    expect(await inspect(page, "addresses-none")).toEqual([]);
    await page.getByRole("button", { name: "Lisää verkko" }).click();
    await page.getByRole("textbox", { name: "Verkko tai osoite" }).fill("192.0.2.0/24");
    await page.getByRole("textbox", { name: "Kenen verkko" }).fill("Työpajan toimisto");
    await page.getByRole("textbox", { name: "Viimeinen voimassaolopäivä" }).fill("31.12.2026");
    await page.getByRole("button", { name: "Tallenna luettelo" }).click();
    await page.getByText("Luettelo sulkisi sinut ulos").waitFor();
    expect(await inspect(page, "addresses-locked-out")).toEqual([]);
    for (const [at, own] of ["127.0.0.0/16", "::1"].entries()) {
      await page.getByRole("button", { name: "Lisää verkko" }).click();
      await page.getByRole("textbox", { name: "Verkko tai osoite" }).nth(at + 1).fill(own);
      await page.getByRole("textbox", { name: "Kenen verkko" }).nth(at + 1).fill("Tämä kone");
    }
    await page.getByRole("button", { name: "Tallenna luettelo" }).click();
    await page.getByText("Luettelo on tallennettu").waitFor();
    await page.locator("summary").first().click();
    expect(await inspect(page, "addresses")).toEqual([]);
  });

  test("the week and its days", async () => {
    await eventually("the first cell's demo data", demoIsThere, 240);
    const { page } = instructor;
    const settled = page.locator(".week-cell[data-state=reported]");
    await open(page, "/week", "viikko 48");
    await settled.first().waitFor();
    expect(await inspect(page, "week")).toEqual([]);
    expect(await inspect(page, "day-reported", () => settled.first().click())).toEqual([]);
    expect(await inspect(page, "day-missing", () => page.locator(".week-cell[data-state=missing]").first().click())).toEqual([]);
    expect(await inspect(page, "confirm-week", () => page.locator(".week-status .button-primary").click())).toEqual([]);
    expect(await inspect(page, "keys", () => page.keyboard.press("?"))).toEqual([]);
  });

  test("the day's work and what employers have reported", async () => {
    const { page } = instructor;
    await open(page, "/", "Sanna");
    await page.getByRole("button", { name: /^Siirrä myöhemmäksi/u }).first().waitFor();
    expect(await inspect(page, "home")).toEqual([]);
    expect(await inspect(page, "snooze", () => page.locator(".row-commands button").first().click())).toEqual([]);
    await open(page, "/reports", "Työnantajien ilmoitukset");
    await page.locator(".received-day").first().waitFor();
    expect(await inspect(page, "reports")).toEqual([]);
  });

  test("participants", async () => {
    const { page } = instructor;
    await open(page, "/participants?ended=1", "Asiakkaat");
    await page.getByText(/^\d+ asiakasta$/u).waitFor();
    expect(await inspect(page, "participants")).toEqual([]);
    const rows = page.getByRole("row");
    await rows.filter({ hasText: "Palvelu päättynyt" }).getByRole("link").first().click();
    await page.getByRole("button", { name: "Avaa palvelu uudelleen" }).waitFor();
    expect(await inspect(page, "participant-ended")).toEqual([]);
    await page.goBack();
    await rows.filter({ hasText: "Käynnissä" }).getByRole("link").first().click();
    await page.getByRole("link", { name: "Uusi sijoitus" }).first().waitFor();
    expect(await inspect(page, "participant")).toEqual([]);
    await page.getByRole("link", { name: "Aikajana" }).click();
    await page.locator(".timeline svg").first().waitFor();
    expect(await inspect(page, "timeline")).toEqual([]);
    await page.getByRole("link", { name: "Takaisin asiakkaan korttiin" }).click();
    expect(await inspect(page, "move", () => heading(page).nth(0).click())).toEqual([]);
    expect(await inspect(page, "end-service", () => heading(page).nth(1).click())).toEqual([]);
    await page.getByRole("link", { name: "Uusi sijoitus" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Uusi sijoitus" }).waitFor();
    await page.getByRole("checkbox", { name: "Maanantai" }).check();
    await page.getByRole("checkbox", { name: "Keskiviikko" }).check();
    await page.getByRole("button", { name: "Tallenna" }).click();
    expect(await inspect(page, "new-placement")).toEqual([]);
  });

  test("workplaces", async () => {
    const { page } = instructor;
    await open(page, "/workplaces", "Työpaikat");
    await page.getByText(/^\d+ työpaikkaa$/u).waitFor();
    expect(await inspect(page, "workplaces")).toEqual([]);
    await page.getByRole("row").filter({ hasText: "Sanna Salmi" }).getByRole("link").first().click();
    await page.getByRole("button", { name: "Kopioi linkki" }).first().waitFor();
    expect(await inspect(page, "workplace")).toEqual([]);
    expect(await inspect(page, "new-contact", () => page.locator(".card-heading button").first().click())).toEqual([]);
  });

  test("places, and a booking from looking for one to the placement", async () => {
    await walkPlaces(instructor.page, (path, says) => open(instructor.page, path, says));
  });

  test("what only a main user sees", async () => {
    const { page } = main;
    await open(page, "/participants?scope=all", "Asiakkaat");
    await page.getByText(/asiakasta$/u).waitFor();
    expect(await inspect(page, "participants-all")).toEqual([]);
    await open(page, "/week", "viikko 48");
    expect(await inspect(page, "week-main")).toEqual([]);
    await walkRights({ own: instructor.page, main: page, open });
    await walkCodeLists(page, open);
  });

  test("the employer's page", async () => {
    const { page } = phone;
    const link = await copiedLink();
    await page.goto(link);
    await page.getByRole("button", { name: "Muu" }).first().waitFor();
    expect(await inspect(page, "employer-days")).toEqual([]);
    await page.locator(".week > .strong").first().click();
    await page.locator(".choices .ABSENT input").first().check({ force: true });
    await page.getByRole("button", { name: "Muu" }).first().click();
    await page.locator("#send").click();
    expect(await inspect(page, "employer-unfinished")).toEqual([]);
    await page.locator(".follow input").first().check({ force: true });
    await page.locator("#send").click();
    await page.locator("#receipt").waitFor();
    expect(await inspect(page, "employer-receipt")).toEqual([]);
    await page.goto(`${link.slice(0, link.indexOf("#"))}#mistyped`);
    await page.getByText("Tällä linkillä ei pääse eteenpäin").waitFor();
    expect(await inspect(page, "employer-invalid")).toEqual([]);
  });

  test("no page broke its own policy, and none threw", () => {
    expect([instructor, main, newcomer, phone].flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** The cells are filled one after the other: when the second is spoken of, the first is full. */
async function demoIsThere(): Promise<true | undefined> {
  const { demo } = State.parse(await laptop.ask("/api/state"));
  return demo === "The demo data is loaded." || demo.includes("Kokemäenjoen") ? true : undefined;
}

/** A link to the page of an employer who has people and days to report. */
async function copiedLink(): Promise<string> {
  const { page } = instructor;
  await open(page, "/workplaces", "Työpaikat");
  await page.getByRole("row").filter({ hasText: "Sanna Salmi" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Kopioi linkki" }).first().click();
  return page.getByRole("dialog").getByRole("textbox").inputValue();
}
