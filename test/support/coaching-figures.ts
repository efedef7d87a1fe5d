import { coachingContract } from "../../shared/coaching/contract.ts";
import type { Contract } from "../../shared/kernel/route.ts";
import { type Answer, type Cell, startCell, surface } from "./cell.ts";
import type { Cloud } from "./cloud.ts";
import { coachingAsk, coachingOrder, type CoachingRoute } from "./coaching-requests.ts";
import type { CoachingNamed } from "./coaching-requests.ts";
import { stageClient } from "./coaching-stage.ts";
import { type Figures, measured } from "./measure.ts";

/** A route as whoever it is open to asks it: a coach who is a main user, or the client at the tablet. */
export const askedOf = (cell: Cell, named: CoachingNamed, name: CoachingRoute, version: number): Promise<Answer> =>
  surface<Contract>(cell.entries.coaching, coachingContract, credentialsOf(name, named))(name, coachingAsk(name, coachingContract[name], named, version));

/** What opens a route to her for whom `stageClient` made everything ready. */
export function credentialsOf(name: CoachingRoute, { staffId, kioskToken }: CoachingNamed): Readonly<Record<string, string>> {
  const { credential } = coachingContract[name];
  if (credential === "kiosk") return { "x-kiosk-token": kioskToken };
  return credential === "none" ? {} : { authorization: `Bearer ${staffId}` };
}

/** Every route of the coaching register once, on one client with something of everything; gives the cell it was done in. */
export async function coachingRun(cloud: Cloud, around: (name: CoachingRoute, ask: () => Promise<void>) => Promise<void>): Promise<Cell> {
  const cell = await startCell(cloud);
  const named = await stageClient(cell);
  for (const [name, version] of coachingOrder)
    await around(name, async () => {
      const { status, text } = await askedOf(cell, named, name, version);
      if (status >= 300) throw new Error(`${name} was refused: ${text}`);
    });
  return cell;
}

/** What each route asks of DynamoDB while the key of the sealed fields is held, as it is between its unwrappings. */
export async function coachingFigures(cloud: Cloud): Promise<ReadonlyMap<string, Figures>> {
  const figures = new Map<string, Figures>();
  await coachingRun(cloud, async (name, ask) => {
    figures.set(name, await measured(cloud.documents, ask));
  });
  return figures;
}
