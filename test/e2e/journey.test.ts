import type { Browser } from "playwright-core";
import * as z from "zod";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Account, portOf, type RunningCell, type RunningLaptop, startLaptop } from "../support/laptop.ts";
import { choose, fill, openPage, signInFirstOn, signInOn, type Watched } from "../support/staff-page.ts";

const Mails = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), at: z.string() }));

let laptop: RunningLaptop;
let browser: Browser;
let cell: RunningCell;
let instructor: Account;
let staff: Watched;
let phone: Watched;

beforeAll(async () => {
  // A Wednesday at noon: Monday to Wednesday can be reported.
  [laptop, browser] = await Promise.all([startLaptop({ port: portOf.journey, now: "2026-11-25T12:00" }), launchBrowser()]);
  const [first] = laptop.cells;
  const account = first?.accounts.find(({ userName }) => userName === "sanna.salmi");
  if (first === undefined || account === undefined) throw new Error("The laptop came up without an instructor whose language is Finnish.");
  cell = first;
  instructor = account;
  staff = await openPage(browser);
  phone = await openPage(browser, 390);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await laptop.stop();
});

// What the pages showed when a step failed, for whoever has to find out why.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await staff.page.screenshot({ path: ".build/screenshots/failed-staff.png" });
  await phone.page.screenshot({ path: ".build/screenshots/failed-phone.png" });
});

/** A day of the only person's week: 1 is Monday. */
const day = (weekday: number, says: RegExp) => staff.page.getByRole("button", { name: says }).and(staff.page.locator(`[data-at="0:${String(weekday)}"]`));

const mails = async () => Mails.parse(await laptop.ask("/api/mail?cell=pori"));

async function mainUserPage(): Promise<Watched> {
  const account = cell.accounts.find(({ roles }) => roles.includes("placement main"));
  if (account === undefined) throw new Error("The laptop came up without a main user.");
  const watched = await openPage(browser);
  await signInOn(watched.page, cell, account);
  return watched;
}

describe("an instructor's week and an employer's phone", () => {
  test("2: she signs in with the organisation's code, her password and a one-time code", async () => {
    await signInOn(staff.page, cell, instructor);
    await staff.page.getByRole("heading", { level: 1, name: /Sanna/u }).waitFor();
    await staff.page.getByText("Sinulla ei ole vielä asiakkaita").waitFor();
    await staff.page.getByRole("navigation").getByRole("link", { name: "Viikko" }).click();
    await staff.page.getByText("Tällä viikolla ei ole sijoituksia").waitFor();
  });

  test("4: she adds a workplace and its contact", async () => {
    const { page } = staff;
    await page.getByRole("link", { name: "Työpaikat" }).click();
    await page.getByRole("link", { name: "Uusi työpaikka" }).first().click();
    await fill(page, "Nimi", "Kirjaston kirjavarasto");
    await choose(page, "Ylläpitäjä", "Kunta");
    await fill(page, "Katuosoite", "Gallen-Kallelankatu 12");
    await fill(page, "Postinumero", "28100");
    await fill(page, "Postitoimipaikka", "Pori");
    await page.getByRole("button", { name: "Tallenna työpaikka" }).click();
    await page.getByRole("heading", { name: "Kirjaston kirjavarasto" }).waitFor();
    await page.getByRole("button", { name: "Lisää yhteyshenkilö" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Nimi" }).fill("Raija Salonen");
    await dialog.getByRole("textbox", { name: "Työsähköposti" }).fill("raija.salonen@kirjasto.example.fi");
    await dialog.getByRole("button", { name: "Tallenna" }).click();
    await page.getByText("raija.salonen@kirjasto.example.fi").waitFor();
  });

  test("4: she registers a participant, once however often she presses", async () => {
    const { page } = staff;
    await page.goto(`${cell.site}/participants/new`);
    await fill(page, "Etunimet", "Matti Olavi");
    await fill(page, "Sukunimi", "Korhonen");
    await fill(page, "Palvelu alkaa", "1.11.2026");
    await page.getByRole("button", { name: "Tallenna asiakas" }).dblclick();
    await page.getByRole("heading", { name: "Korhonen Matti Olavi" }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Asiakkaat" }).click();
    await page.getByText("1 asiakasta").waitFor();
  });

  test("4: she places him, three days a week", async () => {
    const { page } = staff;
    await page.getByRole("link", { name: "Korhonen Matti Olavi" }).click();
    await page.getByRole("link", { name: "Uusi sijoitus" }).first().click();
    await choose(page, "Työpaikka", /^Kirjaston kirjavarasto/u);
    await choose(page, "Yhteyshenkilö", /^Raija Salonen/u);
    await fill(page, "Alkaa", "2.11.2026");
    await fill(page, "Päättyy", "26.2.2027");
    for (const day of ["maanantai", "tiistai", "torstai"]) await page.getByRole("checkbox", { name: day }).check({ force: true });
    await page.getByRole("button", { name: "Tallenna sijoitus" }).click();
    await page.getByText("käynnissä").waitFor();
    await page.getByText(/ma, ti, to/u).waitFor();
  });

  test("5: the link leaves by mail, in the contact's language and without the participant's name", async () => {
    const { page } = staff;
    await page.getByRole("link", { name: "Kirjaston kirjavarasto" }).click();
    await page.getByRole("button", { name: "Lähetä sähköpostilla" }).click();
    await page.getByText("Linkki lähti rekisteröityyn osoitteeseen.").waitFor();
    const [mail] = (await mails()).filter(({ to }) => to.includes("raija.salonen"));
    expect(mail?.subject).toContain("Läsnäolojen ilmoittaminen");
    expect(mail?.text).toContain(`${cell.site}/attendance.html#plk1_`);
    expect(JSON.stringify(mail)).not.toMatch(/Matti|Korhonen/u);
  });

  const linkFromMail = async (): Promise<string> => {
    const [mail] = (await mails()).filter(({ to }) => to.includes("raija.salonen"));
    return /http\S+#plk1_\w+/u.exec(mail?.text ?? "")?.[0] ?? "";
  };

  test("6: the contact reports the week so far, gets a receipt, and the address keeps no token", async () => {
    const { page } = phone;
    await page.goto(await linkFromMail());
    await page.getByText("Matti K.").first().waitFor();
    expect(page.url()).not.toContain("plk1_");
    await page.getByRole("button", { name: "Kaikki sovitut päivät läsnä" }).first().click();
    await page.getByRole("button", { name: /Lähetä \d+ merkintää/u }).click();
    await page.getByText("Kiitos! Ilmoitus on vastaanotettu.").waitFor();
    await page.getByText(/[0-9A-F]{4}-[0-9A-F]{4}/u).first().waitFor();
  });

  test("6: he comes back and corrects a day", async () => {
    const { page } = phone;
    await page.getByRole("button", { name: "Korjaa merkintöjä" }).click();
    const tuesday = page.getByRole("group", { name: /24\.11\./u }).first();
    await tuesday.getByRole("radio", { name: "Poissa" }).check({ force: true });
    await page.getByRole("radio", { name: "Ilmoitti", exact: true }).first().check({ force: true });
    await page.getByRole("button", { name: /Lähetä 1 merkintä/u }).click();
    await page.getByText("Kiitos! Ilmoitus on vastaanotettu.").waitFor();
  });

  test("7: her week shows who reported what; she confirms one day and corrects another", async () => {
    const { page } = staff;
    await laptop.ask("/api/drain", {});
    await page.goto(`${cell.site}/week`);
    await day(2, /Poissa, ilmoitti.*työnantaja/u).waitFor();
    await day(1, /Läsnä.*työnantaja ilmoitti, ei vielä/u).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Raija Salonen/u).first().waitFor();
    await dialog.getByRole("button", { name: "Vahvista" }).click();
    await day(1, /, vahvistettu/u).waitFor();
    await day(2, /Poissa/u).click();
    await dialog.getByRole("button", { name: "Korjaa" }).click();
    await dialog.getByRole("radio", { name: "Oma sairaus" }).check({ force: true });
    await dialog.getByRole("button", { name: "Tallenna" }).click();
    await day(2, /Oma sairaus.*ohjaaja kirjasi/u).waitFor();
  });

  test("7: a report over her correction becomes a proposal, and she keeps hers", async () => {
    await phone.page.getByRole("button", { name: "Korjaa merkintöjä" }).click();
    const tuesday = phone.page.getByRole("group", { name: /24\.11\./u }).first();
    await tuesday.getByRole("radio", { name: "Läsnä" }).check({ force: true });
    await phone.page.getByRole("button", { name: /Lähetä 1 merkintä/u }).click();
    await phone.page.getByText("Kiitos! Ilmoitus on vastaanotettu.").waitFor();
    await laptop.ask("/api/drain", {});
    await staff.page.goto(`${cell.site}/week`);
    await day(2, /Oma sairaus.*ehdotus odottaa/u).click();
    await staff.page.getByRole("dialog").getByRole("button", { name: "Pidä nykyinen" }).click();
    await day(2, /Oma sairaus.*ehdotus/u).waitFor({ state: "detached" });
    await day(2, /Oma sairaus/u).waitFor();
  });

  async function openWorkplace(): Promise<void> {
    await staff.page.getByRole("link", { name: "Työpaikat" }).click();
    await staff.page.getByRole("link", { name: "Kirjaston kirjavarasto" }).click();
  }

  test("5: she copies the link once, and renewing it ends the earlier ones", async () => {
    const { page } = staff;
    const earlier = await linkFromMail();
    await openWorkplace();
    await page.getByRole("button", { name: "Kopioi linkki" }).click();
    const copied = await page.getByRole("dialog").getByRole("textbox", { name: "Linkin osoite" }).inputValue();
    expect(copied).toContain(`${cell.site}/attendance.html#plk1_`);
    await page.getByRole("dialog").getByRole("button", { name: "Sulje" }).click();
    await page.getByRole("button", { name: "Uusi linkki" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Uusi ja lähetä" }).click();
    await page.getByText("Linkki lähti rekisteröityyn osoitteeseen.").waitFor();
    for (const [link, says] of [[earlier, "Tällä linkillä ei pääse eteenpäin"], [copied, "Tällä linkillä ei pääse eteenpäin"], [await linkFromMail(), "Viikko 48"]] as const) {
      const visitor = await openPage(browser, 390);
      await visitor.page.goto(link);
      await visitor.page.getByText(says).first().waitFor();
      await visitor.page.context().close();
    }
  });

  test("6: a revoked link and a mistyped one show the same page", async () => {
    const { page } = staff;
    const link = await linkFromMail();
    await openWorkplace();
    await page.getByRole("button", { name: "Mitätöi" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Mitätöi" }).click();
    await page.getByText("Linkki on mitätöity").waitFor();
    const pages = [];
    for (const address of [link, `${link.slice(0, -1)}0`]) {
      const stranger = await openPage(browser, 390);
      await stranger.page.goto(address);
      await stranger.page.getByText("Tällä linkillä ei pääse eteenpäin").waitFor();
      pages.push(await stranger.page.locator("body").textContent());
      await stranger.page.context().close();
    }
    expect(pages[0]).toBe(pages[1]);
  });

  test("8: she ends the service, and the card says when what will be destroyed", async () => {
    const { page } = staff;
    await page.getByRole("navigation").getByRole("link", { name: "Asiakkaat" }).click();
    await page.getByRole("link", { name: "Korhonen Matti Olavi" }).click();
    await page.getByRole("button", { name: "Päätä palvelu" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Viimeinen palvelupäivä" }).fill("25.11.2026");
    await choose(page, "Päättymisen syy", "Päättyi suunnitelman mukaan");
    await dialog.getByRole("button", { name: "Päätä palvelu" }).click();
    await page.getByText("Läsnäolot säilytetään 25.11.2036 saakka ja muut tiedot 25.11.2056 saakka").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  test("8: re-opening takes the dates away; ending once more brings them back", async () => {
    const { page } = staff;
    await page.getByRole("button", { name: "Avaa palvelu uudelleen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Avaa uudelleen" }).click();
    await page.getByText("25.11.2056").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Päätä palvelu" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Viimeinen palvelupäivä" }).fill("25.11.2026");
    await choose(page, "Päättymisen syy", "Päättyi suunnitelman mukaan");
    await dialog.getByRole("button", { name: "Päätä palvelu" }).click();
    await page.getByText("25.11.2056").waitFor();
    await laptop.ask("/api/drain", {});
  });

  test("3: a new colleague signs in for the first time, and a disabled one is out on the next request", async () => {
    const main = await mainUserPage();
    await main.page.goto(`${cell.site}/users/new`);
    await fill(main.page, "Nimi", "Kaisa Niemi");
    await fill(main.page, "Työsähköposti", "kaisa.niemi@pori.example.fi");
    await fill(main.page, "Käyttäjätunnus", "kaisa.niemi");
    await main.page.getByRole("button", { name: "Lähetä kutsu" }).click();
    await main.page.getByText("Kaisa Niemi on kutsuttu.").waitFor();
    const kaisa = await openPage(browser);
    const [mail] = (await mails()).filter(({ to }) => to.includes("kaisa.niemi"));
    const temporary = /salasana: (\S+)/u.exec(mail?.text ?? "")?.[1] ?? "";
    await signInFirstOn(kaisa.page, cell, { userName: "kaisa.niemi", temporary, password: "Sininen-Lapio-Pellolla-4" });
    await kaisa.page.getByRole("button", { name: "Kirjaudu ulos" }).waitFor();

    await main.page.goto(`${cell.site}/users`);
    await main.page.getByRole("link", { name: "Poista käytöstä: Kaisa Niemi" }).click();
    await main.page.getByText("Siirrettävää ei ole jäljellä.").waitFor();
    await main.page.getByRole("button", { name: "Poista käytöstä" }).click();
    await main.page.getByText("Kaisa Niemi on poistettu käytöstä").waitFor();
    await kaisa.page.getByRole("link", { name: "Työpaikat" }).click();
    await kaisa.page.getByText("Kirjaudu").first().waitFor();
    expect(await kaisa.page.getByText("Kirjaston kirjavarasto").count()).toBe(0);
    await main.page.context().close();
    await kaisa.page.context().close();
  });

  test("3: the other organisation sees nothing of it", async () => {
    const other = laptop.cells[1];
    const account = other?.accounts.find(({ roles }) => roles.includes("placement main"));
    if (other === undefined || account === undefined) throw new Error("There is no other organisation.");
    const stranger = await openPage(browser);
    await signInOn(stranger.page, other, account);
    await stranger.page.getByRole("navigation").getByRole("link", { name: "Asiakkaat" }).click();
    await stranger.page.getByText(/ei ole vielä asiakkaita/u).waitFor();
    await stranger.page.context().close();
  });

  test("8: past the date nothing of it is shown, before the reaper has run and after", async () => {
    await laptop.ask("/api/reaper", { lagHours: "never" });
    await laptop.ask("/api/clock", { moveTo: "2056-11-27T09:00" });
    await signInOn(staff.page, cell, instructor);
    await listIsEmpty();
    await laptop.ask("/api/reaper", { lagHours: 0 });
    await laptop.ask("/api/reaper/sweep", {});
    await listIsEmpty();
  });

  async function listIsEmpty(): Promise<void> {
    await staff.page.goto(`${cell.site}/participants`);
    await staff.page.getByText("Sinulla ei ole vielä asiakkaita").waitFor();
  }

  test("no page broke its own rules on the way", () => {
    expect({ staff: staff.faults, phone: phone.faults }).toEqual({ staff: [], phone: [] });
  });
});
