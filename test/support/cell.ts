import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { APIGatewayProxyResult } from "aws-lambda";
import type { Roles } from "../../shared/kernel/caller.ts";
import { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { Instant, instantAt, startOfDay, LocalDate } from "../../shared/kernel/local-date.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { freeEves } from "../../shared/placement/public-holidays.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { officeEntities } from "../../shared/office/register.ts";
import { rowOf, unstamped } from "../../functions/records/rows.ts";
import type { Identify } from "../../functions/runtime/caller.ts";
import type { LogLine } from "../../functions/runtime/log.ts";
import type { Mail, Sending } from "../../functions/runtime/mail.ts";
import type { Secrets } from "../../functions/runtime/secrets.ts";
import type { LambdaHandler } from "../../functions/runtime/serve.ts";
import type { Shell } from "../../functions/runtime/shell.ts";
import { coachingApi } from "../../functions/coaching/coaching-api.ts";
import { coachingJobs } from "../../functions/coaching/coaching-jobs.ts";
import { coachingRelations } from "../../functions/coaching/relations-store.ts";
import type { KeyWrapper } from "../../functions/runtime/key-wrapper.ts";
import { fieldKeys } from "../../functions/storage/field-keys.ts";
import { linkApi } from "../../functions/placement/link-api.ts";
import { linkStore } from "../../functions/placement/employer/link-store.ts";
import { placementApi } from "../../functions/placement/placement-api.ts";
import { placementJobs } from "../../functions/placement/placement-jobs.ts";
import { placementRelations } from "../../functions/placement/participants/relations-store.ts";
import { auditLog } from "../../functions/storage/audit-log.ts";
import { callerReader, sessionKey, userKey } from "../../functions/storage/caller-facts.ts";
import { idempotencyStore } from "../../functions/storage/command.ts";
import { staffDirectory } from "../../functions/storage/staff-directory.ts";
import { unitNames } from "../../functions/storage/unit-directory.ts";
import type { Cloud } from "./cloud.ts";
import { lambdaContext, proxyEvent } from "./event.ts";

/** An answer as a caller sees it. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown;
  /** The body byte for byte. */
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sourceIp?: string;
}

export type Surface<C extends Contract> = (name: keyof C & string, ask?: Ask) => Promise<Answer>;

/** A Monday morning in November. */
export const monday = LocalDate.parse("2026-11-23");

/** One organisation over the embedded cloud: the real handlers, with a clock that stands where it is put. */
export async function startCell(cloud: Cloud, organisationId = `cell${randomUUID().slice(0, 8)}`) {
  const table = (name: string) => cloud.createTable(`${organisationId}-${name}`);
  const [office, coaching, placement, intake, auditTable] = await Promise.all(["office", "coaching", "placement", "intake", "audit"].map(table));
  if (!office || !coaching || !placement || !intake || !auditTable) throw new Error("A cell has five tables.");
  let now = startOfDay(monday) + 8 * 60 * 60 * 1000;
  const mails: Mail[] = [];
  const log: LogLine[] = [];
  const clock = () => now;
  const audit = auditLog(auditTable, randomUUID);
  const shell: Shell = {
    organisationId,
    siteOrigin: "http://localhost:4101",
    appVersion: "test",
    clock,
    newId: randomUUID,
    identifiers: { person: identifyByName },
    callers: callerReader(office, { table: placement, rowOf: placementRelations }),
    audit,
    secrets: fixedSecrets,
    idempotency: idempotencyStore(placement, clock),
    log: (line) => log.push(line),
  };
  const tables = { placement, intake, audit };
  const calendar = { freeEves };
  const post: { state: Sending | "dies" } = { state: "sent" };
  /** Addresses under `.invalid` take no mail, as on the laptop. */
  const deliver = async (mail: Mail): Promise<Sending> => {
    if (post.state === "dies") throw new Error("The function died.");
    const sending = mail.to.endsWith(".invalid") ? "bounced" : post.state;
    if (sending === "sent") mails.push(mail);
    return sending;
  };
  const mailer = { deliver, send: async (mail: Mail) => ((await deliver(mail)) === "sent" ? ("sent" as const) : ("failed" as const)) };
  const links = { organisationName: "Porin työpajat", siteOrigin: shell.siteOrigin, mailer };
  const api = placementApi(tables, shell, { ...links, calendar });
  const link = linkApi(linkStore(intake, audit), { ...shell, idempotency: idempotencyStore(intake, clock) }, { organisationName: "Porin työpajat", calendar });
  const coachingTables = { organisationId, coaching, fields: fieldKeys(coaching, memoryWrapper(), clock, randomUUID), audit };
  const coachingShell: Shell = {
    ...shell,
    callers: callerReader(office, { table: coaching, rowOf: coachingRelations }),
    idempotency: idempotencyStore(coaching, clock),
  };
  const coachingEntry = coachingApi(coachingTables, coachingShell, {
    index: fixedSecrets, artificialCodes: "allowed", organisationName: "Porin työpajat", workshopNames: () => unitNames(office),
  });
  const background = { organisationId, appVersion: "test", clock, newId: randomUUID, secrets: fixedSecrets, log: shell.log };
  const ofCoaching = coachingJobs(coachingTables, background);
  const jobs = placementJobs(tables, { ...background, calendar, links, staff: () => staffDirectory(office) });

  return {
    organisationId,
    tables: { office, coaching, placement, intake, audit: auditTable },
    coachingTables,
    mails,
    mailer,
    /** What becomes of mails from now on. */
    post,
    log,
    shell,
    now: (): Instant => instantAt(now),
    /** Puts the clock to eight in the morning of a date. */
    goTo(date: string): void {
      now = startOfDay(LocalDate.parse(date)) + 8 * 60 * 60 * 1000;
    },
    goToInstant(epochMilliseconds: number): void {
      now = epochMilliseconds;
    },
    /** A member of staff, stored as the office stores one; returns the id that also signs her requests. */
    async staff(name: string, roles: Partial<Roles> = { placement: "ordinary" }, status: "active" | "disabled" | "invited" = "active") {
      const userId = UserId.parse(randomUUID());
      const fields = {
        userId, name, status, language: "fi" as const, userName: name.toLowerCase().replace(/[^a-z]/gu, "."),
        email: "henkilo@example.fi", units: [], notifications: { digest: true }, totpResets: [], invitedAt: instantAt(now), version: 1,
        roles: { coaching: null, placement: null, office: [], ...roles },
      };
      await office.replace(rowOf(officeEntities.user, userKey(userId), fields, unstamped));
      await office.replace(openSession(userId));
      return userId;
    },
    as: (userId: string): Surface<typeof placementContract> => surface(api, placementContract, { authorization: `Bearer ${userId}` }),
    /** A member of staff at the coaching register. */
    coach: (userId: string): Surface<typeof coachingContract> => surface(coachingEntry, coachingContract, { authorization: `Bearer ${userId}` }),
    /** A client at a tablet; without a token, whoever has only a code. */
    tablet: (token?: string): Surface<typeof coachingContract> => surface(coachingEntry, coachingContract, token === undefined ? {} : { "x-kiosk-token": token }),
    anonymous: surface(api, placementContract, {}),
    /** The entries themselves, for requests that no browser of ours would send. */
    entries: { placement: api, coaching: coachingEntry, link },
    holding: (token: string): Surface<typeof linkContract> => surface(link, linkContract, { "x-link-token": token }),
    /** Takes in what the streams would have brought. */
    catchUp: () => jobs({ job: "catch-up" }),
    jobs,
    /** The coaching register's background work. */
    coachingJobs: ofCoaching,
    auditRows: () => cloud.rows(auditTable),
  };
}

export type Cell = Awaited<ReturnType<typeof startCell>>;

/** A session of the user's own name that outlasts every test. */
export function openSession(userId: UserId) {
  const sessionId = SessionId.parse(userId);
  const [startedAt, endsAt] = [Instant.parse("2026-01-01T06:00:00.000Z"), Instant.parse("2199-12-31T22:00:00.000Z")];
  const fields = { userId, sessionId, startedAt, lastUsedAt: startedAt, endsAt, browser: "firefox", device: "computer", sourceIp: "127.0.0.1" } as const;
  return rowOf(officeEntities.session, sessionKey(userId, sessionId), fields, unstamped);
}

/** Tests sign in by id: tokens have tests of their own, against the real pool's protocol. */
export const identifyByName: Identify = (request) => {
  const id = UserId.safeParse(request.header("authorization")?.replace("Bearer ", ""));
  if (!id.success) return Promise.reject(new Problem("sign-in-required"));
  return Promise.resolve({ kind: "person", userId: id.data, sessionId: SessionId.parse(id.data) });
};

/** Wraps data keys as KMS does: what is stored tells nothing of the key. */
function memoryWrapper(): KeyWrapper {
  const keys = new Map<string, Uint8Array>();
  return {
    create() {
      const [plain, wrapped] = [randomBytes(32), randomBytes(64)];
      keys.set(wrapped.toString("base64"), plain);
      return Promise.resolve({ plain, wrapped });
    },
    unwrap(wrapped) {
      const plain = keys.get(Buffer.from(wrapped).toString("base64"));
      return plain === undefined ? Promise.reject(new Error("The key does not open it.")) : Promise.resolve(plain);
    },
  };
}

const fixedSecrets: Secrets = {
  of: (purpose) => Promise.resolve(createHash("sha256").update(purpose).digest()),
};

/** A contract's routes by name, over their handler, with the headers that prove who is asking. */
export function surface<C extends Contract>(handler: LambdaHandler, contract: C, credentials: Readonly<Record<string, string>>): Surface<C> {
  return async (name, ask = {}) => {
    const route = contract[name];
    if (route === undefined) throw new Error(`No route ${name}.`);
    const event = proxyEvent({
      method: route.method,
      resource: route.path,
      pathParameters: ask.params ?? {},
      query: ask.query ?? {},
      headers: {
        "content-type": "application/json",
        ...(route.idempotent && { "idempotency-key": randomUUID() }),
        ...credentials,
        ...ask.headers,
      },
      ...(ask.sourceIp !== undefined && { sourceIp: ask.sourceIp }),
      ...(route.body !== null && { body: typeof ask.body === "string" ? ask.body : JSON.stringify(ask.body ?? {}) }),
    });
    return answerOf(await handler(event, lambdaContext));
  };
}

export const answerOf = ({ statusCode, body, headers, multiValueHeaders }: APIGatewayProxyResult): Answer => ({
  status: statusCode,
  body: body === "" ? undefined : JSON.parse(body),
  text: body,
  headers: headers ?? {},
  cookies: (multiValueHeaders?.["set-cookie"] ?? []).map(String),
});
