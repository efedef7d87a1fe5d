import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import * as z from "zod";
import { LocalDate } from "../../shared/kernel/local-date.ts";
import { launchBrowser } from "../support/browser.ts";
import { caseload, openStage, stage } from "../support/staff-stage.ts";
import { median, percentile, printTable } from "./figures.ts";

const site = join(import.meta.dirname, "..", "..", ".build", "site");
const today = LocalDate.parse("2026-11-27");
const people = 40;

/** Times every key from the keyboard's own stamp to the moment after the frame that shows it. */
const watch = `
  window.keyTimes = [];
  let told = () => undefined;
  window.painted = (count) => new Promise((resolve) => {
    told = () => window.keyTimes.length >= count && resolve();
    told();
  });
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.keyTimes.push(performance.now() - timeStamp);
        told();
      };
      port2.postMessage(null);
    });
  }, true);
`;

const Entries = z.object({ entries: z.array(z.object({ on: z.string(), version: z.number().nullable() })) });

/** What a server would say: everything is stored. */
function storeAll(path: string, method: string, body: unknown): object | undefined {
  if (method !== "PUT" || !path.includes("/weeks/")) return undefined;
  const days = Entries.parse(body).entries.map(({ on, version }) => ({ on, outcome: "stored", version: (version ?? 0) + 1 }));
  return { at: "2026-11-27T10:12:00.000Z", days };
}

/** Seconds of processor the page's main thread has used. */
async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** Keys pressed in the week grid of forty people on a processor four times slower, while what they say is being saved. */
export async function benchKeypress(quick: boolean): Promise<void> {
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const slowdown of [1, 4]) {
      const page = await openStage(browser, site, { today, rows: caseload(people, today), answer: storeAll });
      await page.goto(`${stage}/weeks/2026-11-23`);
      await page.locator(".week-cell").first().waitFor();
      await page.evaluate(`(() => {${watch}})()`);
      const devtools = await page.context().newCDPSession(page);
      // Of the thread itself, so that the figure means the same beside a busy neighbour.
      await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      for (const { name, key, column } of [{ name: "letter", key: "l", column: 3 }, { name: "arrow", key: "ArrowDown", column: 2 }]) {
        await page.locator(`[data-at="0:${String(column)}"]`).focus();
        await page.evaluate("window.keyTimes.length = 0");
        const presses = quick ? 20 : people - 2;
        const before = await taskSeconds(devtools);
        for (let press = 1; press <= presses; press += 1) {
          await page.keyboard.press(key);
          await page.evaluate(`window.painted(${String(press)})`);
        }
        const busy = (1000 * ((await taskSeconds(devtools)) - before)) / presses;
        const times = z.array(z.number()).parse(await page.evaluate("window.keyTimes"));
        rows.push([`${name}, ${String(slowdown)} × slower`, times.length, median(times), percentile(times, 0.95), Math.max(...times), busy]);
      }
      await page.close();
    }
    printTable(`Keypress to paint in the week grid, ${String(people)} people × 5 days (ms)`, ["key", "presses", "median", "95 %", "longest", "work a key"], rows);
  } finally {
    await browser.close();
  }
}
