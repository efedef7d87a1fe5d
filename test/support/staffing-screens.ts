import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inspect } from "./screens.ts";
import { choose, fill } from "./staff-page.ts";

type Open = (page: Page, path: string, says: string | RegExp) => Promise<void>;

interface Rights {
  /** An instructor's page, and a main user's. */
  readonly own: Page;
  readonly main: Page;
  readonly open: Open;
}

/** Naming a substitute, a conflict of interest, and the dry run of a handover; nobody is moved. */
export async function walkRights({ own, main, open }: Rights): Promise<void> {
  await open(own, "/participants", "Asiakkaat");
  const forAll = own.getByRole("button", { name: /^(?:Sijainen kaikille|Vikarie för alla|Substitute for all)$/u });
  expect(await inspect(own, "substitute-all", () => forAll.click())).toEqual([]);
  await own.getByRole("row").filter({ hasText: "Käynnissä" }).getByRole("link").first().click();
  const name = own.getByRole("button", { name: /^(?:Nimeä sijainen|Utse vikarie|Name a substitute)$/u });
  expect(await inspect(own, "substitute", () => name.click())).toEqual([]);
  await name.click();
  await choose(own, "Kuka", "Timo Harju");
  await fill(own, "Viimeinen päivä", "4.12.2026");
  await choose(own, "Syy", "Poissaolo");
  await own.getByRole("button", { name: "Nimeä", exact: true }).click();
  await own.getByText("25.11.2026 – 4.12.2026").waitFor();

  await open(main, "/assignments", "Sijaisuudet ja luovutukset");
  expect(await inspect(main, "assignments")).toEqual([]);
  await main.locator("th a").first().click();
  const block = main.getByRole("button", { name: /^(?:Merkitse esteelliseksi|Anteckna jäv|Add a conflict of interest)$/u });
  await block.waitFor();
  expect(await inspect(main, "responsible")).toEqual([]);
  expect(await inspect(main, "block", () => block.click())).toEqual([]);
  await open(main, "/users", "Käyttäjät");
  await main.getByRole("link", { name: "Poista käytöstä: Sanna Salmi" }).click();
  await choose(main, "Kaikki samalle ohjaajalle", "Annika Lindroos");
  await main.getByText(/^Annika Lindroos: \d+ asiakasta/u).waitFor();
  expect(await inspect(main, "handover")).toEqual([]);
}

/** The words of the lists, and a new one. */
export async function walkCodeLists(page: Page, open: Open): Promise<void> {
  await open(page, "/code-lists", "Luettelot");
  expect(await inspect(page, "code-lists")).toEqual([]);
  expect(await inspect(page, "code-new", () => page.locator(".page-heading button").first().click())).toEqual([]);
  await open(page, "/code-lists?list=attendance", "Luettelot");
  await page.getByText("Terveystieto").first().waitFor();
  expect(await inspect(page, "code-lists-attendance")).toEqual([]);
}
