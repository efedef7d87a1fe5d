import { coachingContract } from "../../../shared/coaching/contract.ts";
import { defaultInstrument } from "../../../shared/coaching/default-instrument.ts";
import type { Contract } from "../../../shared/kernel/route.ts";
import { officeContract } from "../../../shared/office/contract.ts";
import { placementContract } from "../../../shared/placement/contract.ts";
import { linkContract } from "../../../shared/placement/link-contract.ts";
import type { LambdaHandler } from "../../../functions/runtime/serve.ts";
import { answersOf } from "../../support/assessments.ts";
import { type Cell, startCell } from "../../support/cell.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { credentialsOf } from "../../support/coaching-figures.ts";
import { coachingAsk, coachingOrder, type CoachingRoute } from "../../support/coaching-requests.ts";
import { stageClient } from "../../support/coaching-stage.ts";
import { storeEvaluation } from "../../support/evaluations.ts";
import { addSlot, book, linkToken, openPlacement, placeSomebody, registerParticipant } from "../../support/journey.ts";
import { storeProposals } from "../../support/proposals.ts";
import { type Office, startOffice } from "../../support/office.ts";
import { linkBodies, type Named, officeBodies, paramsOf, placementBodies } from "../../support/requests.ts";
import { door, firstUser, visitorOf } from "../../support/visitor.ts";
import { type AlsoRight, rightInCoachingToo, rightToo } from "./spoil.ts";

/** A request to a route that nothing is wrong with, but for what a test makes wrong. */
export interface Target {
  readonly body: unknown;
  readonly credentials: Readonly<Record<string, string>>;
  /** What its path names. */
  readonly params: Readonly<Record<string, string>>;
}

interface Surface {
  readonly handler: LambdaHandler;
  readonly contract: Contract;
  readonly targets: (route: string) => Target;
  /** Whether a value of another kind than the one that is sent is right at a place of this name, too. */
  readonly alsoRight: AlsoRight;
}

export interface House {
  readonly cloud: Cloud;
  readonly cell: Cell;
  readonly office: Office;
  readonly named: Named;
  readonly surfaces: Readonly<Record<"placement" | "link" | "office" | "coaching", Surface>>;
}

type AllBodies = Readonly<Record<string, (named: Named, version: number) => unknown>>;

/** A cell whose main user may do everything, with one person placed, a link and an open door. */
export async function openHouse(): Promise<House> {
  const cloud = await startCloud();
  const cell = await startCell(cloud);
  const office = await startOffice(cell, "ids");
  await office.setUp({ job: "setup", organisationCode: door.code, organisationPassword: door.password, firstUser });
  cell.goTo("2026-11-23");
  const staffId = await cell.staff("Paula Pääkäyttäjä", { placement: "main", office: ["user-admin"] });
  const placed = await placeSomebody(cell, staffId);
  const token = await linkToken(cell, placed);
  const slotId = await addSlot(cell, staffId, placed.workplaceId);
  const bookingId = await book(cell, staffId, placed.participantId, { workplaceId: placed.workplaceId, slotId });
  const visitor = visitorOf(office);
  await visitor.ask("enterOrganisation", door);
  const { participantId, workplaceId, contactId, placementId } = placed;
  await storeEvaluation(cell, placed);
  // The work is evaluated at the end of a placement: somebody else's, under the same contact.
  const ending = await openPlacement(cell, { ...placed, participantId: await registerParticipant(cell, staffId, "Laine") }, { to: "2026-12-04" });
  const named = { ...(await storeProposals(cell, placed)), staffId, userId: await cell.staff("Kaisa"), sessionId: staffId, colleagueId: await cell.staff("Kaarina Kollega"), participantId, workplaceId, contactId, placementId, slotId, bookingId, monday: "2026-11-23", on: "2026-11-23" };
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const surface = (handler: LambdaHandler, contract: Contract, bodies: AllBodies, credentials: Target["credentials"]): Surface => ({
    handler, contract, alsoRight: rightToo,
    targets: (route) => ({ body: bodies[route]?.(named, 1), credentials, params: paramsOf(contract[route]?.path ?? "", named) }),
  });
  const authorization = `Bearer ${staffId}`;
  return {
    cloud, cell, office, named,
    surfaces: {
      placement: surface(cell.entries.placement, placementContract, placementBodies, { authorization }),
      link: surface(cell.entries.link, linkContract, { ...linkBodies, sendEvaluation: (_named, version) => linkBodies.sendEvaluation({ ...named, placementId: ending }, version) }, { "x-link-token": token }),
      office: surface(office.handler, officeContract, officeBodies, { authorization, cookie }),
      coaching: await coachingSurface(cell),
    },
  };
}

/** A client in the midst of coaching, and a main user who coaches her. */
async function coachingSurface(cell: Cell): Promise<Surface> {
  const client = await stageClient(cell);
  return {
    handler: cell.entries.coaching, contract: coachingContract, alsoRight: rightInCoachingToo,
    targets: (route) => {
      const name = coachingOrder.map(([one]) => one).find((one) => one === route);
      if (name === undefined) throw new Error(`No route ${route}.`);
      const { params, body } = coachingAsk(name, coachingContract[name], client);
      return { params, body: shortened(name, body), credentials: credentialsOf(name, client) };
    },
  };
}

/** Long lists of like things, each of which would be spoilt alike. */
function shortened(route: CoachingRoute, body: unknown): unknown {
  if (route === "correctAssessment") return { ...Object(body), responses: answersOf(2).slice(0, 1) };
  if (route !== "importInstrument") return body;
  const [domain] = defaultInstrument.domains;
  const [area] = domain?.areas ?? [];
  return { ...Object(body), domains: [{ ...domain, areas: [{ ...area, items: area?.items.slice(0, 1) }] }] };
}

export async function closeHouse({ office, cloud }: House): Promise<void> {
  await office.stop();
  await cloud.stop();
}
