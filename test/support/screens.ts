import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import * as z from "zod";

/** In which languages and widths every screen is looked at: Finnish from desk to the narrowest phone, the others on a phone. */
const views = [
  ["sv", [390]],
  ["en", [390]],
  ["fi", [320, 820, 1280]],
] as const;

const folder = join(import.meta.dirname, "..", "..", ".build", "screenshots");

const Breaches = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }));

/**
 * Looks at what the page shows in every language and width, and keeps a picture of each. Returns what was wrong:
 * breaches of axe's rules, and pages that are wider than their window. `stage` opens a dialog, anew in each language,
 * because nobody can change the language behind it, and of which only the window is kept. Leaves the page in Finnish at the widest.
 */
export async function inspect(page: Page, name: string, stage?: () => Promise<void>): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const wrong: string[] = [];
  for (const [language, widths] of views) {
    await speak(page, language);
    await stage?.();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.locator(".skeleton").count(), { timeout: 10_000 }).toBe(0);
      const picture = `${name}-${language}-${width}`;
      wrong.push(...(await breachesOn(page)).map((breach) => `${picture}: ${breach}`));
      await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: stage === undefined });
    }
    if (stage !== undefined) await page.keyboard.press("Escape");
  }
  return wrong;
}

async function speak(page: Page, language: string): Promise<void> {
  await page.locator(`button[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.mouse.move(0, 0);
}

async function breachesOn(page: Page): Promise<string[]> {
  // From here, where the page's own policy does not reach: it would refuse a script that is not its own.
  await page.evaluate(`typeof axe === "undefined" && (() => { ${axe.source} })()`);
  const breaches = Breaches.parse(await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)`));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...breaches.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" / ")}`),
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ];
}
