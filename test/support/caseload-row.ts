import { ParticipantId, UserId } from "../../shared/kernel/ids.ts";
import { LocalDate } from "../../shared/kernel/local-date.ts";
import { neverEnded } from "../../shared/kernel/retention.ts";
import type { CaseloadRow } from "../../shared/placement/participant.ts";

/** Somebody in service since October whom nothing has happened to yet. */
export const caseloadRow = (more: Partial<CaseloadRow> = {}): CaseloadRow => ({
  participantId: ParticipantId.parse("00000000-0000-4000-8000-000000000001"),
  firstNames: "Sini Maria",
  lastName: "Jokinen",
  responsibleId: UserId.parse("00000000-0000-4000-8000-000000000004"),
  placements: [],
  bookings: [],
  anchor: neverEnded("notice"),
  attendanceDestroyedThrough: null,
  fortnightFrom: LocalDate.parse("2026-10-26"),
  movedOn: null,
  movedFrom: null,
  version: 1,
  ...more,
});
