import { setTimeout as pause } from "node:timers/promises";
import type * as z from "zod";
import { officeContract } from "../../shared/office/contract.ts";
import { createClock } from "../clock.ts";
import { totpCode } from "../cognito/totp.ts";
import type { Account } from "../installation.ts";
import type { CellToFill } from "../ready.ts";
import { ApiClient, Refused } from "./api-client.ts";

type SignedIn = z.output<typeof officeContract.answerTotp.response>;
type SignInStep = z.output<typeof officeContract.signIn.response>;

/** A signed-in member of staff. */
export interface Session {
  readonly client: ApiClient;
  readonly userId: string;
}

const clock = createClock();
const stepLength = 30_000;

/** The code of the step before, which the pool still takes: the present one is left for whoever signs in next. */
const codeOf = (secret: string): string => totpCode(secret, clock.realNow() - stepLength);

/** Sessions of this run. A one-time code serves once, so signing in again right after enrolling would have to wait. */
const sessions = new Map<string, Session>();
const sessionName = (cell: CellToFill, userName: string): string => `${cell.id}/${userName}`;

async function enter(cell: CellToFill): Promise<ApiClient> {
  const client = new ApiClient(cell.staffApi);
  const body = { code: cell.organisationCode, password: cell.organisationPassword };
  await client.call(officeContract.enterOrganisation, { body });
  return client;
}

function begin(cell: CellToFill, userName: string, client: ApiClient, { accessToken, user }: SignedIn): Session {
  client.bearAccessToken(accessToken);
  const session = { client, userId: user.userId };
  sessions.set(sessionName(cell, userName), session);
  return session;
}

/** Signs in with password and one-time code; waits for the next code when somebody has used this one. */
export async function signIn(cell: CellToFill, account: Account): Promise<Session> {
  const known = sessions.get(sessionName(cell, account.userName));
  if (known) return known;
  const client = await enter(cell);
  for (let attempt = 1; ; attempt += 1) {
    const { userName, password, totpSecret } = account;
    const step = await client.call(officeContract.signIn, { body: { userName, password } });
    const body = { userName, session: step.session, code: codeOf(totpSecret) };
    try {
      return begin(cell, userName, client, await client.call(officeContract.answerTotp, { body }));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "code-refused" || attempt === 3) throw error;
      await pause(stepLength - (clock.realNow() % stepLength));
    }
  }
}

/** The first sign-in of an invited user: the mailed password, a new one, TOTP. Returns what one needs from then on. */
export async function signInFirst(cell: CellToFill, user: { readonly userName: string; readonly email: string }, password: string): Promise<Account> {
  const client = await enter(cell);
  const { userName } = user;
  const step = await chooseOwnPassword(client, userName, temporaryPasswordOf(cell, user.email), password);
  if (step.step !== "enrol-totp") throw new Error(`The account ${userName} was made by somebody else: begin with an empty data folder.`);
  const body = { userName, session: step.session, code: codeOf(step.secret) };
  const signedIn = await client.call(officeContract.enrolTotp, { body });
  begin(cell, userName, client, signedIn);
  const { coaching, placement, office } = signedIn.user.roles;
  const roles = [...(coaching ? [`coaching ${coaching}`] : []), ...(placement ? [`placement ${placement}`] : []), ...office];
  return { userName, password, totpSecret: step.secret, roles };
}

/** A first sign-in that was cut short has its own password already. */
async function chooseOwnPassword(client: ApiClient, userName: string, temporary: string, newPassword: string): Promise<SignInStep> {
  try {
    const step = await client.call(officeContract.signIn, { body: { userName, password: temporary } });
    if (step.step !== "new-password") return step;
    return await client.call(officeContract.choosePassword, { body: { userName, session: step.session, newPassword } });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "sign-in-refused") throw error;
    return client.call(officeContract.signIn, { body: { userName, password: newPassword } });
  }
}

function temporaryPasswordOf(cell: CellToFill, email: string): string {
  const mail = cell.mails().find(({ to }) => to.includes(email));
  const [, password] = /(?:salasana|lösenord|password): (\S+)/iu.exec(mail?.text ?? "") ?? [];
  if (password === undefined) throw new Error("The invitation has not arrived in the mail box.");
  return password;
}
