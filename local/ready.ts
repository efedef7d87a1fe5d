import type { Account } from "./installation.ts";
import type { Mail } from "./mail.ts";

/** A cell as a script or a person meets it: one entry of the ready line. */
interface ReadyCell {
  readonly organisation: string;
  readonly site: string;
  readonly staffApi: string;
  readonly linkApi: string;
  readonly organisationCode: string;
  readonly organisationPassword: string;
  readonly accounts: readonly Account[];
}

/** What whoever fills a cell needs besides its public addresses. */
export interface CellToFill extends ReadyCell {
  readonly id: string;
  /** The mails the cell has sent, newest first: invitations with their temporary passwords, links. */
  mails(): readonly Mail[];
}

/** What the loading of the demo data is given. */
export interface DemoParts {
  readonly cells: readonly CellToFill[];
  /** The moved time, ms since the epoch. */
  readonly now: () => number;
  /** Resolves when the employers' reports that have been sent are taken in. */
  drain(): Promise<void>;
  /** Steps done so far, over restarts: a broken loading goes on where it was. */
  readonly steps: { has(step: string): boolean; add(step: string): Promise<void> };
  readonly onProgress: (text: string) => void;
}

/** The ready line for scripts: one JSON object on one line. */
export function readyJson(consoleUrl: string, cells: readonly ReadyCell[]): string {
  const named = cells.map(({ organisation, site, staffApi, linkApi, organisationCode, organisationPassword, accounts }) => ({
    organisation, site, staffApi, linkApi, organisationCode, organisationPassword, accounts,
  }));
  return JSON.stringify({ ready: true, console: consoleUrl, cells: named });
}

/** The ready lines for a person. */
export function readyText(consoleUrl: string, cells: readonly ReadyCell[]): string {
  const lines = cells.flatMap((cell) => [
    "",
    `${cell.organisation}: ${cell.site}`,
    `  organisation code ${cell.organisationCode}, password ${cell.organisationPassword}`,
    ...cell.accounts.map(({ userName, password, totpSecret, roles }) => `  ${userName}  ${password}  TOTP ${totpSecret}  (${roles.join(", ")})`),
  ]);
  return [`Pajapolku is ready. Mail, clock, jobs and sign-in codes: ${consoleUrl}`, ...lines, ""].join("\n");
}
