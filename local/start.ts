import { build } from "./build.ts";
import { openDataFolder } from "./data-folder.ts";
import { help, type Options, portCount, readOptions } from "./options.ts";
import { openPort } from "./public-port.ts";
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

  // The programs that build run beside this one, which meanwhile loads what it needs to serve.
  const building = build({ basePort: options.port, environment: process.env, onProgress: progress });
  const [cloudAssembly, { serveLaptop }] = await Promise.all([building, import("./serve-laptop.ts")]);
  progress("Starting the cells.");
  await serveLaptop({ options, cloudAssembly, dataDir: data.path, consolePort, cellPorts, progress });
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
