import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Account, portOf, type RunningCell, type RunningLaptop, startLaptop } from "../support/laptop.ts";
import { inspect } from "../support/screens.ts";
import { answerCode, giveName, openDoor, openPage, signInOn, type Watched } from "../support/staff-page.ts";

const State = z.object({ demo: z.string() });

let laptop: RunningLaptop;
let browser: Browser;
let cell: RunningCell;
let instructor: Account;
let staff: Watched;

beforeAll(async () => {
  [laptop, browser] = await Promise.all([startLaptop({ port: portOf.week, now: "2026-11-25T12:00", demo: true }), launchBrowser()]);
  const [first] = laptop.cells;
  const account = first?.accounts.find(({ userName }) => userName === "sanna.salmi");
  if (first === undefined || account === undefined) throw new Error("The laptop came up without an instructor.");
  cell = first;
  instructor = account;
  staff = await openPage(browser);
  await staff.page.emulateMedia({ reducedMotion: "reduce" });
  await eventually("the first cell's demo data", demoIsThere, 240);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await laptop.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await staff.page.screenshot({ path: ".build/screenshots/failed-week.png" });
});

/** The cells are filled one after the other: when the second is spoken of, the first is full. */
async function demoIsThere(): Promise<true | undefined> {
  const { demo } = State.parse(await laptop.ask("/api/state"));
  return demo === "The demo data is loaded." || demo.includes("Kokemäenjoen") ? true : undefined;
}

const missing = (page: Page) => page.locator(".week-cell[data-state=missing]");
const figure = async (page: Page, kind: string) => Number(await page.locator(`.week-counts [data-kind=${kind}] strong`).textContent());

/** Nothing waits any more, so that leaving would lose nothing; what the page says of it follows a moment later. */
async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))), { timeout: 10_000 }).toBe(true);
  await page.getByText(/^Tallennettu klo/u).waitFor();
}

/** From the heading of the page into the grid, and with the arrows to a square. */
async function goTo(page: Page, address: string): Promise<void> {
  const [row = 0, column = 0] = address.split(":").map(Number);
  await page.locator('.week-grid [data-at][tabindex="0"]').focus();
  await page.keyboard.press("Control+Home");
  for (let down = 0; down < row; down += 1) await page.keyboard.press("ArrowDown");
  for (let right = 0; right < column; right += 1) await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-at"))).toBe(address);
}

async function firstMissing(page: Page): Promise<string> {
  return (await missing(page).first().getAttribute("data-at")) ?? "";
}

describe("an instructor's week, by the keyboard", () => {
  test("a letter fills its square at once, is stored, and is taken back", async () => {
    const { page } = staff;
    await signInOn(page, cell, instructor);
    await page.goto(`${cell.site}/weeks/2026-11-16`);
    await missing(page).first().waitFor();
    const before = await figure(page, "missing");
    const at = await firstMissing(page);
    await goTo(page, at);
    await page.keyboard.press("l");
    await page.locator(`[data-at="${at}"][data-state=reported]`).waitFor();
    await expect.poll(() => figure(page, "missing")).toBe(before - 1);
    await saved(page);
    await page.keyboard.press("Control+z");
    await page.locator(`[data-at="${at}"][data-state=missing]`).waitFor();
    await saved(page);
    await page.reload();
    await page.locator(`[data-at="${at}"][data-state=missing]`).waitFor();
  });

  test("everything empty is filled in one step, nothing else is touched, and one step takes it back", async () => {
    const { page } = staff;
    const [before, reported] = [await figure(page, "missing"), await figure(page, "reported")];
    await page.getByRole("button", { name: /^Täytä tyhjät/u }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: new RegExp(`^Merkitse ${String(before)} päivää`, "u") }).press("Enter");
    await expect.poll(() => figure(page, "missing")).toBe(0);
    expect(await figure(page, "reported")).toBe(reported + before);
    await saved(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => figure(page, "missing")).toBe(before);
    await saved(page);
    await page.reload();
    await missing(page).first().waitFor();
    expect([await figure(page, "missing"), await figure(page, "reported")]).toEqual([before, reported]);
  });

  test("what is typed while the line is cut waits, and is stored when it is back", async () => {
    const { page } = staff;
    const at = await firstMissing(page);
    await goTo(page, at);
    await page.context().setOffline(true);
    await page.keyboard.press("s");
    await page.getByText("Ei yhteyttä, 1 merkintä odottaa").waitFor();
    await page.getByRole("button", { name: "Kirjaudu ulos" }).press("Enter");
    await page.getByRole("alertdialog").getByText("Yksi merkintä odottaa vielä tallennusta").waitFor();
    await page.getByRole("button", { name: "Jää sivulle" }).press("Enter");
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await page.locator(`[data-at="${at}"][aria-label^="Oma sairaus"]`).waitFor();
  });

  test("an unsaved correction is not lost by Escape alone", async () => {
    const { page } = staff;
    const square = page.locator('.week-cell[aria-label^="Oma sairaus"]').first();
    await square.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Korjaa" }).press("Enter");
    await dialog.getByRole("radio", { name: "Muu syy" }).check({ force: true });
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Jatka muokkausta" }).press("Enter");
    await expect.poll(() => dialog.getByRole("radio", { name: "Muu syy" }).isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Hylkää muutos" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => square.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("all reports are confirmed, with how many said before", async () => {
    const { page } = staff;
    const unconfirmed = await figure(page, "unconfirmed");
    expect(unconfirmed).toBeGreaterThan(1);
    await page.getByRole("button", { name: new RegExp(`Vahvista \\(${String(unconfirmed)}\\)`, "u") }).press("Enter");
    await page.getByRole("button", { name: new RegExp(`^Vahvista kaikki ${String(unconfirmed)}`, "u") }).press("Enter");
    await page.getByRole("dialog").getByText(`Vahvistettu ${String(unconfirmed)}/${String(unconfirmed)}`).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Sulje" }).press("Enter");
    await expect.poll(() => figure(page, "unconfirmed")).toBe(0);
  });

  test("the fortnight is complete, its report comes as a file, and its days are locked once it is sent", async () => {
    const { page } = staff;
    await page.goto(`${cell.site}/fortnights/2026-11-09?state=complete`);
    const card = page.locator(".fortnight").first();
    await card.locator("summary").press("Enter");
    const coming = page.waitForEvent("download");
    await card.getByRole("button", { name: "Lataa suomeksi" }).press("Enter");
    const file = await (await coming).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe("%PDF-");
    await card.getByRole("button", { name: "Merkitse lähetetyksi" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Merkitse lähetetyksi" }).press("Enter");
    await page.goto(`${cell.site}/fortnights/2026-11-09?state=sent`);
    await page.locator(".fortnight").first().waitFor();
    await page.goto(`${cell.site}/weeks/2026-11-16`);
    await page.locator('.week-cell[aria-label*="lähetetty, lukittu"]').first().waitFor();
  });

  test("the screens of the week, in three languages and on every width", async () => {
    const { page } = staff;
    const screens = [
      ["/weeks/2026-11-16", ".week-cell[data-state=reported]", "grid"],
      ["/weeks/2026-11-30", ".week-cell", "grid-next"],
      ["/months/2026-11-01", ".month-week", "month"],
      ["/weeks/2026-11-23/list", ".print-list", "print-list"],
      ["/fortnights/2026-11-09", ".fortnight", "fortnights"],
    ] as const;
    for (const [path, wait, name] of screens) {
      await page.goto(cell.site + path);
      await page.locator(wait).first().waitFor();
      if (name === "fortnights") await page.locator(".fortnight summary").first().press("Enter");
      expect(await inspect(page, name)).toEqual([]);
    }
  });

  test("the session ends under her hands: she signs in over the page, and what she typed is stored", async () => {
    const { page } = staff;
    await page.goto(`${cell.site}/weeks/2026-11-16`);
    await missing(page).first().waitFor();
    const at = await firstMissing(page);
    await goTo(page, at);
    // Longer than a session lasts.
    await laptop.ask("/api/clock", { moveTo: "2026-11-26T02:30" });
    await page.keyboard.press("h");
    await page.getByRole("dialog").getByText("Istunto päättyi").waitFor();
    await giveName(page, instructor.userName, instructor.password);
    const door = page.getByLabel("Organisaation tunnus");
    await door.or(page.getByLabel("Kuusinumeroinen koodi")).waitFor();
    if (await door.isVisible()) {
      await openDoor(page, cell);
      await giveName(page, instructor.userName, instructor.password);
    }
    await answerCode(page, instructor.totpSecret);
    await page.getByText(/^Tallennettu klo 2\.\d\d/u).waitFor();
    await page.reload();
    await page.locator(`[data-at="${at}"][aria-label^="Muu syy"]`).waitFor();
  });

  test("no page broke its own policy, and none threw", () => {
    expect(staff.faults).toEqual([]);
  });
});
