import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeContract } from "../../../shared/office/contract.ts";
import { answerOf, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { lambdaContext, proxyEvent, type Sent } from "../../support/event.ts";
import { type Office, startOffice } from "../../support/office.ts";
import { type Account, door, firstSignIn, firstUser, invitedPassword, visitorOf } from "../../support/visitor.ts";

let cloud: Cloud;
let office: Office;
let neighbour: Office;
let paula: Account;
let stranger: Account;

/** A cell with its own pool and its first user signed in. */
async function openOffice(): Promise<readonly [Office, Account]> {
  const cell = await startCell(cloud);
  const opened = await startOffice(cell, "tokens");
  await opened.setUp({ job: "setup", organisationCode: door.code, organisationPassword: door.password, firstUser });
  return [opened, await firstSignIn(opened, visitorOf(opened), firstUser.userName, invitedPassword(cell.mails, firstUser.userName))];
}

beforeAll(async () => {
  cloud = await startCloud();
  [office, paula] = await openOffice();
  [neighbour, stranger] = await openOffice();
}, 60_000);
afterAll(async () => {
  await Promise.all([office.stop(), neighbour.stop()]);
  await cloud.stop();
});

async function listUsers(change: Partial<Sent>) {
  const sent = { method: "GET", resource: officeContract.listUsers.path, ...change };
  return answerOf(await office.handler(proxyEvent(sent), lambdaContext));
}
const bearing = (authorization: string) => ({ headers: { authorization } });

/** The token with another payload between its own header and signature. */
function tampered(token: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = Buffer.from(payload, "base64url").toString("utf8").replaceAll(paula.userId, stranger.userId);
  return [header, Buffer.from(claims).toString("base64url"), signature].join(".");
}

/** Forgeries that need a key are tried against the pool's verifier itself: test/local/cognito-tokens.test.ts. */
const bad: Readonly<Record<string, () => Partial<Sent>>> = {
  none: () => ({}),
  "an empty one": () => bearing(""),
  "a scheme without a token": () => bearing("Bearer"),
  "another scheme": () => bearing(`Basic ${paula.accessToken}`),
  "the scheme in small letters": () => bearing(`bearer ${paula.accessToken}`),
  garbage: () => bearing("Bearer a.b.c"),
  "a user's id": () => bearing(`Bearer ${paula.userId}`),
  "a token cut short": () => bearing(`Bearer ${paula.accessToken.slice(0, -20)}`),
  "a token with another's id in it": () => bearing(`Bearer ${tampered(paula.accessToken)}`),
  "the neighbour's token": () => bearing(`Bearer ${stranger.accessToken}`),
  "an employer's link": () => bearing(`Bearer plk1_${"0".repeat(48)}`),
  "a token sent twice": () => ({ repeated: { authorization: [`Bearer ${paula.accessToken}`, `Bearer ${paula.accessToken}`] } }),
  "a token in a cookie": () => ({ headers: { cookie: `authorization=Bearer ${paula.accessToken}` } }),
  "a token in another header": () => ({ headers: { "x-link-token": paula.accessToken } }),
};

describe("a credential", () => {
  test("that is genuine opens", async () => {
    expect(await listUsers(bearing(`Bearer ${paula.accessToken}`))).toMatchObject({ status: 200 });
  });

  test.each(Object.entries(bad))("%s: gets the same bytes as none", async (_name, make) => {
    const { status, text } = await listUsers({});
    expect(status).toBe(401);
    expect(await listUsers(make())).toMatchObject({ status, text, body: { code: "sign-in-required" } });
  });
});
