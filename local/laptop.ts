import { type Cell, hostedFunctions, openCell } from "./cell.ts";
import type { Clock } from "./clock.ts";
import { startCognito } from "./cognito/endpoint.ts";
import { startDynamoDb } from "./dynamodb.ts";
import { startKms } from "./kms.ts";
import { createLambdaHost, type LambdaHost } from "./lambda-host.ts";
import { type MailBox, startMailBox } from "./mail.ts";
import { startObjects } from "./objects.ts";
import type { PublicPort } from "./public-port.ts";
import { openReaped } from "./reaped.ts";
import { type Reaper, startReaper } from "./reaper.ts";
import { type Scheduler, startScheduler } from "./scheduler.ts";
import { StartFailure } from "./start-failure.ts";
import { startStreams, type StreamPump } from "./streams.ts";
import { type CellDeclaration, readTemplate } from "./template.ts";

/** Everything that runs. */
export interface Laptop {
  readonly clock: Clock;
  readonly cells: readonly Cell[];
  readonly host: LambdaHost;
  readonly mailBox: MailBox;
  readonly pump: StreamPump;
  readonly reaper: Reaper;
  readonly scheduler: Scheduler;
  /** Stops what runs, those who ask before those who answer. */
  stop(): Promise<void>;
}

interface LaptopParts {
  readonly cloudAssembly: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** Those of the cells: all but the console's. */
  readonly ports: readonly PublicPort[];
}

/** How often, in ms of real time, the background looks for something to do. */
const everyMs = { streams: 500, reaper: 60_000, scheduler: 1000 };

/** Boots the laptop from a cloud assembly over a data folder. */
export async function bootLaptop({ cloudAssembly, dataDir, clock, ports }: LaptopParts): Promise<Laptop> {
  const declarations = await readTemplate(cloudAssembly);
  const tables = declarations.flatMap((cell) => cell.tables);
  const [dynamoDb, cognito, kms, objects, mailBox, reaped] = await Promise.all([
    startDynamoDb({ dataDir, tables }),
    startCognito({ dataDir, clock, pools: declarations.flatMap((cell) => cell.pools) }),
    startKms({ dataDir, keys: declarations.flatMap((cell) => cell.keys) }),
    startObjects({ dataDir, clock, buckets: declarations.flatMap((cell) => cell.buckets) }),
    startMailBox({ dataDir, clock, cells: declarations.map(({ id }) => id) }),
    openReaped(dataDir, clock),
  ]);
  const services = { dynamoDb: dynamoDb.url, kms: kms.url, objects: objects.url, cognito, mailBox };
  const host = createLambdaHost(declarations.flatMap((cell) => hostedFunctions(cell, services)), clock);
  const pump = await startStreams({
    url: dynamoDb.url,
    dataDir,
    consumers: declarations.flatMap((cell) => cell.streams),
    reaped,
    invoke: host.invoke,
    report: ({ functionName, tableName, sequenceNumbers }) =>
      console.error(`${functionName} gave up ${sequenceNumbers.length} records of ${tableName}; its log in the console says why.`),
    idleMs: everyMs.streams,
  });
  const reaper = startReaper({ client: dynamoDb.client, tables, reaped, clock, everyMs: everyMs.reaper });
  const scheduler = await startScheduler({
    schedules: declarations.flatMap((cell) => cell.schedules),
    invoke: host.invoke,
    clock,
    dataDir,
    everyMs: everyMs.scheduler,
  });
  const cells = await Promise.all(
    declarations.map((declaration) =>
      openCell({ declaration, ports: portsOf(declaration, ports), cloudAssembly, host, clock, onAnswered: () => pump.nudge() }),
    ),
  );
  return {
    clock,
    cells,
    host,
    mailBox,
    pump,
    reaper,
    scheduler,
    stop: async () => {
      await Promise.all(ports.map((port) => port.close()));
      await Promise.all([scheduler.stop(), pump.stop(), reaper.stop()]);
      await host.stop();
      await Promise.all([mailBox, cognito, kms, objects, dynamoDb].map((service) => service.stop()));
    },
  };
}

/** A cell's pages stand where its functions believe them to be; its APIs stand on the two ports after them. */
function portsOf({ id, siteOrigin }: CellDeclaration, ports: readonly PublicPort[]): [PublicPort, PublicPort, PublicPort] {
  const first = ports.findIndex(({ origin }) => origin === siteOrigin);
  const [site, staffApi, linkApi] = ports.slice(first, first + 3);
  if (first < 0 || site === undefined || staffApi === undefined || linkApi === undefined) {
    throw new StartFailure(`The cell ${id} wants its pages at ${siteOrigin}, which is not among this laptop's ports: mend infra/settings-laptop.ts.`);
  }
  return [site, staffApi, linkApi];
}
