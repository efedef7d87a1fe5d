import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { addCells, cellsApp, writeOpenApi } from "./cells.ts";
import { holdAgainstRules } from "./nag.ts";
import { exampleSettings } from "./settings-example.ts";
import { laptopSettings } from "./settings-laptop.ts";

// The entry of the CDK. `npx cdk synth` makes the example's two cells; `-c settings=laptop -c basePort=4100` the laptop's;
// `-c nag=true` holds them against the rules of cdk-nag.

const root = join(import.meta.dirname, "..");
const app = cellsApp();

const Context = z.object({
  settings: z.enum(["example", "laptop"]).default("example"),
  basePort: z.coerce.number().int().min(1024).max(65_529).default(4100),
  buildDir: z.string().default(join(root, ".build")),
  nag: z.stringbool().default(false),
});
const context = Context.parse(
  Object.fromEntries(Object.keys(Context.shape).map((name) => [name, z.unknown().parse(app.node.tryGetContext(name))])),
);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

const settings = context.settings === "laptop" ? laptopSettings(context.basePort) : exampleSettings;
const build = { directory: context.buildDir, version };

addCells(app, settings, build);
if (context.nag) await holdAgainstRules(app);
writeOpenApi(app.synth().directory, settings, build);
