import type { ClientId, DiaryEntryId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { DiaryDecision } from "../../../shared/coaching/diary-decisions.ts";
import type { DiaryEntry, DiaryMonth } from "../../../shared/coaching/diary.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import type { Command } from "../../storage/command.ts";
import type { Key } from "../../storage/table.ts";
import { ifNew, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import type { CardStore } from "../clients/card-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, type Rows, rowsOf } from "../register-store.ts";

const pageSize = 50;

/** The diary: entries beside the card, a row each, and the minutes of each month. Whether they may be shown is the case's to say. */
export function diaryStore(tables: CoachingTables, cards: CardStore) {
  const { coaching: table } = tables;
  return {
    /** A page of entries, newest day first. */
    async page(id: ClientId, from: Key | undefined): Promise<{ readonly rows: DiaryEntry[]; readonly next: Key | undefined }> {
      const [page, rows] = await Promise.all([table.page(partitions.client(id), prefixes.diary, { from, limit: pageSize, newestFirst: true }), rowsOf(tables)]);
      return { rows: rows.all(coachingEntities.diaryEntry, page.items).toSorted(newestFirst), next: page.next };
    },

    async months(id: ClientId): Promise<DiaryMonth[]> {
      const [items, rows] = await Promise.all([table.all(partitions.client(id), prefixes.diaryMonths), rowsOf(tables)]);
      return rows.all(coachingEntities.diaryMonth, items);
    },

    async entry(id: ClientId, on: LocalDate, entry: DiaryEntryId): Promise<DiaryEntry | undefined> {
      const [item, rows] = await Promise.all([table.get(keys.diaryEntry(id, on, entry)), rowsOf(tables)]);
      return item && rows.one(coachingEntities.diaryEntry, item);
    },

    /** An entry as decided; one whose day was put right moves to that day. Refuses `version-conflict`. */
    async save<A>(command: Command, card: Card, before: DiaryEntry | undefined, { entry, months }: Extract<DiaryDecision, { kind: "store" }>, answer: A): Promise<A> {
      return cards.saveBeside(command, card, answer, (rows) => [...entryWrites(rows, card, before, entry), ...months.map((month) => monthWrite(rows, card, month))]);
    },
  };

  function entryWrites(rows: Rows, { client: { clientId }, case: { anchor } }: Card, before: DiaryEntry | undefined, entry: DiaryEntry): Write[] {
    const write = (condition: typeof ifNew) => put(table, rows.dated(coachingEntities.diaryEntry, keys.diaryEntry(clientId, entry.on, entry.entryId), entry, anchor), condition);
    if (before === undefined) return [write(ifNew)];
    if (before.on === entry.on) return [write(ifVersion(before.version))];
    return [remove(table, keys.diaryEntry(clientId, before.on, before.entryId), ifVersion(before.version)), write(ifNew)];
  }

  function monthWrite(rows: Rows, { client: { clientId }, case: { anchor } }: Card, month: DiaryMonth): Write {
    return put(table, rows.dated(coachingEntities.diaryMonth, keys.diaryMonth(clientId, month.month), month, anchor), month.version === 1 ? ifNew : ifVersion(month.version - 1));
  }
}

export type DiaryStore = ReturnType<typeof diaryStore>;

/** Of one day, the one written last comes first. */
const newestFirst = (one: DiaryEntry, other: DiaryEntry): number => (one.on === other.on ? order(other.at, one.at) : order(other.on, one.on));
const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
