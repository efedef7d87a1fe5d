import { placementAccess } from "../../shared/placement/access.ts";
import type { OrganisationCalendar } from "../../shared/placement/calendar.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import { absenceReportHandlers } from "./absence-reports.ts";
import { attendanceCommands } from "./attendance-days.ts";
import { attendanceReads } from "./attendance.ts";
import { attendanceStore } from "./attendance-store.ts";
import { assignmentHandlers } from "./assignments.ts";
import { assignmentsStore } from "./assignments-store.ts";
import { blocksStore } from "./blocks-store.ts";
import { changeProposalHandlers } from "./change-proposals.ts";
import { changeProposalsStore } from "./change-proposals-store.ts";
import { codeListHandlers } from "./code-lists.ts";
import { codeListsStore } from "./code-lists-store.ts";
import { evaluationHandlers } from "./evaluations.ts";
import { evaluationsStore } from "./evaluations-store.ts";
import { handoverHandlers } from "./handover.ts";
import { handoverStore } from "./handover-store.ts";
import { fortnightHandlers } from "./fortnights.ts";
import { fortnightsStore } from "./fortnights-store.ts";
import { linkHandlers, type LinkSetting } from "./links.ts";
import { linksStore } from "./links-store.ts";
import { bookingHandlers } from "./bookings.ts";
import { bookingsStore } from "./bookings-store.ts";
import { participantHandlers } from "./participants.ts";
import { participantsStore } from "./participants-store.ts";
import type { PlacementTables } from "./tables-store.ts";
import { placementHandlers } from "./placements.ts";
import { placementsStore } from "./placements-store.ts";
import { serviceHandlers } from "./services.ts";
import { serviceStore } from "./service-store.ts";
import { submissionsStore } from "./submissions-store.ts";
import { workListHandlers } from "./work-list.ts";
import { workListStore } from "./work-list-store.ts";
import { slotHandlers } from "./slots.ts";
import { slotsStore } from "./slots-store.ts";
import { workplaceHandlers } from "./workplaces.ts";
import { workplacesStore } from "./workplaces-store.ts";

interface PlacementSetting extends LinkSetting {
  readonly calendar: OrganisationCalendar;
}

/** The placement register's staff surface over given tables: the entry and the tests compose it alike. */
export function placementApi(tables: PlacementTables, shell: Shell, setting: PlacementSetting): LambdaHandler {
  const participants = participantsStore(tables);
  const attendance = attendanceStore(tables);
  const workplaces = workplacesStore(tables);
  const assignments = assignmentsStore(tables);
  const slots = slotsStore(tables);
  const links = linksStore(tables);
  const proposals = changeProposalsStore(tables);
  const evaluations = evaluationsStore(tables);
  const changes = { participants, workplaces, placements: placementsStore(tables), attendance, slots };
  const reporting = { participants, attendance, workplaces, fortnights: fortnightsStore(tables) };
  return serve(
    placementContract,
    placementAccess,
    {
      ...participantHandlers(participants, shell.callers, shell.secrets, setting.calendar),
      ...placementHandlers(changes),
      ...changeProposalHandlers({ ...changes, proposals }),
      ...serviceHandlers(participants, workplaces, serviceStore(tables), slots),
      ...attendanceReads({ participants, attendance, submissions: submissionsStore(tables.intake) }, setting.calendar),
      ...attendanceCommands({ participants, attendance }, setting.calendar),
      ...fortnightHandlers(reporting, setting.calendar),
      ...absenceReportHandlers(reporting, setting),
      ...workListHandlers({ participants, workplaces, attendance, work: workListStore(tables), links, proposals, evaluations }, setting.calendar),
      ...slotHandlers(workplaces, participants, slots),
      ...bookingHandlers(participants, slots, bookingsStore(tables)),
      ...workplaceHandlers(workplaces, participants, slots),
      ...evaluationHandlers(participants, evaluations),
      ...codeListHandlers(codeListsStore(tables)),
      ...assignmentHandlers({ participants, assignments, blocks: blocksStore(tables), colleagues: shell.callers, secrets: shell.secrets }),
      ...handoverHandlers({ participants, assignments, handover: handoverStore(tables), colleagues: shell.callers }),
      ...linkHandlers(workplaces, links, setting),
    },
    shell,
  );
}
