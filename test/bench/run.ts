// `npm run bench`, `npm run bench -- --quick`, `npm run bench -- coaching --large`: figures, never verdicts. Milliseconds are
// this machine's; ratios, requests and capacity units mean the same everywhere.

import { parseArgs } from "node:util";
import { benchCoachingGrowth } from "./coaching-growth.ts";
import { benchColdStart } from "./cold-start.ts";
import { benchEmployerPage } from "./employer-page.ts";
import { benchGrowth } from "./growth.ts";
import { benchKeypress } from "./keypress.ts";
import { benchRoutes } from "./routes.ts";
import { benchShell } from "./shell.ts";

/** `--large`: a hundred thousand clients, which take minutes to fill in. */
const { values, positionals } = parseArgs({ options: { quick: { type: "boolean", default: false }, large: { type: "boolean", default: false } }, allowPositionals: true });

const benches: readonly (readonly [name: string, run: (quick: boolean) => Promise<void>])[] = [
  ["shell", benchShell], ["cold-start", benchColdStart], ["routes", benchRoutes], ["growth", benchGrowth], ["coaching", () => benchCoachingGrowth(values)],
  ["keypress", benchKeypress], ["employer-page", benchEmployerPage],
];

const started = performance.now();
for (const [name, run] of benches) if (positionals.length === 0 || positionals.includes(name)) await run(values.quick);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all, Node ${process.version}.`);
