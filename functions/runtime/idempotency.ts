import { createHash } from "node:crypto";
import * as z from "zod";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Route } from "../../shared/kernel/route.ts";
import type { Identity } from "./caller.ts";
import type { HttpRequest } from "./request.ts";

/** The answer of a command that was already obeyed, kept 30 days. Answers of such commands hold ids only. */
export interface KeptAnswer {
  readonly contentHash: string;
  readonly answer: unknown;
}

export interface IdempotencyStore {
  find(owner: string, key: string): Promise<KeptAnswer | undefined>;
}

/** A command that creates something, named by its sender so that it is obeyed once. */
export interface Idempotency {
  readonly owner: string;
  readonly key: string;
  /** SHA-256 of route and body. */
  readonly contentHash: string;
  /** The answer given the first time, if there was one. */
  readonly earlier: unknown;
}

/** Thrown by a store that finds, at the very moment of storing, that the same command got in first. */
export class Replay extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super("replay");
    this.name = "Replay";
    this.answer = answer;
  }
}

/** For a job's work that a run before did and died before it said so: what has been done since stands. */
export function ignoreReplay(error: unknown): null {
  if (error instanceof Replay) return null;
  throw error;
}

const IdempotencyKey = z.uuid();

/** Refuses `idempotency-key-missing`, and `idempotency-key-reused` when the same key comes with another body. */
export async function idempotencyOf(
  route: Route,
  sender: Identity,
  request: HttpRequest,
  store: IdempotencyStore,
): Promise<Idempotency | undefined> {
  if (route.idempotent !== true) return undefined;
  const key = IdempotencyKey.safeParse(request.header("idempotency-key"));
  if (!key.success) throw new Problem("idempotency-key-missing");
  const owner = ownerOf(sender);
  const contentHash = createHash("sha256").update(`${route.action}\n${JSON.stringify(request.pathParameters)}\n${request.body}`).digest("hex");
  const kept = await store.find(owner, key.data);
  return { owner, key: key.data, contentHash, earlier: answerTo(contentHash, kept) };
}

export function answerTo(contentHash: string, kept: KeptAnswer | undefined): unknown {
  if (kept !== undefined && kept.contentHash !== contentHash) throw new Problem("idempotency-key-reused");
  return kept?.answer;
}

function ownerOf(sender: Identity): string {
  if (sender.kind === "person") return sender.userId;
  if (sender.kind === "link") return sender.contactId;
  throw new Problem("sign-in-required");
}
