import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inspect } from "./screens.ts";

/** Looks at the screens of places as one meets them: looking for one, booking it, and the workplace that keeps it. */
export async function walkPlaces(page: Page, open: (path: string, says: string) => Promise<void>): Promise<void> {
  await open("/places?task=OFFICE&days=67", "Etsi paikka");
  await page.getByText("Näillä rajauksilla ei ole paikkoja").waitFor();
  expect(await inspect(page, "places-none")).toEqual([]);
  await open("/places?from=2026-12-07&to=2027-03-12", "Etsi paikka");
  await page.getByRole("button", { name: "maanantai" }).click();
  await expect.poll(() => page.url()).toContain("days=1");
  expect(await inspect(page, "places")).toEqual([]);
  const book = page.locator(".place-row button").first();
  expect(await inspect(page, "book", () => book.click())).toEqual([]);
  await book.click();
  await page.getByRole("dialog").getByRole("combobox").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Tallenna varaus" }).click();
  await page.getByText("Varaus tallennettu: varattu alustavasti.").waitFor();
  await page.getByRole("link", { name: "Katso asiakkaan varaukset" }).click();
  const extend = page.getByRole("button", { name: /^(?:Jatka varausta|Förläng bokningen|Extend the hold)$/u }).first();
  await extend.waitFor();
  expect(await inspect(page, "bookings")).toEqual([]);
  expect(await inspect(page, "extend-hold", () => extend.click())).toEqual([]);
  await page.getByRole("link", { name: "Sijoita", exact: true }).first().click();
  await page.getByRole("checkbox", { name: "Maanantai", checked: true }).waitFor();
  await open("/workplaces", "Työpaikat");
  await page.getByRole("row").filter({ hasText: "Sanna Salmi" }).getByRole("link").first().click();
  await page.locator(".seats").first().waitFor();
  const command = (name: RegExp) => () => page.getByRole("button", { name }).first().click();
  expect(await inspect(page, "change-place", command(/^(?:Muokkaa|Redigera|Edit): /u))).toEqual([]);
  expect(await inspect(page, "end-place", command(/^(?:Päätä paikka|Avsluta platsen|End the place): /u))).toEqual([]);
}
