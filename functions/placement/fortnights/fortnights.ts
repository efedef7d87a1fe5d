import { Problem } from "../../../shared/kernel/problems.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { fortnightOf, spanOf } from "../../../shared/placement/fortnight.ts";
import { closedAtEach } from "../../../shared/placement/missing.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { showsAttendance, withoutFinal } from "../participants/cards.ts";
import { type FortnightFile, type FortnightStores, fortnightView, mondaysAround, personOf, readFortnightFile } from "./fortnight-file.ts";
import { staffOf } from "../participants/participants.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;
type FortnightRoute = "readFortnights" | "readFortnight" | "changeFortnights" | "noteCertificate";
type Stores = FortnightStores & { readonly workplaces: Pick<WorkplacesStore, "list"> };

/** The fortnights in which absences are told to the payer: the board of a caseload, one person's, and what is noted of them. */
export function fortnightHandlers(stores: Stores, { freeEves }: OrganisationCalendar): Pick<Handlers<Routes>, FortnightRoute> {
  return { readFortnights: board(stores, { freeEves }), readFortnight: one(stores, { freeEves }), ...notes(stores) };
}

function board({ participants, attendance, fortnights, workplaces }: Stores, { freeEves }: OrganisationCalendar): Handlers<Routes>["readFortnights"] {
  return ({ params, now, today }) => {
    const reading = ahead(Promise.all([participants.caseload(params.staffId, now, today), workplaces.list()]));
    return async ({ caller, trail }) => {
      const [caseload, places] = await reading;
      const people = caseload(staffOf(caller)).flatMap((row) => {
        const monday = fortnightOf(row.fortnightFrom, params.monday);
        const { from, to } = spanOf(monday);
        const final = row.attendanceDestroyedThrough;
        const shows = showsAttendance(row.anchor, now) && (final === null || to > final);
        return shows && row.placements.some((placement) => placement.from <= to && from <= placement.to) ? [{ row, monday, participantId: row.participantId }] : [];
      });
      trail.concerns(people.map(({ participantId }) => participantId));
      const [weeks, noted] = await Promise.all([
        attendance.weeks(people.map(({ participantId }) => participantId), mondaysAround(params.monday)),
        fortnights.many(people),
      ]);
      const closedAt = closedAtEach(places, freeEves);
      const views = people.map(({ row, monday, participantId }) =>
        fortnightView({
          person: row, monday, closedAt, today,
          weeks: (weeks.get(participantId) ?? []).flatMap((week) => withoutFinal(week, row.attendanceDestroyedThrough) ?? []),
          fortnight: noted.find((fortnight) => fortnight.participantId === participantId),
        }),
      );
      return { body: { today, people: views } };
    };
  };
}

function one(stores: Stores, { freeEves }: OrganisationCalendar): Handlers<Routes>["readFortnight"] {
  return ({ params, now, today }) => {
    const reading = ahead(Promise.all([readFortnightFile(stores, params.participantId, params.monday, now), stores.workplaces.list()]));
    return async () => {
      const [file, places] = await reading;
      const { monday, weeks, fortnight, card } = file;
      return { body: { today, fortnight: fortnightView({ person: personOf(card), monday, weeks, fortnight, closedAt: closedAtEach(places, freeEves), today }) } };
    };
  };
}

function notes(stores: Stores): Pick<Handlers<Routes>, "changeFortnights" | "noteCertificate"> {
  const { participants, fortnights } = stores;
  return {
    changeFortnights: ({ params, now }) => {
      const reading = readAhead(() => participants.card(params.participantId, now));
      return async (granted) => {
        const { fortnightFrom, version } = granted.body;
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          if (card.participant.version !== version) throw new Problem("version-conflict");
          if (card.service.anchor.endedOn !== null) throw new Problem("service-ended");
          const participant = { ...card.participant, fortnightFrom, version: version + 1 };
          return () => participants.change(granted, card, participant, granted.today);
        });
        return { body };
      };
    },

    noteCertificate: ({ params, now }) => {
      const reading = readAhead(() => readFortnightFile(stores, params.participantId, params.monday, now));
      return async (granted) => {
        const { seenOn, version } = granted.body;
        if (seenOn !== null && seenOn > granted.today) throw new Problem("certificate-in-future");
        const body = await settleOver(reading, (file) => {
          if ((file.fortnight?.version ?? null) !== version) throw new Problem("version-conflict");
          return () => fortnights.note(granted, file.card, { ...fortnightOrNew(file), certificateSeenOn: seenOn, version: (version ?? 0) + 1 });
        });
        return { body };
      };
    },
  };
}

/** The fortnight's own row, or the one it would get. */
export const fortnightOrNew = ({ card, monday, fortnight }: FortnightFile) =>
  fortnight ?? { participantId: card.participant.participantId, monday, certificateSeenOn: null, reports: [], version: 0 };
