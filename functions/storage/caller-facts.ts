import { relationKey } from "../../shared/kernel/access.ts";
import { CallerRecord } from "../../shared/kernel/caller.ts";
import type { UserId } from "../../shared/kernel/ids.ts";
import * as z from "zod";
import type { CallerReader, RelationQuestion } from "../runtime/caller.ts";
import { batchGet, type Key, type StoredItem, type Table } from "./table.ts";

/** The office's rows that every surface of the cell reads about a caller. */
export const userKey = (userId: UserId): Key => ({ PK: "USERS", SK: `USER#${userId}` });
export const addressListKey: Key = { PK: "SETTINGS", SK: "ADDRESS-LIST" };

/** Networks with their prefix: one without it would read as a prefix of 0, which is everybody. */
const AddressList = z.object({ networks: z.array(z.union([z.cidrv4(), z.cidrv6()])) });

/** Where a register keeps the row that proves a relation of a user to what a path names. */
export type RelationKeys = (userId: UserId, question: RelationQuestion) => Key | undefined;

interface Relations {
  readonly table: Table;
  readonly keyOf: RelationKeys;
}

const samePlace = (item: StoredItem, key: Key): boolean => item["PK"] === key.PK && item["SK"] === key.SK;

/** The caller's record, the address list and the relations asked for, in one BatchGet. */
export function callerReader(office: Table, relations?: Relations): CallerReader {
  return {
    async read(userId, questions) {
      const asked = askedOf(userId, questions, relations);
      const found = await batchGet([
        { table: office, keys: [addressListKey, ...(userId === undefined ? [] : [userKey(userId)])] },
        ...(relations === undefined || asked.length === 0
          ? []
          : [{ table: relations.table, keys: asked.map(({ key }) => key) }]),
      ]);
      const officeItems = found.get(office.name) ?? [];
      const relationItems = relations === undefined ? [] : (found.get(relations.table.name) ?? []);
      const user = userId && officeItems.find((item) => samePlace(item, userKey(userId)));
      const list = officeItems.find((item) => samePlace(item, addressListKey));
      const holding = asked.filter(({ key }) => relationItems.some((item) => samePlace(item, key)));
      return {
        user: user && CallerRecord.parse(user),
        addressList: list === undefined ? null : AddressList.parse(list).networks,
        relations: new Set(holding.map(({ question }) => relationKey(question))),
      };
    },
  };
}

function askedOf(userId: UserId | undefined, questions: readonly RelationQuestion[], relations: Relations | undefined) {
  if (userId === undefined || relations === undefined) return [];
  return questions.flatMap((question) => {
    const key = relations.keyOf(userId, question);
    return key === undefined ? [] : [{ question, key }];
  });
}
