// Holds the built pages to their bytes, as a phone on a bad line receives them: compressed.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const site = process.argv[2] ?? ".build/site";

/** In kB of 1024 bytes, compressed: what must arrive before the page stands. */
const budgets = [
  { page: "index.html", counts: "scripts", limit: 150 },
  { page: "index.html", counts: "styles", limit: 10 },
  { page: "attendance.html", counts: "everything", limit: 12 },
  { page: "attendance.html", counts: "later", limit: 12 },
] as const;

const asset = {
  // Vite names the entry as a script and each chunk it imports as a preload.
  scripts: /(?:<script[^>]*\ssrc|<link[^>]*rel="modulepreload"[^>]*\shref)="\/?([^"]+\.js)"/g,
  styles: /<link[^>]*\shref="\/?([^"]+\.css)"/g,
};

function kilobytes(path: string): number {
  return gzipSync(readFileSync(join(site, path))).length / 1024;
}

const assets = (pattern: RegExp): readonly number[] =>
  readdirSync(join(site, "assets")).filter((name) => pattern.test(name)).map((name) => kilobytes(join("assets", name)));

/**
 * "Everything" of the employer's page is what a phone fetches to open it, report a week and see the receipt: the
 * document, its style sheet, its scripts and one language, of which the largest is counted. Not counted is what a press
 * of another button fetches: changes, evaluations, kept receipts, what is stored of oneself, the page of a link that
 * does not hold. That is weighed beside it, and held to as much again.
 */
const largestLanguage = (): number => Math.max(...assets(/^texts-(?:fi|sv|en)-.+\.js$/u));

/** All that buttons can fetch, with the largest language. */
const fetchedLater = (): number =>
  [...assets(/^more-(?!texts-).+\.(?:js|css)$/u), Math.max(...assets(/^more-texts-.+\.js$/u))].reduce((sum, weight) => sum + weight, 0);

function weigh(page: string, counts: (typeof budgets)[number]["counts"]): number {
  if (counts === "later") return fetchedLater();
  const html = readFileSync(join(site, page), "utf8");
  const named = (kind: keyof typeof asset) => [...html.matchAll(asset[kind])].map(([, path = ""]) => path);
  const total = (paths: readonly string[]) => paths.reduce((sum, path) => sum + kilobytes(path), 0);
  return counts === "everything" ? total([page, ...named("scripts"), ...named("styles")]) + largestLanguage() : total(named(counts));
}

for (const { page, counts, limit } of budgets) {
  const weight = weigh(page, counts);
  const fits = weight > 0 && weight <= limit;
  console.log(`${page}: ${counts} ${weight.toFixed(1)} kB of ${limit} kB${fits ? "" : ": OVER BUDGET"}`);
  if (!fits) process.exitCode = 1;
}
