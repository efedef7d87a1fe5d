import * as z from "zod";
import { expect } from "vitest";
import { totpCode } from "../../local/cognito/totp.ts";
import { type Answer, type Ask, surface } from "./cell.ts";
import type { Office } from "./office.ts";
import { officeContract } from "../../shared/office/contract.ts";

/** A browser at the office's door: it keeps the cookies it is given and sends them back. */
export function visitorOf(office: Office, sourceIp = "127.0.0.1", userAgent?: string) {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(name: keyof typeof officeContract, body: unknown = {}, extra: Ask = {}): Promise<Answer> {
      const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
      const answer = await surface(office.handler, officeContract, { cookie, ...(userAgent !== undefined && { "user-agent": userAgent }) })(name, { body, sourceIp, ...extra });
      for (const line of answer.cookies) {
        const [, key = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
        cookies.set(key, value);
      }
      return answer;
    },
  };
}
export type Visitor = ReturnType<typeof visitorOf>;

export const door = { code: "pori", password: "Yhteinen-sana-2026" };
export const firstUser = { userName: "paula.paakayttaja", name: "Paula Pääkäyttäjä", email: "paula.paakayttaja@example.fi", language: "fi" };

const sessionOf = (answer: Answer): string => z.object({ session: z.string() }).parse(answer.body).session;

/** What somebody needs to sign in once the first time is over. */
export interface Account {
  readonly userName: string;
  readonly userId: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly accessToken: string;
}

/** The one-time password of the newest invitation to a user name. */
export function invitedPassword(mails: readonly { readonly text: string }[], userName: string): string {
  const mail = mails.filter(({ text }) => text.includes(`: ${userName}\n`)).at(-1);
  return /salasana: (\S+)/u.exec(mail?.text ?? "")?.[1] ?? "";
}

const SignedIn = z.object({ accessToken: z.string(), user: z.object({ userId: z.string() }) });

/** The whole first sign-in behind the organisation's door: invitation, own password, authenticator. */
export async function firstSignIn(office: Office, visitor: Visitor, userName: string, invitation: string): Promise<Account> {
  const password = "Oma-sana-2026-Pori";
  await visitor.ask("enterOrganisation", door);
  const invited = await visitor.ask("signIn", { userName, password: invitation });
  expect(invited, invited.text).toMatchObject({ status: 200, body: { step: "new-password" } });
  const chosen = await visitor.ask("choosePassword", { userName, session: sessionOf(invited), newPassword: password });
  expect(chosen).toMatchObject({ status: 200, body: { step: "enrol-totp" } });
  const { secret } = z.object({ secret: z.string() }).parse(chosen.body);
  const entered = await visitor.ask("enrolTotp", { userName, session: sessionOf(chosen), code: totpCode(secret, office.realNow()) });
  expect(entered).toMatchObject({ status: 200 });
  office.pass(30_000);
  const { accessToken, user } = SignedIn.parse(entered.body);
  return { userName, userId: user.userId, password, totpSecret: secret, accessToken };
}

/** Password and present code. */
export async function signIn(office: Office, visitor: Visitor, { userName, password, totpSecret }: Account): Promise<Answer> {
  const asked = await visitor.ask("signIn", { userName, password });
  expect(asked).toMatchObject({ status: 200, body: { step: "totp" } });
  return visitor.ask("answerTotp", { userName, session: sessionOf(asked), code: totpCode(totpSecret, office.realNow()) });
}
