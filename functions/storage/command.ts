import * as z from "zod";
import type { IdSource } from "../../shared/kernel/ids.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import type { Trail } from "../runtime/audit.ts";
import { answerTo, type Idempotency, type IdempotencyStore, Replay } from "../runtime/idempotency.ts";
import type { AuditLog } from "./audit-log.ts";
import type { Table } from "./table.ts";
import { commit, type Condition, put, type Write } from "./transaction.ts";

/** What a command brings along from the shell. */
export interface Command {
  readonly now: number;
  readonly trail: Trail;
  readonly idempotency: Idempotency | undefined;
  readonly newId: IdSource;
}

const keptDays = 30;

const rowKey = (owner: string, key: string) => ({ PK: `IDEMPOTENCY#${owner}`, SK: key });
const KeptRow = z.object({ contentHash: z.string(), answer: z.unknown(), ttl: z.number() });

/** Answers kept by earlier commands, in the register's own table. An answer past its time counts as none. */
export function idempotencyStore(table: Table, now: () => number): IdempotencyStore {
  return {
    async find(owner, key) {
      const item = await table.get(rowKey(owner, key));
      const row = item && KeptRow.parse(item);
      return row === undefined || row.ttl * 1000 <= now() ? undefined : row;
    },
  };
}

/**
 * Stores a command: its writes, its audit row and, where its sender named it, its answer, all in one
 * transaction. Throws `Replay` with the earlier answer when the same command got in first.
 */
export async function store<A>(
  table: Table,
  audit: AuditLog,
  command: Command,
  writes: readonly Write[],
  answer: A,
): Promise<A> {
  const { idempotency, trail } = command;
  const kept = idempotency === undefined ? [] : [keep(table, idempotency, command.now, answer)];
  try {
    await commit(table, [...kept, ...writes, audit.write(await trail.row("allowed"))], command.newId());
    trail.settle();
    return answer;
  } catch (error) {
    const raced = error instanceof Problem && error.code === "idempotency-key-reused" && idempotency !== undefined;
    if (!raced) throw error;
    throw await replayOf(table, idempotency);
  }
}

/** Two posts of one command at the same moment: the slower one gets the answer of the first. */
async function replayOf(table: Table, { owner, key, contentHash }: Idempotency): Promise<Replay> {
  const item = await table.get(rowKey(owner, key));
  return new Replay(answerTo(contentHash, item && KeptRow.parse(item)));
}

function keep(table: Table, { owner, key, contentHash }: Idempotency, now: number, answer: unknown): Write {
  const ttl = Math.floor(now / 1000) + keptDays * 24 * 60 * 60;
  const free: Condition = {
    expression: "attribute_not_exists(PK) OR #ttl <= :now",
    names: { "#ttl": "ttl" },
    values: { ":now": Math.floor(now / 1000) },
    refusal: "idempotency-key-reused",
  };
  return put(table, { ...rowKey(owner, key), contentHash, answer, ttl }, free);
}
