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
] as const;

const asset = {
  // Vite names the entry as a script and each chunk it imports as a preload.
  scripts: /(?:<script[^>]*\ssrc|<link[^>]*rel="modulepreload"[^>]*\shref)="\/?([^"]+\.js)"/g,
  styles: /<link[^>]*\shref="\/?([^"]+\.css)"/g,
};

function kilobytes(path: string): number {
  return gzipSync(readFileSync(join(site, path))).length / 1024;
}

/** The employer's page fetches one language beside its entry: the largest is counted. */
function largestLanguage(): number {
  const languages = readdirSync(join(site, "assets")).filter((name) => /^texts-(?:fi|sv|en)-.+\.js$/.test(name));
  return Math.max(...languages.map((name) => kilobytes(join("assets", name))));
}

function weigh(page: string, counts: "scripts" | "styles" | "everything"): number {
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
