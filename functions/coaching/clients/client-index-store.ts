import { createHmac } from "node:crypto";
import type { ClientId } from "../../../shared/kernel/ids.ts";
import type { IdentityCode } from "../../../shared/kernel/personal-identity-code.ts";
import type { Anchor } from "../../../shared/kernel/retention.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import type { Command } from "../../storage/command.ts";
import type { Key, Table } from "../../storage/table.ts";
import { type Condition, put, remove, type Write } from "../../storage/transaction.ts";
import { keys } from "../keys.ts";
import type { CoachingTables, Rows } from "../register-store.ts";
import type { CardStore } from "./card-store.ts";

/** What a person is found by. */
export interface Findable {
  readonly clientId: ClientId;
  readonly lastName: string;
  readonly identityCode: IdentityCode | null;
}

/** One way of writing a surname: small letters, composed, without spaces around it. */
const normalised = (name: string): string => name.normalize("NFC").trim().toLocaleLowerCase("fi-FI");

/** The first letters by which a longer list of surnames is narrowed. */
export const prefixLetters = 3;

/**
 * Marks of the index: HMAC under this register's own key, so that nobody who reads the table can try codes or names,
 * and the same person has other marks in another register (SECURITY, V13 and V22).
 */
export interface IndexMarks {
  identityCode(code: IdentityCode): string;
  surname(name: string): string;
  surnamePrefix(name: string): string;
}

export async function indexMarks(index: Secrets): Promise<IndexMarks> {
  const secret = await index.of("coaching-index");
  const markOf = (kind: string, value: string) => createHmac("sha256", secret).update(`${kind}\n${value}`).digest("base64url");
  return {
    identityCode: (code) => markOf("identity-code", code),
    surname: (name) => markOf("surname", normalised(name)),
    surnamePrefix: (name) => markOf("surname-prefix", normalised(name).slice(0, prefixLetters)),
  };
}

/** Keys of a person's index rows. */
function indexKeys(marks: IndexMarks, { clientId, lastName, identityCode }: Findable): Key[] {
  return [
    keys.surname(marks.surname(lastName), clientId),
    keys.surname(marks.surnamePrefix(lastName), clientId),
    ...(identityCode === null ? [] : [keys.identityCode(marks.identityCode(identityCode))]),
  ];
}

const sameKey = (one: Key, other: Key): boolean => one.PK === other.PK && one.SK === other.SK;

/**
 * What changes in the index when a person does. An identity code that another person has refuses
 * `identity-code-taken`; one whose person is past the time of keeping is free again.
 */
function indexWrites(table: Table, rows: Rows, marks: IndexMarks, before: Findable | undefined, after: Findable, anchor: Anchor, now: number): Write[] {
  const old = before === undefined ? [] : indexKeys(marks, before);
  const wanted = indexKeys(marks, after);
  const free: Condition = {
    expression: "attribute_not_exists(PK) OR #ttl <= :now",
    names: { "#ttl": "ttl" },
    values: { ":now": Math.floor(now / 1000) },
    refusal: "identity-code-taken",
  };
  const added = wanted.filter((key) => !old.some((one) => sameKey(one, key)));
  const gone = old.filter((key) => !wanted.some((one) => sameKey(one, key)));
  if (added.length + gone.length === 0) return [];
  const { clientId } = after;
  return [
    ...added.map((key) => put(table, rows.dated(coachingEntities.indexEntry, key, { clientId }, anchor), free)),
    ...gone.map((key) => remove(table, key)),
    put(table, rows.dated(coachingEntities.indexPlaces, keys.indexPlaces(clientId), { places: wanted }, anchor)),
  ];
}

/** Cards whose name or identity code is new: the index changes with them, in the same transaction. */
export function clientIndexStore({ coaching: table }: CoachingTables, cards: CardStore, secrets: Secrets) {
  const beside = (marks: IndexMarks, before: Card | undefined, after: Card, now: number) => ({
    writes: (rows: Rows) => indexWrites(table, rows, marks, before?.client, after.client, after.case.anchor, now),
  });
  return {
    /** Refuses `identity-code-taken`. */
    async register(command: Command, card: Card): Promise<{ readonly clientId: ClientId }> {
      const marks = await indexMarks(secrets);
      return cards.save(command, undefined, card, { clientId: card.client.clientId }, beside(marks, undefined, card, command.now));
    },

    /** Refuses `version-conflict` and `identity-code-taken`. */
    async change<A>(command: Command, before: Card, after: Card, answer: A): Promise<A> {
      return cards.save(command, before, after, answer, beside(await indexMarks(secrets), before, after, command.now));
    },
  };
}

export type ClientIndexStore = ReturnType<typeof clientIndexStore>;
