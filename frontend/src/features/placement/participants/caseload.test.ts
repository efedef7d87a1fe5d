import { describe, expect, it } from "vitest";
import { ContactId, PlacementId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { neverEnded } from "../../../../../shared/kernel/retention.ts";
import type { CaseloadRow } from "../../../../../shared/placement/participant.ts";
import { caseloadRow } from "../../../../../test/support/caseload-row.ts";
import { byName, matchesFilters, matchesName, standingOf } from "./caseload.ts";

const date = (text: string) => LocalDate.parse(text);
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const today = date("2026-11-24");
const placement = (from: string, to: string) => ({
  placementId: PlacementId.parse(uuid(1)),
  workplaceId: WorkplaceId.parse(uuid(2)),
  contactId: ContactId.parse(uuid(3)),
  from: date(from),
  to: date(to),
  slotId: null,
  schedule: [{ from: date(from), plan: [{ weekday: 1 as const, start: "08:00", end: "14:00" }] }],
  interruptions: [],
});
const row = (changes: Partial<CaseloadRow> = {}) => caseloadRow({ firstNames: "Aino Maria", lastName: "Hietanen-Pohjola", ...changes });

describe("where a person stands", () => {
  it("is told by the present placement before the next and the last one", () => {
    const past = placement("2026-01-01", "2026-05-31");
    const present = placement("2026-09-01", "2026-12-31");
    const next = placement("2027-01-04", "2027-03-31");
    expect(standingOf(row({ placements: [past, next, present] }), today)).toEqual({ status: "in-progress", placement: present });
    expect(standingOf(row({ placements: [past, next] }), today)).toEqual({ status: "upcoming", placement: next });
    expect(standingOf(row({ placements: [placement("2025-01-01", "2025-05-31"), past] }), today)).toEqual({ status: "ended", placement: past });
  });

  it("says that there is no placement, or that the service has ended", () => {
    expect(standingOf(row(), today).status).toBe("no-placement");
    expect(standingOf(row({ anchor: { ...neverEnded("notice"), endedOn: today } }), today).status).toBe("service-ended");
  });
});

describe("the filters in the address", () => {
  const placed = row({ placements: [placement("2026-09-01", "2027-03-31")] });
  const ended = row({ anchor: { ...neverEnded("notice"), endedOn: today } });

  it("leave out ended services unless they are asked for", () => {
    expect(matchesFilters(ended, {}, today)).toBe(false);
    expect(matchesFilters(ended, { ended: 1 }, today)).toBe(true);
  });

  it("must all agree", () => {
    const workplace = WorkplaceId.parse(uuid(2));
    expect(matchesFilters(placed, { status: "in-progress", workplace }, today)).toBe(true);
    expect(matchesFilters(placed, { status: "upcoming", workplace }, today)).toBe(false);
    expect(matchesFilters(placed, { workplace: WorkplaceId.parse(uuid(7)) }, today)).toBe(false);
    expect(matchesFilters(row(), { status: "no-placement" }, today)).toBe(true);
  });
});

describe("the filter by name", () => {
  it("matches beginnings of any part, in any order and case", () => {
    for (const typed of ["", "hie", "pohj", "mari hiet", "AINO", "hietanen-p"]) expect(matchesName(row(), typed)).toBe(true);
    for (const typed of ["tanen", "aino x"]) expect(matchesName(row(), typed)).toBe(false);
  });

  it("sorts as Finns do", () => {
    const named = ["Öhman", "Aalto", "Åberg", "Zetterberg"].map((lastName) => row({ lastName }));
    expect(named.toSorted(byName).map(({ lastName }) => lastName)).toEqual(["Aalto", "Zetterberg", "Åberg", "Öhman"]);
  });
});
