import * as z from "zod";
import { relationKey } from "../../shared/kernel/access.ts";
import { CallerRecord } from "../../shared/kernel/caller.ts";
import type { SessionId, UserId } from "../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import type { CallerReader, RelationQuestion } from "../runtime/caller.ts";
import { batchGet, type Key, type StoredItem, type Table } from "./table.ts";

/** The office's rows that every surface of the cell reads about a caller. */
export const userKey = (userId: UserId): Key => ({ PK: "USERS", SK: `USER#${userId}` });
export const sessionKey = (userId: UserId, sessionId: SessionId): Key => ({ PK: "USERS", SK: `SESSION#${userId}#${sessionId}` });
export const addressListKey: Key = { PK: "SETTINGS", SK: "ADDRESS-LIST" };

/** A network with its prefix: one without it would read as a prefix of 0, which is everybody. */
const Network = z.union([z.cidrv4(), z.cidrv6()]);

/** An operator who lets an organisation in again writes plain networks; the office's own row says until when each counts. */
const ListedNetwork = z.union([
  Network.transform((network) => ({ network, until: null })),
  z.object({ network: Network, until: LocalDate.nullable() }),
]);
const AddressList = z.object({ networks: z.array(ListedNetwork) });
const OpenSession = z.object({ endsAt: Instant });

/** The row that proves a relation of a user to what a path names, and what must be true of it where being there is not enough. */
export interface RelationRow {
  readonly key: Key;
  readonly holds?: (row: StoredItem) => boolean;
}

/** Where a register keeps such rows. */
export type RelationRows = (userId: UserId, question: RelationQuestion) => RelationRow | undefined;

interface Relations {
  readonly table: Table;
  readonly rowOf: RelationRows;
}

const samePlace = (item: StoredItem, key: Key): boolean => item["PK"] === key.PK && item["SK"] === key.SK;
const itemAt = (items: readonly StoredItem[], key: Key | undefined) => key && items.find((item) => samePlace(item, key));

/** The caller's record and session, the address list and the relations asked for, in one BatchGet. */
export function callerReader(office: Table, relations?: Relations): CallerReader {
  return {
    async read(userId, questions, sessionId) {
      const own = ownKeys(userId, sessionId);
      const asked = askedOf(userId, questions, relations);
      const found = await batchGet([
        { table: office, keys: [addressListKey, ...Object.values(own)] },
        ...(relations === undefined || asked.length === 0
          ? []
          : [{ table: relations.table, keys: asked.map(({ key }) => key) }]),
      ]);
      const officeItems = found.get(office.name) ?? [];
      const relationItems = relations === undefined ? [] : (found.get(relations.table.name) ?? []);
      const [user, session, list] = [itemAt(officeItems, own.user), itemAt(officeItems, own.session), itemAt(officeItems, addressListKey)];
      const holding = asked.filter(({ key, holds }) => {
        const row = itemAt(relationItems, key);
        return row !== undefined && (holds === undefined || holds(row));
      });
      return {
        user: user && CallerRecord.parse(user),
        sessionEndsAt: session && OpenSession.parse(session).endsAt,
        addressList: list === undefined ? null : AddressList.parse(list).networks,
        relations: new Set(holding.map(({ question }) => relationKey(question))),
      };
    },
  };
}

const ownKeys = (userId: UserId | undefined, sessionId: SessionId | undefined): { readonly user?: Key; readonly session?: Key } => ({
  ...(userId !== undefined && { user: userKey(userId) }),
  ...(userId !== undefined && sessionId !== undefined && { session: sessionKey(userId, sessionId) }),
});

function askedOf(userId: UserId | undefined, questions: readonly RelationQuestion[], relations: Relations | undefined) {
  if (userId === undefined || relations === undefined) return [];
  return questions.flatMap((question) => {
    const row = relations.rowOf(userId, question);
    return row === undefined ? [] : [{ question, ...row }];
  });
}
