import { createHash, createHmac } from "node:crypto";
import type { Caller } from "../../shared/kernel/caller.ts";
import type { Instant } from "../../shared/kernel/local-date.ts";
import type { ProblemCode } from "../../shared/kernel/problems.ts";
import type { Secrets } from "./secrets.ts";

/**
 * One row of the access log: who did what to whom, when, by which right, with what outcome. Ids and
 * codes only; subjects are pseudonyms, so the log can outlive the data.
 */
export interface AuditRow {
  readonly at: Instant;
  readonly organisation: string;
  readonly event: string;
  readonly action: string;
  readonly outcome: "allowed" | "denied" | ProblemCode;
  /** The right that opened the door; null when it stayed shut. */
  readonly ground: string | null;
  readonly actorKind: Caller["kind"] | "job";
  readonly actor: string | null;
  /** HMACs of the ids of the people concerned; recomputable from the id on their papers. */
  readonly subjects: readonly string[];
  readonly sourceIp: string | null;
  readonly requestId: string;
  readonly appVersion: string;
}

/** Where audit rows go on their own; a write takes its row along in its own transaction instead. */
export interface AuditWriter {
  put(row: AuditRow): Promise<void>;
}

/**
 * The audit row of one request. It is written exactly once: by the command's transaction, or by the
 * shell before the answer leaves.
 */
export interface Trail {
  /** The row as it stands, for an outcome. */
  row(outcome: AuditRow["outcome"]): Promise<AuditRow>;
  /** Adds people the request turned out to be about (a list's rows). */
  concerns(ids: readonly string[]): void;
  /** Told where somebody had to say why: the row names it beside her right. */
  because(reason: string): void;
  /** A row of its own about one of several people whom the request changes one after the other. */
  about(id: string): Trail;
  /** Told where what was asked came to nothing although the request is answered: its row says why. */
  refuse(outcome: ProblemCode): void;
  /** The rows of such refusals, which the shell writes before the answer leaves. */
  refusals(): Promise<readonly AuditRow[]>;
  /** Told by the transaction that has just stored the row. */
  settle(): void;
  readonly settled: boolean;
}

type RowFacts = Omit<AuditRow, "outcome" | "subjects">;

export function trailOf(facts: () => RowFacts, secrets: Secrets, subject: string | undefined): Trail {
  const ids = new Set(subject === undefined ? [] : [subject]);
  const refused: (() => Promise<AuditRow>)[] = [];
  let reason: string | undefined;
  let settled = false;
  const row = async (outcome: AuditRow["outcome"]): Promise<AuditRow> => {
    const secret = ids.size === 0 ? undefined : await secrets.of("audit-subject");
    const subjects = secret === undefined ? [] : [...ids].map((id) => pseudonymOf(secret, id));
    const known = facts();
    return { ...known, ground: reason === undefined || known.ground === null ? known.ground : `${known.ground}:${reason}`, outcome, subjects };
  };
  return {
    row,
    concerns(more) {
      for (const id of more) ids.add(id);
    },
    because(why) {
      reason = why;
    },
    about(id) {
      const own = trailOf(facts, secrets, id);
      const settle = (): void => {
        own.settle();
        settled = true;
      };
      return { ...own, settle, refuse: (outcome) => void refused.push(() => own.row(outcome)) };
    },
    refuse: (outcome) => void refused.push(() => row(outcome)),
    refusals: () => Promise.all(refused.map((each) => each())),
    settle() {
      settled = true;
    },
    get settled() {
      return settled;
    },
  };
}

export const pseudonymOf = (secret: Uint8Array, id: string): string =>
  createHmac("sha256", secret).update(id).digest("base64url").slice(0, 22);

/** SHA-256 over the row's canonical JSON; the sealer chains these. */
export const hashOf = (row: AuditRow): string =>
  createHash("sha256").update(JSON.stringify(row, Object.keys(row).sort())).digest("hex");
