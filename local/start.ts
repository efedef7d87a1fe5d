import { build } from "./build.ts";
import { createClock } from "./clock.ts";
import { createConsole } from "./console.ts";
import { openDataFolder } from "./data-folder.ts";
import { createAccounts } from "./demo-data/accounts.ts";
import { loadDemo } from "./demo-data.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { bootLaptop, type Laptop } from "./laptop.ts";
import { help, type Options, portCount, readOptions } from "./options.ts";
import { openPort } from "./public-port.ts";
import { type CellToFill, readyJson, readyText } from "./ready.ts";
import { setUpCells } from "./setup.ts";
import { StartFailure } from "./start-failure.ts";

// `npm start`: the whole system on this machine.

const progress = (text: string): void => console.error(text);

async function start(options: Options): Promise<void> {
  const ports = [];
  for (let port = options.port; port < options.port + portCount; port += 1) ports.push(await openPort(port));
  const [consolePort, ...cellPorts] = ports;
  if (consolePort === undefined) throw new StartFailure("No port could be opened: choose others with --port N.");
  const data = await openDataFolder(options.dataDir);
  process.once("exit", data.release);

  const cloudAssembly = await build({ basePort: options.port, environment: process.env, onProgress: progress });
  progress("Starting the cells.");
  const clock = createClock({ startAt: options.startAt });
  const laptop = await bootLaptop({ cloudAssembly, dataDir: data.path, clock, ports: cellPorts });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void laptop.stop().finally(() => process.exit()));

  const installation = await openInstallation(data.path);
  const cells = await setUpCells(laptop, installation, createAccounts);
  const demo = { state: options.demo ? "Loading." : "Not asked for." };
  consolePort.serve(createConsole(consolePort.origin, { laptop, installation, demo: () => demo.state }));
  console.log(options.json ? readyJson(consolePort.origin, cells) : readyText(consolePort.origin, cells));
  if (options.demo) await fillWithDemo(laptop, installation, cells, demo);
}

async function fillWithDemo({ clock, pump }: Laptop, { value, save }: Installation, cells: readonly CellToFill[], demo: { state: string }): Promise<void> {
  const steps = {
    has: (step: string) => value.demoSteps.includes(step),
    add: async (step: string) => {
      value.demoSteps.push(step);
      await save();
    },
  };
  const onProgress = (text: string): void => {
    demo.state = text;
    progress(text);
  };
  // The system serves whoever is at work in it, with or without the rest of the demo data.
  await loadDemo({ cells, now: () => clock.now(), drain: () => pump.drain(), steps, onProgress }).catch((error: unknown) => {
    onProgress(`The demo data stopped loading: ${String(error)}`);
  });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(help);
  else {
    // A Lambda's clock shows UTC; a developer's time zone must not hide what breaks there.
    process.env["TZ"] = "UTC";
    await start(options);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
