import type { ContactId } from "../../../../../shared/kernel/ids.ts";
import { addDays, type DateRange, type LocalDate, weekFrom } from "../../../../../shared/kernel/local-date.ts";
import { type ClosedDays, dayKind, type DayKind } from "../../../../../shared/placement/calendar.ts";
import { type CaseloadRow, displayNameOf } from "../../../../../shared/placement/participant.ts";
import type { WorkplacePlacement } from "../../../../../shared/placement/workplace.ts";

type SheetRow = Pick<CaseloadRow, "participantId" | "firstNames" | "lastName" | "placements">;

export interface SheetDay {
  readonly on: LocalDate;
  readonly day: Extract<DayKind, { kind: "planned" | "not-arranged" | "interrupted" }>;
}

export interface SheetPerson {
  readonly placementId: string;
  /** As the employer knows the person: first name and initial, nothing more, for paper lies about. */
  readonly name: string;
  readonly days: readonly SheetDay[];
}

const touches = (a: DateRange, monday: LocalDate): boolean => a.from <= addDays(monday, 6) && a.to >= monday;

/** A contact's people of one week, with their agreed days. */
export function sheetPeople(rows: readonly SheetRow[], contactId: ContactId, closed: ClosedDays, monday: LocalDate): SheetPerson[] {
  return rows
    .flatMap((row) =>
      row.placements
        .filter((placement) => placement.contactId === contactId && touches(placement, monday))
        .map((placement) => ({
          placementId: placement.placementId,
          name: displayNameOf(row),
          days: weekFrom(monday).flatMap((on) => {
            const day = dayKind(placement, closed, on);
            return day.kind === "outside" || day.kind === "not-agreed" ? [] : [{ on, day }];
          }),
        })),
    )
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "fi"));
}

/** How many of the contact's people that week are others' clients, whose names are not ours to print. */
export function othersPeople(placements: readonly WorkplacePlacement[], rows: readonly Pick<SheetRow, "participantId">[], contactId: ContactId, monday: LocalDate): number {
  const own = new Set(rows.map(({ participantId }) => participantId));
  return placements.filter((placement) => placement.contactId === contactId && touches(placement, monday) && !own.has(placement.participantId)).length;
}
