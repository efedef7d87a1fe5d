import type { Cell } from "./cell.ts";
import { type Account, type InstalledCell, type Installation, installedCell } from "./installation.ts";
import type { Laptop } from "./laptop.ts";
import type { CellToFill } from "./ready.ts";

/** The first main user of a new cell, who invites the others. */
interface FirstUser {
  readonly userName: string;
  readonly name: string;
  readonly email: string;
  readonly language: "fi" | "sv" | "en";
}

/**
 * Makes the accounts of the demonstration through the API, each with a password and TOTP of its own; `keep` stores one
 * as soon as it can sign in. `cell.accounts` holds those of an earlier start that was cut short.
 */
export type CreateAccounts = (cell: CellToFill, firstUser: FirstUser, keep: (account: Account) => Promise<void>) => Promise<void>;

const firstUserOf = (id: string): FirstUser => ({ userName: "paakayttaja", name: "Maarit Lehtonen", email: `maarit.lehtonen@${id}.example.fi`, language: "fi" });

/** Brings each cell to life as its operator would: the set-up job once, then the accounts. */
export function setUpCells(laptop: Laptop, installation: Installation, createAccounts: CreateAccounts): Promise<CellToFill[]> {
  return Promise.all(laptop.cells.map((cell) => setUpCell(cell, laptop, installation, createAccounts)));
}

async function setUpCell(cell: Cell, { host, mailBox }: Laptop, installation: Installation, createAccounts: CreateAccounts): Promise<CellToFill> {
  const { id } = cell.declaration;
  const installed = installedCell(installation, id);
  const filled = cellToFill(cell, installed, () => mailBox.list({ cell: id }));
  if (installed.stage === "ready") return filled;
  const firstUser = firstUserOf(id);
  if (installed.stage === "new") {
    // On disk first: a set-up that was cut short is repeated with the same password.
    await installation.save();
    const { organisationCode, organisationPassword } = installed;
    await host.invoke(`${id}-office-jobs`, { job: "setup", organisationCode, organisationPassword, firstUser });
    installed.stage = "set-up";
    await installation.save();
  }
  await createAccounts(filled, firstUser, async (account) => {
    installed.accounts.push(account);
    installed.accounts.sort((one, other) => one.userName.localeCompare(other.userName));
    await installation.save();
  });
  installed.stage = "ready";
  await installation.save();
  return filled;
}

function cellToFill({ declaration, origins }: Cell, installed: InstalledCell, mails: CellToFill["mails"]): CellToFill {
  const { organisationCode, organisationPassword, accounts } = installed;
  return { id: declaration.id, organisation: declaration.organisationName, ...origins, organisationCode, organisationPassword, accounts, mails };
}
