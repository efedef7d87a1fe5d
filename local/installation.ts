import { randomBytes } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";

import { type DurableFile, openDurableFile } from "./durable-file.ts";

const account = z.object({ userName: z.string(), password: z.string(), totpSecret: z.string(), roles: z.array(z.string()) });
/** An account of the demonstration, with all one needs to sign in. */
export type Account = z.infer<typeof account>;

const cell = z.object({
  organisationCode: z.string(),
  organisationPassword: z.string(),
  /** `set-up`: its code and first user are made; `ready`: its accounts too. */
  stage: z.enum(["new", "set-up", "ready"]),
  accounts: z.array(account),
});
const installation = z.object({
  cells: z.record(z.string(), cell),
  /** The steps of loading the demo data that are done, so that a broken loading goes on where it was. */
  demoSteps: z.array(z.string()),
});

/** What this data folder knows of its own making. */
export type Installation = DurableFile<z.infer<typeof installation>>;
export type InstalledCell = z.infer<typeof cell>;

export function openInstallation(dataDir: string): Promise<Installation> {
  return openDurableFile(join(dataDir, "installation.json"), installation, () => ({ cells: {}, demoSteps: [] }));
}

/** A cell's entry, made with a password of its own at the first start. */
export function installedCell({ value }: Installation, id: string): InstalledCell {
  return (value.cells[id] ??= {
    organisationCode: id,
    organisationPassword: randomBytes(12).toString("base64url"),
    stage: "new",
    accounts: [],
  });
}
