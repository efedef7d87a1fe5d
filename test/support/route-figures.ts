import type { placementContract } from "../../shared/placement/contract.ts";
import type { linkContract } from "../../shared/placement/link-contract.ts";
import { type Answer, type Ask, type Cell, startCell } from "./cell.ts";
import type { Cloud } from "./cloud.ts";
import { addContact, linkToken, type Placed, placeSomebody, record, report, sunnyWeek } from "./journey.ts";
import { type Figures, measured } from "./measure.ts";

type StaffRoute = keyof typeof placementContract;
type LinkRoute = keyof typeof linkContract;
type RouteName = StaffRoute | LinkRoute;

/** One request to one route, with what must be there before it. */
interface Scene {
  readonly route: RouteName;
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
  const token = await linkToken(cell, placed);
  await report(cell, token, placed, "2026-11-19", "ABSENT_NOTIFIED");
  await cell.catchUp();
  const as = (route: StaffRoute, ask?: Ask, by = placed.staff): Scene => ({ route, ask: () => cell.as(by)(route, ask) });
  return {
    cell,
    scenes: [
      ...reads(placed, main, as), { route: "openLink", ask: () => cell.holding(token)("openLink") },
      ...commands(placed, as, await addContact(cell, placed.staff, placed.workplaceId)),
      { route: "reportAttendance", ask: () => report(cell, token, placed, "2026-11-16", "PRESENT", 1) },
      ...endings(placed, as),
    ],
  };
}

type As = (route: StaffRoute, ask?: Ask, by?: string) => Scene;

function reads({ staff, participantId, workplaceId }: Placed, main: string, as: As): Scene[] {
  return [
    as("listOwnParticipants", { params: { staffId: staff } }),
    as("listAllParticipants", {}, main),
    as("readParticipant", { params: { participantId } }),
    as("readWeek", { params: { staffId: staff, monday: "2026-11-23" } }),
    as("readDayHistory", { params: { participantId, on: "2026-11-23" } }),
    as("listWorkplaces"),
    as("readWorkplace", { params: { workplaceId } }),
  ];
}

function commands({ staff, participantId, workplaceId, contactId, placementId }: Placed, as: As, otherContact: string): Scene[] {
  const params = { participantId };
  const contact = { workplaceId, contactId };
  return [
    as("registerParticipant", { body: { firstNames: "Eeva", lastName: "Laine", workInfo: "", serviceFrom: "2026-11-01" } }),
    as("changeParticipant", { params, body: { firstNames: "Matti", lastName: "Aro", workInfo: "", version: 1 } }),
    as("moveParticipant", { params, body: { staffId: staff, version: 2 } }),
    as("openPlacement", { params, body: { workplaceId, contactId: otherContact, from: "2027-03-01", to: "2027-03-31", plan: sunnyWeek } }),
    as("recordDay", { params: { ...params, on: "2026-11-17" }, body: { placementId, code: "PRESENT", minutes: null, version: null } }),
    as("confirmDay", { params: { ...params, on: "2026-11-19" }, body: { version: 1 } }),
    as("addWorkplace", { body: place }),
    as("changeWorkplace", { params: { workplaceId }, body: { ...place, version: 1 } }),
    as("addContact", { params: { workplaceId }, body: person }),
    as("changeContact", { params: contact, body: { ...person, version: 2 } }),
    as("issueLink", { params: contact, body: { by: "mail", renew: false } }),
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

/** What each route asks of DynamoDB; throws where one is refused, because a refusal would measure nothing. */
export async function routeFigures(cloud: Cloud): Promise<ReadonlyMap<string, Figures>> {
  const all = [...(await scenes(cloud)).scenes, await answerScene(cloud)];
  const figures = new Map<string, Figures>();
  for (const { route, ask } of all)
    figures.set(
      route,
      await measured(cloud.documents, async () => {
        const { status, body } = await ask();
        if (status >= 300) throw new Error(`${route} was refused: ${JSON.stringify(body)}`);
      }),
    );
  return figures;
}
