import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { runCheck, seed } from "./seed.ts";

/** Bytes that do not compress. */
const kilobytes = (count: number) => randomBytes(count * 750).toString("base64");

const index = `<script type="module" crossorigin src="/assets/index-a.js"></script>
<link rel="modulepreload" crossorigin href="/assets/chunk-b.js">
<link rel="stylesheet" crossorigin href="/assets/index-c.css">`;

const site = (staff: number, style: number, employer: number, language = 2, later = 8) => ({
  "site/index.html": index,
  "site/assets/index-a.js": kilobytes(staff / 2),
  "site/assets/chunk-b.js": kilobytes(staff / 2),
  "site/assets/index-c.css": kilobytes(style),
  "site/attendance.html": `<script type="module" src="/assets/attendance-d.js"></script>`,
  "site/assets/attendance-d.js": kilobytes(employer),
  "site/assets/texts-fi-e.js": kilobytes(language),
  "site/assets/texts-sv-f.js": kilobytes(1),
  "site/assets/more-g.js": kilobytes(later),
  "site/assets/more-h.css": kilobytes(1),
  "site/assets/more-texts-fi-i.js": kilobytes(2),
  "site/assets/more-texts-sv-j.js": kilobytes(1),
});

it.each([
  { pages: site(180, 10, 12), over: [] },
  { pages: site(220, 10, 12), over: ["index.html: scripts"] },
  { pages: site(180, 16, 12), over: ["index.html: styles"] },
  { pages: site(180, 10, 18), over: ["attendance.html: everything"] },
  { pages: site(180, 10, 12, 6), over: ["attendance.html: everything"] },
  { pages: site(180, 10, 12, 2, 16), over: ["attendance.html: later"] },
  { pages: { ...site(180, 10, 12), "site/index.html": "<p>no script</p>" }, over: ["index.html: scripts", "index.html: styles"] },
])("a site that goes over its budget in $over is refused", async ({ pages, over }) => {
  await using project = await seed(pages);
  const output = await runCheck("bundle-budget.ts", ["site"], project.directory);
  const refused = output.split("\n").filter((line) => line.endsWith("OVER BUDGET"));
  expect(refused.map((line) => line.replace(/ [\d.]+ kB.*/, ""))).toEqual(over);
});
