import { createClock } from "./clock.ts";
import { createConsole } from "./console.ts";
import { createAccounts } from "./demo-data/accounts.ts";
import { loadDemo } from "./demo-data.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { bootLaptop, type Laptop } from "./laptop.ts";
import type { Options } from "./options.ts";
import type { PublicPort } from "./public-port.ts";
import { type CellToFill, readyJson, readyText } from "./ready.ts";
import { setUpCells } from "./setup.ts";

interface Serving {
  readonly options: Options;
  readonly cloudAssembly: string;
  readonly dataDir: string;
  readonly consolePort: PublicPort;
  readonly cellPorts: readonly PublicPort[];
  readonly progress: (text: string) => void;
}

/** Boots what was built, prints the ready line and goes on loading the demo data. */
export async function serveLaptop({ options, cloudAssembly, dataDir, consolePort, cellPorts, progress }: Serving): Promise<void> {
  const clock = createClock({ startAt: options.startAt });
  const laptop = await bootLaptop({ cloudAssembly, dataDir, clock, ports: cellPorts });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void laptop.stop().finally(() => process.exit()));

  const installation = await openInstallation(dataDir);
  const cells = await setUpCells(laptop, installation, createAccounts);
  const demo = { state: options.demo ? "Loading." : "Not asked for." };
  const onProgress = (text: string): void => {
    demo.state = text;
    progress(text);
  };
  consolePort.serve(createConsole(consolePort.origin, { laptop, installation, demo: () => demo.state }));
  console.log(options.json ? readyJson(consolePort.origin, cells) : readyText(consolePort.origin, cells));
  if (options.demo) await fillWithDemo(laptop, installation, cells, onProgress);
}

async function fillWithDemo(
  { clock, pump }: Laptop,
  { value, save }: Installation,
  cells: readonly CellToFill[],
  onProgress: (text: string) => void,
): Promise<void> {
  const steps = {
    has: (step: string) => value.demoSteps.includes(step),
    add: async (step: string) => {
      value.demoSteps.push(step);
      await save();
    },
  };
  // The system serves whoever is at work in it, with or without the rest of the demo data.
  await loadDemo({ cells, now: () => clock.now(), drain: () => pump.drain(), steps, onProgress }).catch((error: unknown) => {
    onProgress(`The demo data stopped loading: ${String(error)}`);
  });
}
