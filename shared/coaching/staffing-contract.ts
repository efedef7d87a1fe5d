import * as z from "zod";
import { ClientId, UserId } from "../kernel/ids.ts";
import { SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Block, NewBlock } from "./block.ts";
import { OpeningGround } from "./opening-ground.ts";
import { NewResponsibility, ResponsibilityRole } from "./responsibility.ts";
import { ClientSearch, FoundClients } from "./search.ts";
import { CoachingWork, SnoozeCoachingTask } from "./work-list.ts";

const nothing = z.strictObject({});
const clientPath = z.strictObject({ clientId: ClientId });
const pairPath = z.strictObject({ clientId: ClientId, staffId: UserId });
const staffPath = z.strictObject({ staffId: UserId });
const aboutClient = { credential: "person", subject: "clientId", query: null } as const;

/** Somebody more who handles the client, or somebody in another's place. */
const AddResponsibility = z.strictObject({
  ...NewResponsibility.shape,
  /** Whose place it is, in the same role; she may help on until a date. */
  instead: z.strictObject({ staffId: UserId, handoverUntil: SentDate.nullable() }).nullable(),
});
/** `lastDay` null: at once. */
const EndResponsibility = z.strictObject({ role: ResponsibilityRole, lastDay: SentDate.nullable() });

/** Who may handle whom, who finds whom, and what there is to do. */
export const staffingRoutes = contract({
  searchClients: {
    method: "POST", path: "/coaching/clients/search", credential: "person",
    action: "coaching.client.search", audit: "ClientsSearched",
    params: nothing, query: null, body: ClientSearch, response: FoundClients, refusals: ["identity-code-invalid"],
  },
  stateGround: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/ground",
    action: "coaching.client.state-ground", audit: "ClientOpeningGroundStated",
    params: clientPath, body: z.strictObject({ ground: OpeningGround }), response: null, refusals: [],
  },
  addResponsibility: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/responsibilities",
    action: "coaching.responsibility.add", audit: "ResponsibilityAdded",
    params: clientPath, body: AddResponsibility, response: null,
    refusals: [
      "version-conflict", "staff-blocked", "already-assigned", "assignment-too-early", "assignment-too-long", "end-before-start", "last-coach",
      "too-many-changes", "nothing-changes",
    ],
  },
  endResponsibility: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/responsibilities/{staffId}/end",
    action: "coaching.responsibility.end", audit: "ResponsibilityEnded",
    params: pairPath, body: EndResponsibility, response: null,
    refusals: ["version-conflict", "assignment-too-early", "last-coach", "nothing-changes"],
  },
  readBlocks: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/blocks",
    action: "coaching.block.read", audit: "ClientBlocksRead",
    params: clientPath, body: null, response: z.strictObject({ rows: z.array(Block) }), refusals: [],
  },
  block: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/blocks",
    action: "coaching.block.add", audit: "ClientBlockAdded",
    params: clientPath, body: NewBlock, response: null, refusals: ["version-conflict"],
  },
  unblock: {
    ...aboutClient, method: "DELETE", path: "/coaching/clients/{clientId}/blocks/{staffId}",
    action: "coaching.block.remove", audit: "ClientBlockRemoved",
    params: pairPath, body: null, response: null, refusals: ["version-conflict"],
  },
  readCoachingWork: {
    method: "GET", path: "/coaching/staff/{staffId}/work", credential: "person",
    action: "coaching.work.read", audit: "CoachingWorkListRead",
    params: staffPath, query: null, body: null, response: CoachingWork, refusals: [],
  },
  snoozeCoachingTask: {
    method: "PUT", path: "/coaching/staff/{staffId}/work", credential: "person",
    action: "coaching.work.snooze", audit: "CoachingTaskSnoozed",
    params: staffPath, query: null, body: SnoozeCoachingTask, response: null, refusals: ["snooze-too-long"],
  },
});
