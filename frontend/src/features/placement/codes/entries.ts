import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CodeListId, CodeVersion } from "../../../../../shared/placement/code-list.ts";

/** One entry of a list as it stands: the version shown, and the one that is to come after it. */
export interface Entry {
  readonly now: CodeVersion;
  readonly next: CodeVersion | undefined;
  readonly state: "in-use" | "to-come" | "ended";
}

/** The entries of a list: each by the version of today, else the first to come, else the last one. */
export function entriesOf(codes: readonly CodeVersion[], listId: CodeListId, today: LocalDate): Entry[] {
  const byCode = Map.groupBy(codes.filter((version) => version.listId === listId), ({ code }) => code);
  return [...byCode.values()].flatMap((unsorted) => {
    const versions = unsorted.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
    const at = versions.findLastIndex(({ validFrom }) => validFrom <= today);
    const now = versions[Math.max(at, 0)];
    if (now === undefined) return [];
    const ended = now.validTo !== null && now.validTo < today;
    return [{ now, next: versions[Math.max(at, 0) + 1], state: at < 0 ? "to-come" : ended ? "ended" : "in-use" }];
  });
}
