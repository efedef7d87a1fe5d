import { expect, it } from "vitest";
import { ContactId, ParticipantId, PlacementId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { othersPeople, sheetPeople } from "./sheet-people.ts";

const uuid = (digit: number): string => `00000000-0000-4000-8000-00000000000${String(digit)}`;
const date = (text: string) => LocalDate.parse(text);
const contactId = ContactId.parse(uuid(1));
const monday = date("2026-12-21");
const days = [1, 3, 4] as const;
const placement = (person: number, from: string, to: string, contact = contactId) => ({
  placementId: PlacementId.parse(uuid(person)), workplaceId: WorkplaceId.parse(uuid(2)), contactId: contact, slotId: null,
  from: date(from), to: date(to), interruptions: [],
  schedule: [{ from: date(from), plan: days.map((weekday) => ({ weekday, start: "08:00", end: "14:00" })) }],
});
const person = (id: number, firstNames: string, lastName: string, ...placements: ReturnType<typeof placement>[]) => ({
  participantId: ParticipantId.parse(uuid(id)), firstNames, lastName, placements,
});

it("names the contact's people as the employer knows them, with their agreed days and what stands against some", () => {
  const rows = [
    person(4, "Sini Maria", "Jokinen", placement(4, "2026-12-23", "2027-03-01")),
    person(5, "Oskar", "Lehto", placement(5, "2026-09-01", "2026-12-22")),
    person(6, "Ei", "Meillä", placement(6, "2026-09-01", "2026-12-20")),
    person(7, "Muualla", "Oleva", placement(7, "2026-09-01", "2027-02-01", ContactId.parse(uuid(9)))),
  ];
  const closed = { closures: [{ from: date("2026-12-23"), to: date("2026-12-23") }], freeEves: ["christmas-eve" as const] };
  const sheet = sheetPeople(rows, contactId, closed, monday).map(({ name, days: shown }) => [name, shown.map(({ on, day }) => [on, day.kind])]);
  expect(sheet).toEqual([
    ["Oskar L.", [["2026-12-21", "planned"]]],
    ["Sini J.", [["2026-12-23", "not-arranged"], ["2026-12-24", "not-arranged"]]],
  ]);
});

it("counts those whose names are not ours to print", () => {
  const placed = (id: number, from: string, to: string) => ({ ...placement(id, from, to), participantId: ParticipantId.parse(uuid(id)) });
  const all = [placed(4, "2026-09-01", "2027-01-01"), placed(5, "2026-09-01", "2027-01-01"), placed(6, "2026-09-01", "2026-12-20")];
  expect(othersPeople(all, [{ participantId: ParticipantId.parse(uuid(4)) }], contactId, monday)).toBe(1);
});
