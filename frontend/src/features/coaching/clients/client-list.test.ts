import { describe, expect, it } from "vitest";
import type { ClientRow } from "../../../../../shared/coaching/client-row.ts";
import { ClientId, PeriodId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { neverEnded } from "../../../../../shared/kernel/retention.ts";
import { byName, matchesFilters, nextDue, pageOf } from "./client-list.ts";
import { standingOf } from "./standing.ts";

const date = (text: string) => LocalDate.parse(text);
const today = date("2026-11-25");
const period = (changes: Partial<NonNullable<ClientRow["period"]>> = {}): NonNullable<ClientRow["period"]> => ({
  periodId: PeriodId.parse("00000000-0000-4000-8000-000000000002"),
  workshopId: null, measure: "WORK_TRIAL", from: date("2026-09-01"), plannedTo: date("2027-03-31"), outcome: null, endedOn: null, ...changes,
});
const row = (changes: Partial<ClientRow> = {}): ClientRow => ({
  clientId: ClientId.parse("00000000-0000-4000-8000-000000000001"),
  firstNames: "Aino Maria", lastName: "Hietanen-Pohjola", bornOn: date("1990-01-01"), responsibilities: [], period: period(), dues: [], withdrawnOn: null,
  anchor: neverEnded("notice"), version: 1, ...changes,
});
const anchor = (changes: Partial<ClientRow["anchor"]>) => ({ ...neverEnded("notice"), ...changes });

describe("where a client stands", () => {
  it.each([
    ["active", {}],
    ["active", { period: period({ plannedTo: date("2026-12-24") }) }],
    ["ending-soon", { period: period({ plannedTo: date("2026-12-23") }) }],
    ["ending-soon", { period: period({ plannedTo: today }) }],
    ["ended-open", { period: period({ plannedTo: date("2026-11-24") }) }],
    ["active", { period: period({ plannedTo: null }) }],
    ["planned", { period: period({ from: date("2026-11-26") }) }],
    ["draft", { period: period({ from: null }) }],
    ["no-period", { period: null }],
    ["ended", { period: period({ endedOn: date("2026-10-01") }) }],
    ["ended", { anchor: anchor({ endedOn: date("2026-10-01") }) }],
    ["withdrawn", { withdrawnOn: today, period: null }],
    ["restricted", { anchor: anchor({ restricted: true }), withdrawnOn: today }],
  ] as const)("%s", (standing, changes) => {
    expect(standingOf(row(changes), today)).toBe(standing);
  });
});

describe("the filters in the address", () => {
  const dues = [{ kind: "goal", on: date("2026-12-05"), ref: "g" }, { kind: "assessment", on: date("2026-11-20"), ref: "a" }] as const;
  const busy = row({ dues: [...dues] });

  it("leave out whose coaching has ended, unless they are asked for", () => {
    const ended = row({ anchor: anchor({ endedOn: date("2026-10-01") }) });
    expect(matchesFilters(ended, {}, today)).toBe(false);
    expect(matchesFilters(ended, { ended: 1 }, today)).toBe(true);
  });

  it("narrow by standing and by task, and both must agree", () => {
    expect(matchesFilters(busy, { status: "active", task: "goal" }, today)).toBe(true);
    expect(matchesFilters(busy, { status: "planned", task: "goal" }, today)).toBe(false);
    expect(matchesFilters(busy, { task: "follow-up" }, today)).toBe(false);
    expect(matchesFilters(busy, { task: "late" }, today)).toBe(true);
    expect(matchesFilters(row({ dues: [dues[0]] }), { task: "late" }, today)).toBe(false);
    expect(matchesFilters(row({ dues: [dues[0]] }), { task: "week" }, today)).toBe(false);
    expect(matchesFilters(row({ dues: [{ ...dues[0], on: date("2026-12-02") }] }), { task: "week" }, today)).toBe(true);
  });

  it("tell what is due first", () => {
    expect(nextDue(busy)?.kind).toBe("assessment");
    expect(nextDue(row())).toBeUndefined();
  });
});

it("sorts names as Finns do", () => {
  const named = ["Öhman", "Aalto", "Åberg", "Zetterberg"].map((lastName) => row({ lastName }));
  expect(named.toSorted(byName).map(({ lastName }) => lastName)).toEqual(["Aalto", "Zetterberg", "Åberg", "Öhman"]);
});

describe("pages of fifty", () => {
  const rows = Array.from({ length: 101 }, (_, index) => index);
  it("follow one another, and one beyond the last is the last", () => {
    expect(pageOf(rows, 1).rows).toEqual(rows.slice(0, 50));
    expect(pageOf(rows, 3)).toEqual({ rows: [100], page: 3, pages: 3 });
    expect(pageOf(rows, 9)).toEqual({ rows: [100], page: 3, pages: 3 });
    expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
