import type { Browser, Page } from "playwright-core";
import { totpCode } from "../../local/cognito/totp.ts";
import type { Account, RunningCell } from "./laptop.ts";

/** What a page must never do, collected while it is used. */
export interface Watched {
  readonly page: Page;
  /** Errors of scripts and breaches of the content security policy. */
  readonly faults: string[];
}

/** A page that keeps count of its own faults. */
export async function openPage(browser: Browser, width = 1280, locale = "fi-FI"): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, timezoneId: "Europe/Helsinki" });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/u.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

const steps = [0, 30_000, -30_000];

/** Signs in as a person does, in Finnish: the organisation's door, one's own password, the code. */
export async function signInOn(page: Page, cell: RunningCell, account: Account): Promise<void> {
  await page.goto(cell.site);
  await openDoor(page, cell);
  await giveName(page, account.userName, account.password);
  await answerCode(page, account.totpSecret);
}

/** The first step of signing in. */
export async function openDoor(page: Page, cell: RunningCell): Promise<void> {
  await page.getByLabel("Organisaation tunnus").fill(cell.organisationCode);
  await page.getByLabel("Organisaation salasana", { exact: true }).fill(cell.organisationPassword);
  await page.getByRole("button", { name: "Jatka" }).click();
}

/** The second step of signing in. */
export async function giveName(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel("Käyttäjätunnus").fill(userName);
  await page.getByLabel("Salasana", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Jatka" }).click();
}

interface Invited {
  readonly userName: string;
  /** The password of the invitation. */
  readonly temporary: string;
  readonly password: string;
}

/** The first time: a password of one's own, and the app that shows the codes. */
export async function signInFirstOn(page: Page, cell: RunningCell, { userName, temporary, password }: Invited): Promise<void> {
  await page.goto(cell.site);
  await openDoor(page, cell);
  await giveName(page, userName, temporary);
  await page.getByLabel("Uusi salasana", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Jatka" }).click();
  await page.getByRole("img", { name: "QR-koodi tunnistussovellukselle" }).waitFor();
  const shown = await page.locator("code").first().textContent();
  await answerCode(page, shown?.replace(/\s/gu, "") ?? "");
}

/** Gives the code of now, or its neighbour where that one has been used already. */
export async function answerCode(page: Page, totpSecret: string): Promise<void> {
  for (const step of steps) {
    await page.getByLabel("Kuusinumeroinen koodi").fill(totpCode(totpSecret, performance.timeOrigin + performance.now() + step));
    const answered = page.waitForResponse((response) => /\/auth\/(?:enrol-)?totp$/u.test(response.url()) && response.request().method() === "POST");
    await page.getByRole("button", { name: "Jatka" }).click();
    if ((await answered).ok()) {
      await page.getByRole("button", { name: "Kirjaudu ulos" }).waitFor();
      return;
    }
  }
  throw new Error("Every code of this minute and a half has been used.");
}

/** A field of a form by its label, whatever the hint behind it says. */
export const fill = (page: Page, label: string, text: string) => page.getByRole("textbox", { name: label }).fill(text);

/** Chooses from a list by the option's words. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole("combobox", { name: label });
  const value = await field.getByRole("option", { name: option, exact: true }).getAttribute("value");
  await field.selectOption(value);
}
