import type { UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type IdentityCode, type IdentityCodeTerms, readIdentityCode } from "../../../shared/kernel/personal-identity-code.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { ClientRow } from "../../../shared/coaching/client-row.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { codeSearchesAnHour, mostFound, namesMatch } from "../../../shared/coaching/search.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { staffOf } from "../caller.ts";
import type { CaseloadStore } from "../clients/caseload-store.ts";
import type { SearchStore } from "./search-store.ts";

interface Searching {
  readonly caseload: CaseloadStore;
  readonly search: SearchStore;
  readonly terms: (today: LocalDate) => IdentityCodeTerms;
}

interface Viewer {
  readonly viewer: UserId;
  readonly main: boolean;
  readonly now: number;
  readonly today: LocalDate;
}

interface Matches {
  readonly rows: readonly ClientRow[];
  readonly more: boolean;
}

/**
 * Finding a person. An ordinary user finds among her own alone, and an answer about anybody else's client is the same
 * as about a code nobody has; it takes as many reads, too.
 */
export function searchHandlers(searching: Searching): Pick<Handlers<typeof coachingContract>, "searchClients"> {
  return {
    searchClients: () => async ({ body, caller, now, today, trail }) => {
      const viewer = staffOf(caller);
      const main = caller.kind === "person" && caller.user.roles.coaching === "main";
      const who: Viewer = { viewer, main, now, today };
      const { rows, more } = body.by === "name" ? await byName(searching, who, body.text) : await byCode(searching, who, body.text);
      const shown = rows.toSorted(byNames).slice(0, mostFound);
      trail.concerns(shown.map(({ clientId }) => clientId));
      return { body: { rows: shown, more: more || rows.length > mostFound, today } };
    },
  };
}

async function byName({ caseload, search }: Searching, { viewer, main, now, today }: Viewer, text: string): Promise<Matches> {
  if (!main) return { rows: (await caseload.own(viewer, now, today))(viewer).filter((row) => namesMatch(row, text)), more: false };
  const { ids, more } = await search.bySurname(text);
  return { rows: (await caseload.some(ids, viewer, now)).filter((row) => namesMatch(row, text)), more };
}

async function byCode({ caseload, search, terms }: Searching, { viewer, main, now, today }: Viewer, text: string): Promise<Matches> {
  const code = codeOf(text, terms(today));
  // Counted before it is judged: searches at the same moment do not outrun the count.
  if ((await search.countCodeSearch(viewer, now)) > codeSearchesAnHour) throw new Problem("too-many-requests");
  if (main) return { rows: await caseload.some(await search.byCode(code), viewer, now), more: false };
  const [ids, own] = await Promise.all([search.byCode(code), caseload.own(viewer, now, today)]);
  return { rows: own(viewer).filter(({ clientId }) => ids.includes(clientId)), more: false };
}

function codeOf(text: string, terms: IdentityCodeTerms): IdentityCode {
  const reading = readIdentityCode(text, terms);
  if (reading.kind === "fault") throw new Problem("identity-code-invalid", [{ path: "text", code: reading.fault }]);
  return reading.code;
}

/** By name, and of two who are called alike the older first. */
const byNames = (one: ClientRow, other: ClientRow): number =>
  one.lastName.localeCompare(other.lastName, "fi") || one.firstNames.localeCompare(other.firstNames, "fi") || (one.bornOn ?? "").localeCompare(other.bornOn ?? "");
