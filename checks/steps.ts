import type { TestProject } from "./test-projects.ts";
import { worlds } from "./worlds.ts";

/** A command that passes or fails, or a run of Vitest over some projects, whose tests are counted. */
export type Step =
  | { readonly name: string; readonly command: readonly [string, ...string[]] }
  | { readonly name: string; readonly projects: readonly TestProject[] };

/** Steps one after another. */
export type Lane = readonly Step[];

/** Lanes side by side: at most two, for the two cores that everything is measured on. */
type Stage = readonly [Lane] | readonly [Lane, Lane];

const sources = ["shared", "functions", "infra", "frontend", "local", "checks", "test"];

const guards: Lane = [
  // A build without `--force` trusts its notes, which know nothing of a file that another world has changed. Several
  // threads check much of the same again, each for itself: here, where the other core is at work, that costs double.
  { name: "types", command: ["node", "node_modules/typescript-native/bin/tsc", "--build", "--force", "--singleThreaded", ...worlds] },
  { name: "lint", command: ["eslint", "--max-warnings", "0", "."] },
  { name: "walls", command: ["depcruise", "--output-type", "err", ...sources] },
  { name: "unused", command: ["node", "checks/unused-exports.ts"] },
];

const site: Lane = [
  { name: "site", command: ["npm", "run", "--silent", "build:site"] },
  { name: "budget", command: ["node", "checks/bundle-budget.ts", ".build/site"] },
];

const beforeBrowser: readonly Stage[] = [
  [guards, [{ name: "tests", projects: ["unit", "frontend", "architecture", "api", "infra"] }]],
  [site],
  // These start servers and run alone, so that no other work eats their seconds.
  [[{ name: "served", projects: ["local", "faults"] }]],
];

/** What `npm test` runs. */
export const testStages: readonly Stage[] = [...beforeBrowser, [[{ name: "e2e", projects: ["e2e"] }]]];

/** What `npm run check` runs: no browser, but the rule packs over the synthesized stacks. */
export const checkStages: readonly Stage[] = [
  ...beforeBrowser,
  [[{ name: "synth", command: ["npm", "run", "--silent", "synth:rules"] }]],
];
