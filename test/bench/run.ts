// `npm run bench`, and `npm run bench -- --quick`: figures, never verdicts. Milliseconds are this machine's;
// ratios, requests and capacity units mean the same everywhere.

import { parseArgs } from "node:util";
import { benchColdStart } from "./cold-start.ts";
import { benchEmployerPage } from "./employer-page.ts";
import { benchGrowth } from "./growth.ts";
import { benchKeypress } from "./keypress.ts";
import { benchRoutes } from "./routes.ts";
import { benchShell } from "./shell.ts";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const started = performance.now();
for (const bench of [benchShell, benchColdStart, benchRoutes, benchGrowth, benchKeypress, benchEmployerPage]) await bench(values.quick);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all, Node ${process.version}.`);
