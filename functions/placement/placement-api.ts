import { placementAccess } from "../../shared/placement/access.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import { attendanceHandlers } from "./attendance.ts";
import { attendanceStore } from "./attendance-store.ts";
import { linkHandlers, type LinkSetting } from "./links.ts";
import { linksStore } from "./links-store.ts";
import { participantHandlers, placementHandlers } from "./participants.ts";
import { participantsStore, type PlacementTables } from "./participants-store.ts";
import { placementsStore } from "./placements-store.ts";
import { serviceHandlers } from "./services.ts";
import { serviceStore } from "./service-store.ts";
import { workplaceHandlers } from "./workplaces.ts";
import { workplacesStore } from "./workplaces-store.ts";

/** The placement register's staff surface over given tables: the entry and the tests compose it alike. */
export function placementApi(tables: PlacementTables, shell: Shell, setting: LinkSetting): LambdaHandler {
  const participants = participantsStore(tables);
  const workplaces = workplacesStore(tables);
  return serve(
    placementContract,
    placementAccess,
    {
      ...participantHandlers(participants, shell.callers, shell.secrets),
      ...placementHandlers(participants, workplaces, placementsStore(tables)),
      ...serviceHandlers(participants, workplaces, serviceStore(tables)),
      ...attendanceHandlers(participants, attendanceStore(tables)),
      ...workplaceHandlers(workplaces),
      ...linkHandlers(workplaces, linksStore(tables), setting),
    },
    shell,
  );
}
