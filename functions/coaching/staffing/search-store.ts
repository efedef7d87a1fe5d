import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import { type IdentityCode, likeButForTheMark } from "../../../shared/kernel/personal-identity-code.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { surnamesIn } from "../../../shared/coaching/search.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { attemptsStore } from "../../storage/attempts.ts";
import { batchGet, type StoredItem } from "../../storage/table.ts";
import { indexMarks, prefixLetters } from "../clients/client-index-store.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

/** Entries of one surname, or of one beginning, that a search looks at; more of them are a text too short. */
const mostLookedAt = 500;
const searchWindowSeconds = 60 * 60;

/** People by the marks of the index. What is searched for stands in no key, log or answer. */
export function searchStore(tables: CoachingTables, index: Secrets) {
  const { coaching: table } = tables;
  const idsOf = async (items: readonly StoredItem[]): Promise<ClientId[]> =>
    (await rowsOf(tables)).all(coachingEntities.indexEntry, items).map(({ clientId }) => clientId);
  return {
    /** How many searches by code somebody has made within the hour, this one included. */
    countCodeSearch: (staff: UserId, now: number): Promise<number> => attemptsStore(table).count(`CODE-SEARCH#${staff}`, now, searchWindowSeconds),

    /** Whoever has the code, or one that differs from it by nothing but the mark of the century. */
    async byCode(code: IdentityCode): Promise<ClientId[]> {
      const marks = await indexMarks(index);
      const wanted = likeButForTheMark(code).map((one) => keys.identityCode(marks.identityCode(one)));
      return idsOf((await batchGet([{ table, keys: wanted }])).get(table.name) ?? []);
    },

    /** Whose surname the text may be, or begin; `more` where there were too many to look at. */
    async bySurname(text: string): Promise<{ readonly ids: ClientId[]; readonly more: boolean }> {
      const marks = await indexMarks(index);
      const names = surnamesIn(text);
      const searched = new Set([
        ...names.map((name) => partitions.surname(marks.surname(name))),
        ...names.filter((name) => name.length >= prefixLetters).map((name) => partitions.surname(marks.surnamePrefix(name))),
      ]);
      const pages = await Promise.all([...searched].map((partition) => table.page(partition, prefixes.client, { limit: mostLookedAt })));
      const ids = await idsOf(pages.flatMap(({ items }) => items));
      return { ids: [...new Set(ids)], more: pages.some(({ next }) => next !== undefined) };
    },
  };
}

export type SearchStore = ReturnType<typeof searchStore>;
