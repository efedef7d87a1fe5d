import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium as driver } from "playwright-core";
import project from "../../package.json" with { type: "json" };

const run = promisify(execFile);

/** What a headless browser needs to run as root, and to stay off the network but for the pages under test. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium: the one CHROMIUM_PATH names, or else the one that came with `npm ci`. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env["CHROMIUM_PATH"];
  if (own !== undefined) return driver.launch({ executablePath: own, args: flags });

  const home = await unpackedChromium();
  return driver.launch({
    executablePath: join(home, "chromium"),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: join(home, "al2023", "lib"), FONTCONFIG_PATH: join(home, "fonts") },
  });
}

/**
 * The package unpacks straight into the temporary directory, where a run that was cut short would leave a torn browser
 * for ever. So it unpacks into a directory of its own, which takes its name only when whole.
 */
async function unpackedChromium(): Promise<string> {
  const home = join(tmpdir(), `pajapolku-chromium-${project.devDependencies["@sparticuz/chromium"]}`);
  if (existsSync(home)) return home;

  const unpacking = await mkdtemp(`${home}-`);
  // Only where it believes to be in Lambda does it unpack the libraries Chromium needs; and it changes the environment
  // of whoever imports it, hence a process of its own.
  const unpack = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  await run(process.execPath, ["--input-type=module", "--eval", unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  // Its own list of fonts names Lambda's directories alone, and without fonts every page is blank.
  await writeFile(join(unpacking, "fonts", "fonts.conf"), `<fontconfig><dir prefix="relative">.</dir></fontconfig>`);

  // Another process may have been faster; its copy is as good.
  await rename(unpacking, home).catch(() => rm(unpacking, { recursive: true }));
  return home;
}
