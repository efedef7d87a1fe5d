import { randomUUID } from "node:crypto";
import fc from "fast-check";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClientId } from "../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../shared/coaching/contract.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { Answer, Ask, Cell } from "../../support/cell.ts";
import { startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { artificialCode, newClient } from "../../support/clients.ts";
import { coachingAsk, type CoachingRoute } from "../../support/coaching-requests.ts";
import type { CoachingNamed } from "../../support/coaching-requests.ts";
import { stageClient } from "../../support/coaching-stage.ts";
import { runs } from "../../support/depth.ts";
import { intercept } from "../../support/intercept.ts";

/** Kinds of rows that are about a client, and kept as long as she is. */
const aboutClient = new Set(Object.values(coachingEntities).filter(({ retention }) => retention === "client").map(({ name }) => name));

let cloud: Cloud;
let cell: Cell;
/** Somebody else's client, whose ids the requests name where their own client has no such thing. */
let other: CoachingNamed;
let stop: () => void;
/** Clients a consent of whom is stored. */
const known = new Set<string>();
const violations: string[] = [];
let written = 0;

const Text = z.union([z.string(), z.object({ S: z.string() }).transform(({ S }) => S)]);
const Item = z.object({ PK: Text, SK: Text, kind: Text.optional(), clientId: Text.optional() });
const Transaction = z.object({ TransactItems: z.array(z.object({ Put: z.object({ Item }).optional() })) });
const idIn = ({ PK, SK, clientId }: z.output<typeof Item>): string => clientId ?? /(?:^CLIENT#|#)([0-9a-f-]{36})$/u.exec(PK.startsWith("CLIENT#") ? PK : SK)?.[1] ?? "";
const itemsOf = (input: object): z.output<typeof Item>[] => {
  const transaction = Transaction.safeParse(input);
  const single = z.object({ Item }).safeParse(input);
  return transaction.success ? transaction.data.TransactItems.flatMap(({ Put }) => (Put === undefined ? [] : [Put.Item])) : single.success ? [single.data.Item] : [];
};

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  stop = intercept(cloud.documents, {
    at: "once",
    async answer({ command, input, proceed }) {
      const rows = itemsOf(input).filter(({ kind }) => kind !== undefined && aboutClient.has(kind));
      const consented = command === "TransactWriteItemsCommand" ? rows.filter(({ kind }) => kind === coachingEntities.consent.name).map(idIn) : [];
      for (const row of rows) if (!known.has(idIn(row)) && !consented.includes(idIn(row))) violations.push(`${command}: ${String(row.kind)} ${row.PK} ${row.SK}`);
      const output = await proceed();
      written += rows.length;
      for (const id of consented) known.add(id);
      return output;
    },
  });
  other = await stageClient(cell);
}, 60_000);
afterAll(async () => {
  stop();
  await cloud.stop();
});

/** What needs nothing but the client herself: refused for the withdrawal alone. */
const plainWrites: readonly CoachingRoute[] = [
  "changeClient", "changeIdentityCode", "changeAuthorities", "openPeriod", "addSituation", "addGoal", "addDiaryEntry", "openAssessment",
];
const otherWrites: readonly CoachingRoute[] = [
  "changePeriod", "endPeriod", "reopenPeriod", "cancelPeriod", "answerFollowUp", "changeSituation", "changeGoal", "commentGoal", "changeDiaryEntry", "addAddendum",
  "rateAssessment", "signAssessment", "correctAssessment", "dropAssessment", "openKiosk", "makeSummary",
];
const staffWrites: readonly CoachingRoute[] = ["destroyPreForm", "addConsent", "addResponsibility", "endResponsibility", "block", "unblock", "closeKiosk"];
const reads: readonly CoachingRoute[] = ["revealIdentityCode", "readSituations", "readDiary", "readAssessments", "readDisclosures", "previewSummary", "readGoalHistory", "readAssessment"];

const paper = { kind: "consent", textVersion: "2026-1", signedOn: "2026-11-20", method: "paper-signed", scopes: ["store", "follow-up"], shareWith: [], paperLocation: null };
const papers: readonly unknown[] = [
  paper, paper, { ...paper, kind: "informed", scopes: [] }, { ...paper, scopes: ["share-sender"] }, { ...paper, scopes: [] }, { ...paper, signedOn: "2026-11-24" },
  { ...paper, textVersion: "1999-1" }, null, undefined,
];
const sharedCode = artificialCode("030392", "-", 977);

type Step = { readonly kind: "register"; readonly consent: unknown; readonly code: string | null } | { readonly kind: "ask"; readonly route: CoachingRoute; readonly target: number; readonly version: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("register" as const), consent: fc.constantFrom(...papers), code: fc.constantFrom(null, null, sharedCode, artificialCode("030312", "A", 976)) }),
    fc.record({
      kind: fc.constant("ask" as const), route: fc.constantFrom(...plainWrites, ...otherWrites, ...staffWrites), target: fc.integer({ min: -1, max: 2 }), version: fc.integer({ min: 1, max: 2 }),
    }),
  ),
  { minLength: 3, maxLength: 9 },
);

const asStaff = (route: CoachingRoute, ask: Ask): Promise<Answer> => cell.coach(other.staffId)(route, ask);
const about = (clientId: ClientId, route: CoachingRoute, version = 1): Promise<Answer> =>
  asStaff(route, coachingAsk(route, coachingContract[route], { ...other, clientId, periodId: other.periodId }, version));

/** Does a step; gives the client it registered. */
async function take(step: Step, clients: readonly ClientId[]): Promise<ClientId | undefined> {
  if (step.kind === "ask") {
    await about(clients[step.target] ?? ClientId.parse(randomUUID()), step.route, step.version);
    return undefined;
  }
  const answer = await asStaff("registerClient", { body: newClient({ consent: step.consent, identityCode: step.code }) });
  return answer.status === 200 ? z.object({ clientId: ClientId }).parse(answer.body).clientId : undefined;
}

const Papers = z.object({ consents: z.array(z.object({ consentId: z.string(), kind: z.string(), scopes: z.array(z.string()), shareWith: z.array(z.string()), version: z.int() })) });

/** Takes every paper back; false where storing rests on a statute, which nobody can take back. */
async function withdrawAll(clientId: ClientId): Promise<boolean> {
  const { consents } = Papers.parse((await asStaff("readClient", { params: { clientId } })).body);
  if (consents.some(({ kind }) => kind === "informed")) return false;
  for (const { consentId, scopes, shareWith, version } of consents) {
    const answer = await asStaff("withdrawConsent", { params: { clientId, consentId }, body: { scopes, shareWith, on: "2026-11-23", version } });
    expect(answer.status, answer.text).toBe(200);
  }
  return true;
}

const rowsAbout = (clientId: ClientId) => cell.tables.coaching.all(`CLIENT#${clientId}`, "");

async function expectShut(clientId: ClientId): Promise<void> {
  const before = await rowsAbout(clientId);
  for (const route of plainWrites) expect(await about(clientId, route), route).toMatchObject({ status: 409, body: { code: "consent-withdrawn" } });
  for (const route of otherWrites) expect((await about(clientId, route)).status, route).toBeGreaterThanOrEqual(400);
  expect(await rowsAbout(clientId)).toEqual(before);
  for (const route of reads) {
    const { status, text } = await about(clientId, route);
    expect([404, 409], `${route}: ${text}`).toContain(status);
  }
  const card = await asStaff("readClient", { params: { clientId } });
  expect(card).toMatchObject({ status: 200, body: { state: "withdrawn" } });
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(card.body)).sort()).toEqual(["case", "client", "consents", "decisionBy", "effect", "state", "today"]);
  expect(card.text).not.toContain("Itäpuisto");
}

describe("consent comes first", () => {
  test("in any order of operations no row about a client is without a consent stored in the same transaction or before, and a full withdrawal shuts everything", async () => {
    let [registered, shut] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (order, atOnce) => {
        const clients: ClientId[] = [];
        const keep = (id: ClientId | undefined) => (id === undefined ? 0 : clients.push(id));
        if (atOnce) for (const id of await Promise.all(order.map((step) => take(step, clients)))) keep(id);
        else for (const step of order) keep(await take(step, clients));
        expect(violations).toEqual([]);
        registered += clients.length;
        const [first] = clients;
        if (first !== undefined && (await withdrawAll(first))) {
          shut += 1;
          await expectShut(first);
          expect(violations).toEqual([]);
        }
      }),
      { numRuns: runs(1_000) },
    );
    // What was watched has happened.
    expect(registered).toBeGreaterThan(0);
    expect(shut).toBeGreaterThan(0);
    expect(written).toBeGreaterThan(registered * 5);
  }, 600_000);

  test("what is watched for is seen: a row about somebody without a paper", async () => {
    const stray = { PK: `CLIENT#${randomUUID()}`, SK: "CARD#HEADER", kind: coachingEntities.client.name };
    await cell.tables.coaching.replace(stray);
    expect(violations).toEqual([`PutItemCommand: Client ${stray.PK} CARD#HEADER`]);
  });
});
