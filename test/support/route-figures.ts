import * as z from "zod";
import type { placementContract } from "../../shared/placement/contract.ts";
import type { linkContract } from "../../shared/placement/link-contract.ts";
import { type Answer, type Ask, type Cell, startCell } from "./cell.ts";
import type { Cloud } from "./cloud.ts";
import { addContact, addSlot, book, booking, entryOf, linkToken, type Placed, placeSomebody, record, recordAll, report, sunnyWeek } from "./journey.ts";
import { storeProposals } from "./proposals.ts";
import { type Figures, measured } from "./measure.ts";
import { goodEvaluation } from "./requests.ts";

type StaffRoute = keyof typeof placementContract;
type LinkRoute = keyof typeof linkContract;
type RouteName = StaffRoute | LinkRoute;

/** One request to one route, with what must be there before it. */
interface Scene {
  readonly route: RouteName;
  /** What must happen right before it, and is not part of it. */
  readonly before?: () => Promise<unknown>;
  readonly ask: () => Promise<Answer>;
}

const place = { name: "Kierrätyskeskus", organisationType: "FOUNDATION", streetAddress: "Satakunnankatu 3", postalCode: "28130", town: "Pori", tasks: "" };
const person = { name: "Raija Salonen", workEmail: "raija@example.fi", workPhone: null, language: "fi" };

/**
 * Every route of the register once, on the smallest real case: one person, one placement, one contact,
 * a week with two days. `docs/data-model.md` states what each costs, the benchmark how long it takes.
 */
export async function scenes(cloud: Cloud): Promise<{ readonly cell: Cell; readonly scenes: Scene[] }> {
  const cell = await startCell(cloud);
  const main = await cell.staff("Main User", { placement: "main" });
  const placed = await placeSomebody(cell);
  await record(cell, placed, "2026-11-23");
  const slotId = await addSlot(cell, placed.staff, placed.workplaceId);
  const bookingId = await book(cell, placed.staff, placed.participantId, { workplaceId: placed.workplaceId, slotId });
  const token = await linkToken(cell, placed);
  await report(cell, token, placed, "2026-11-19", "ABSENT_NOTIFIED");
  await cell.catchUp();
  const as = (route: StaffRoute, ask?: Ask, by = placed.staff): Scene => ({ route, ask: () => cell.as(by)(route, ask) });
  return {
    cell,
    scenes: [
      ...reads(placed, main, as), { route: "openLink", ask: () => cell.holding(token)("openLink") },
      // Before the answer that he is not the contact: it ends his link.
      { route: "reportAttendance", ask: () => report(cell, token, placed, "2026-11-16", "PRESENT", 1) },
      ...bookings(placed, slotId, bookingId, as),
      ...commands(placed, as, await storeProposals(cell, placed), await addContact(cell, placed.staff, placed.workplaceId), main),
      ...endings(placed, as),
    ],
  };
}

type As = (route: StaffRoute, ask?: Ask, by?: string) => Scene;

function reads({ staff, participantId, workplaceId }: Placed, main: string, as: As): Scene[] {
  return [
    as("listOwnParticipants", { params: { staffId: staff } }),
    as("listAllParticipants", {}, main),
    as("readWork", { params: { staffId: staff } }),
    as("readParticipant", { params: { participantId } }),
    as("readAttendanceSummary", { params: { participantId } }),
    as("readWeek", { params: { staffId: staff, monday: "2026-11-23" } }),
    as("listEvaluations", { params: { participantId } }),
    as("readDayHistory", { params: { participantId, on: "2026-11-23" } }),
    as("findPlaces"),
    as("readSlots", { params: { workplaceId } }),
    as("listWorkplaces"),
    as("listChangeProposals", { params: { staffId: staff } }),
    as("listAllChangeProposals", {}, main),
    as("readCodeLists"),
    as("readWorkplace", { params: { workplaceId } }),
  ];
}

type Proposals = Awaited<ReturnType<typeof storeProposals>>;

function commands({ staff, participantId, workplaceId, contactId, placementId }: Placed, as: As, proposals: Proposals, otherContact: string, main: string): Scene[] {
  const params = { participantId };
  const contact = { workplaceId, contactId };
  return [
    as("snoozeTask", { params: { staffId: staff }, body: { ref: `placement-ending#${placementId}`, until: "2026-11-30" } }),
    as("registerParticipant", { body: { firstNames: "Eeva", lastName: "Laine", workInfo: "", serviceFrom: "2026-11-01" } }),
    as("changeParticipant", { params, body: { firstNames: "Matti", lastName: "Aro", workInfo: "", version: 1 } }),
    as("openPlacement", { params, body: { workplaceId, contactId: otherContact, from: "2027-03-01", to: "2027-05-31", plan: sunnyWeek } }),
    as("changePlacement", { params: { ...params, placementId }, body: { kind: "interrupt", from: "2026-12-28", to: "2027-01-10", why: "Sovittu", version: 1 } }),
    as("answerChangeProposal", {
      params: { ...params, proposalId: proposals.proposalId },
      body: { answer: "approve", version: 1, change: { kind: "change-days", from: "2027-01-11", plan: [{ weekday: 1, start: "08:00", end: "14:00" }], why: "", version: 2 } },
    }),
    as("answerContactProposal", { params: { workplaceId, contactProposalId: proposals.contactProposalId }, body: { answer: "approve", version: 1 } }),
    as("changeClosures", { params: { workplaceId }, body: { closures: [{ from: "2026-12-21", to: "2026-12-31" }], version: 1 } }),
    as("recordWeek", { params: { ...params, monday: "2026-11-16" }, body: { entries: [entryOf(placementId, "2026-11-17")] } }),
    as("confirmWeek", { params: { ...params, monday: "2026-11-16" }, body: { days: [{ on: "2026-11-19", version: 1 }] } }),
    as("disputeDay", { params: { ...params, on: "2026-11-19" }, body: { what: "Oli paikalla.", version: 2 } }),
    as("settleDispute", { params: { ...params, on: "2026-11-19" }, body: { outcome: "withdrawn", version: 3 } }),
    as("addWorkplace", { body: place }),
    as("changeWorkplace", { params: { workplaceId }, body: { ...place, version: 2 } }),
    as("addContact", { params: { workplaceId }, body: person }),
    as("changeContact", { params: contact, body: { ...person, version: 2 } }),
    as("changeCode", { body: { change: "add", listId: "work-task", from: "2026-11-23", label: { fi: "Veistos", sv: "Skulptur", en: "Sculpture" } } }, main),
    as("issueLink", { params: contact, body: { by: "mail", renew: false } }),
  ];
}

function bookings({ participantId, workplaceId }: Placed, slotId: string, bookingId: string, as: As): Scene[] {
  const details = { taskCode: "KITCHEN", capacity: [{ weekday: 3, seats: 2 }, { weekday: 5, seats: 2 }], from: "2026-09-01", lastDay: null, accessible: false, instruction: "" };
  return [
    as("addSlot", { params: { workplaceId }, body: details }),
    as("changeSlot", { params: { workplaceId, slotId }, body: { details, version: 1 } }),
    as("addBooking", { params: { participantId }, body: booking({ workplaceId, slotId }) }),
    as("changeBooking", { params: { participantId, bookingId }, body: { command: "confirm", holdUntil: null, why: "", version: 1 } }),
  ];
}

function endings({ participantId, workplaceId, contactId }: Placed, as: As): Scene[] {
  const params = { participantId };
  return [
    as("endService", { params, body: { endedOn: "2026-11-23", reason: "MOVED", version: 1 } }),
    as("reopenService", { params, body: { version: 2 } }),
    as("revokeLink", { params: { workplaceId, contactId }, body: {} }),
  ];
}

/** At the end of a placement its work is evaluated, and the contact tells of changes. */
async function employerScenes(cloud: Cloud): Promise<Scene[]> {
  const cell = await startCell(cloud);
  cell.goTo("2027-02-22");
  const placed = await placeSomebody(cell);
  const { placementId, participantId } = placed;
  const token = await linkToken(cell, placed);
  const asked = (route: LinkRoute, body?: object): Scene => ({ route, ask: () => cell.holding(token)(route, { body }) });
  const change = { kind: "no-longer-here", placementId, lastDay: null };
  let proposalId = "";
  return [
    asked("sendEvaluation", { placementId, ...goodEvaluation, version: null }),
    asked("readEvaluation", { placementId }),
    {
      route: "acceptEvaluation",
      before: () => cell.catchUp(),
      ask: () => cell.as(placed.staff)("acceptEvaluation", { params: { participantId, placementId }, body: { discussedOn: null, note: "", version: 1 } }),
    },
    {
      route: "proposeChange",
      ask: async () => {
        const answer = await cell.holding(token)("proposeChange", { body: { change } });
        ({ proposalId } = z.object({ proposalId: z.string() }).parse(answer.body));
        return answer;
      },
    },
    { route: "withdrawProposal", ask: () => cell.holding(token)("withdrawProposal", { body: { proposalId } }) },
    asked("requestFreshLink"),
  ];
}

/** A fortnight that can be reported, with a day cut short: a case of its own. */
async function fortnightScenes(cloud: Cloud): Promise<Scene[]> {
  const cell = await startCell(cloud);
  const placed = await placeSomebody(cell);
  const monday = "2026-11-09";
  await recordAll(cell, placed, ["2026-11-10", "2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19"]);
  await record(cell, placed, monday, "PRESENT_PARTIAL", null, { minutes: 120 });
  const params = { participantId: placed.participantId, monday };
  const as = (route: StaffRoute, ask: Ask): Scene => ({ route, ask: () => cell.as(placed.staff)(route, ask) });
  return [
    as("countDay", { params: { participantId: placed.participantId, on: monday }, body: { counts: true, version: 1 } }),
    as("readFortnights", { params: { staffId: placed.staff, monday } }),
    as("readFortnight", { params }),
    as("noteCertificate", { params, body: { seenOn: "2026-11-20", version: null } }),
    as("absenceReport", { params, body: { language: "fi" } }),
    as("markFortnightSent", { params, body: { firstWeek: 4, secondWeek: 3 } }),
    as("changeFortnights", { params: { participantId: placed.participantId }, body: { fortnightFrom: monday, version: 1 } }),
  ];
}

/** A proposal needs a stand of staff and a report over it: a case of its own. */
async function answerScene(cloud: Cloud): Promise<Scene> {
  const cell = await startCell(cloud);
  const placed = await placeSomebody(cell);
  await record(cell, placed, "2026-11-23");
  await report(cell, await linkToken(cell, placed), placed, "2026-11-23", "ABSENT_NOTIFIED");
  await cell.catchUp();
  const params = { participantId: placed.participantId, on: "2026-11-23" };
  return { route: "answerProposal", ask: () => cell.as(placed.staff)("answerProposal", { params, body: { accept: true, version: 2 } }) };
}

/** Somebody goes to a colleague and comes under a substitute's eyes: a case of its own. */
async function staffingScenes(cloud: Cloud): Promise<Scene[]> {
  const cell = await startCell(cloud);
  const main = await cell.staff("Main User", { placement: "main" });
  const [colleague, other] = [await cell.staff("Kaisa Kollega"), await cell.staff("Outi Outo")];
  const { staff, participantId } = await placeSomebody(cell);
  const as = (route: StaffRoute, ask: Ask = {}, by: string = main): Scene => ({ route, ask: () => cell.as(by)(route, ask) });
  const params = { participantId };
  const substitute = { staffId: other, role: "substitute", from: "2026-11-23", to: "2026-12-31", why: "absence" };
  return [
    as("assign", { params, body: substitute }, staff),
    as("listAssignments"),
    as("endAssignment", { params: { ...params, staffId: other }, body: { version: 1 } }, staff),
    as("assignMany", { params: { staffId: staff }, body: { ...substitute, participantIds: [participantId] } }, staff),
    as("block", { params, body: { staffId: colleague, why: "relative" } }),
    as("readBlocks", { params }),
    as("unblock", { params: { ...params, staffId: colleague } }),
    as("planHandover", { params: { staffId: staff } }),
    as("moveParticipant", { params, body: { staffId: colleague, version: 1 } }, staff),
    as("handOver", { params: { staffId: colleague }, body: { participants: [{ participantId, to: other }], workplaces: [], endAssignments: [] } }),
  ];
}

/** What each route asks of DynamoDB; throws where one is refused, because a refusal would measure nothing. */
export async function routeFigures(cloud: Cloud): Promise<ReadonlyMap<string, Figures>> {
  const all = [...(await scenes(cloud)).scenes, await answerScene(cloud), ...(await fortnightScenes(cloud)), ...(await staffingScenes(cloud)), ...(await employerScenes(cloud))];
  const figures = new Map<string, Figures>();
  for (const { route, ask, before } of all) {
    await before?.();
    figures.set(
      route,
      await measured(cloud.documents, async () => {
        const { status, body } = await ask();
        if (status >= 300) throw new Error(`${route} was refused: ${JSON.stringify(body)}`);
      }),
    );
  }
  return figures;
}
