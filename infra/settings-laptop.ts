import { Settings } from "./settings.ts";

/** Site, staff API and link API of one cell take three ports in a row. */
const portsPerCell = 3;

/** A documentation network (RFC 5737): an office for demonstrations, whose addresses the console can pretend to. */
const demonstrationOffice = "192.0.2.0/24";

/** The laptop's two cells. The console stands on `basePort`, the cells on the ports after it. */
export function laptopSettings(basePort: number): Settings {
  const cells = [
    { id: "pori", name: "Porin työpajat", supportPhone: "044 701 2345" },
    { id: "kokemaenjoki", name: "Kokemäenjoen työpajat", supportPhone: "044 701 6789" },
  ];
  return Settings.parse({
    stage: "laptop",
    region: "eu-north-1",
    logRetentionDays: 30,
    restorableDays: 7,
    organisations: cells.map(({ id, name, supportPhone }, index) => ({
      id,
      name,
      origins: originsFrom(basePort + 1 + portsPerCell * index),
      addressFrame: ["127.0.0.0/8", "::1/128", demonstrationOffice],
      mailFrom: `pajapolku@${id}.example.fi`,
      supportPhone,
    })),
  });
}

function originsFrom(port: number) {
  const origin = (offset: number) => `http://localhost:${port + offset}`;
  return { site: origin(0), staffApi: origin(1), linkApi: origin(2) };
}
