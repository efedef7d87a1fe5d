import { officeContract } from "../../shared/office/contract.ts";
import type { CreateAccounts } from "../setup.ts";
import type { Account } from "../installation.ts";
import type { CellToFill } from "../ready.ts";
import { Refused } from "./api-client.ts";
import { uuidOf } from "./chance.ts";
import { type Session, signIn, signInFirst } from "./staff.ts";

interface Colleague {
  readonly userName: string;
  readonly name: string;
  readonly language: "fi" | "sv";
  readonly password: string;
}

const mainUserPassword = "Kevyt-Lumi-Laskee-48";

const instructors: Readonly<Record<string, readonly Colleague[]>> = {
  pori: [
    { userName: "sanna.salmi", name: "Sanna Salmi", language: "fi", password: "Vihrea-Polku-Metsassa-7" },
    { userName: "timo.harju", name: "Timo Harju", language: "fi", password: "Hiljainen-Joki-Virtaa-3" },
    { userName: "annika.lindroos", name: "Annika Lindroos", language: "sv", password: "Stilla-Vatten-Djupa-12" },
  ],
  kokemaenjoki: [
    { userName: "riitta.koski", name: "Riitta Koski", language: "fi", password: "Punainen-Mokki-Rannalla-5" },
    { userName: "jari.makela", name: "Jari Mäkelä", language: "fi", password: "Aurinko-Nousee-Aamulla-9" },
  ],
};

/** Who work in the coaching register alone. */
const coaches: Readonly<Record<string, readonly Colleague[]>> = {
  pori: [
    { userName: "riikka.mattila", name: "Riikka Mattila", language: "fi", password: "Lempea-Tuuli-Puhaltaa-6" },
    { userName: "jussi.koskinen", name: "Jussi Koskinen", language: "fi", password: "Kirkas-Aamu-Nousee-21" },
  ],
};
/** Instructors who coach as well: one person, two registers. */
const inBoth = new Set(["annika.lindroos"]);

/** The instructors of a cell, by user name. */
export const instructorNames = (cellId: string): string[] => (instructors[cellId] ?? []).map(({ userName }) => userName);

/** Who keep clients of their own in the coaching register. */
export const coachNames = (cellId: string): string[] => [
  ...(coaches[cellId] ?? []).map(({ userName }) => userName),
  ...instructorNames(cellId).filter((userName) => inBoth.has(userName)),
];

/** The first main user signs in with the password the set-up mailed, and invites the others, who do the same. */
export const createAccounts: CreateAccounts = async (cell, firstUser, keep) => {
  const kept = (userName: string): Account | undefined => cell.accounts.find((account) => account.userName === userName);
  if (kept(firstUser.userName) === undefined) await keep(await signInFirst(cell, firstUser, mainUserPassword));
  const mainUser = kept(firstUser.userName);
  if (mainUser === undefined) throw new Error("The main user's account was not kept.");
  const session = await signIn(cell, mainUser);
  const missing = [...(instructors[cell.id] ?? []), ...(coaches[cell.id] ?? [])].filter(({ userName }) => kept(userName) === undefined);
  await Promise.all(
    missing.map(async ({ password, ...user }) => {
      const email = `${user.userName}@${cell.id}.example.fi`;
      await invite(session, cell, { ...user, email });
      await keep(await signInFirst(cell, { userName: user.userName, email }, password));
    }),
  );
};

/** An account that was invited before the start was cut short is there already. */
async function invite(session: Session, cell: CellToFill, user: Omit<Colleague, "password"> & { readonly email: string }): Promise<void> {
  const { userName } = user;
  const coaching = coachNames(cell.id).includes(userName) ? "ordinary" : null;
  const placement = instructorNames(cell.id).includes(userName) ? "ordinary" : null;
  const body = { ...user, roles: { coaching, placement, office: [] }, units: [] };
  const idempotencyKey = uuidOf(`${cell.id} invite ${userName}`);
  await session.client.call(officeContract.inviteUser, { body, idempotencyKey }).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "user-name-taken") throw error;
  });
}
