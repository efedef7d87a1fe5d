import { placementAccess } from "../../shared/placement/access.ts";
import type { OrganisationCalendar } from "../../shared/placement/calendar.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import { absenceReportHandlers } from "./fortnights/absence-reports.ts";
import { attendanceCommands } from "./attendance/attendance-days.ts";
import { attendanceReads } from "./attendance/attendance.ts";
import { attendanceStore } from "./attendance/attendance-store.ts";
import { assignmentHandlers } from "./assignments/assignments.ts";
import { assignmentsStore } from "./assignments/assignments-store.ts";
import { blocksStore } from "./assignments/blocks-store.ts";
import { changeProposalHandlers } from "./placements/change-proposals.ts";
import { changeProposalsStore } from "./placements/change-proposals-store.ts";
import { codeListHandlers } from "./codes/code-lists.ts";
import { codeListsStore } from "./codes/code-lists-store.ts";
import { evaluationHandlers } from "./evaluations/evaluations.ts";
import { evaluationsStore } from "./evaluations/evaluations-store.ts";
import { handoverHandlers } from "./assignments/handover.ts";
import { handoverStore } from "./assignments/handover-store.ts";
import { fortnightHandlers } from "./fortnights/fortnights.ts";
import { fortnightsStore } from "./fortnights/fortnights-store.ts";
import { linkHandlers, type LinkSetting } from "./links/links.ts";
import { linksStore } from "./links/links-store.ts";
import { bookingHandlers } from "./bookings/bookings.ts";
import { bookingsStore } from "./bookings/bookings-store.ts";
import { participantHandlers } from "./participants/participants.ts";
import { participantsStore } from "./participants/participants-store.ts";
import type { PlacementTables } from "./tables-store.ts";
import { placementHandlers } from "./placements/placements.ts";
import { placementsStore } from "./placements/placements-store.ts";
import { serviceHandlers } from "./participants/services.ts";
import { serviceStore } from "./participants/service-store.ts";
import { submissionsStore } from "./employer/submissions-store.ts";
import { workListHandlers } from "./tasks/work-list.ts";
import { workListStore } from "./tasks/work-list-store.ts";
import { slotHandlers } from "./bookings/slots.ts";
import { slotsStore } from "./bookings/slots-store.ts";
import { workplaceHandlers } from "./workplaces/workplaces.ts";
import { workplacesStore } from "./workplaces/workplaces-store.ts";

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
  const codeLists = codeListsStore(tables);
  const proposals = changeProposalsStore(tables);
  const evaluations = evaluationsStore(tables);
  const changes = { participants, workplaces, placements: placementsStore(tables), attendance, slots };
  const reporting = { participants, attendance, workplaces, fortnights: fortnightsStore(tables), codeLists };
  return serve(
    placementContract,
    placementAccess,
    {
      ...participantHandlers(participants, shell.callers, shell.secrets, setting.calendar),
      ...placementHandlers(changes),
      ...changeProposalHandlers({ ...changes, proposals }),
      ...serviceHandlers(participants, workplaces, serviceStore(tables), slots),
      ...attendanceReads({ participants, attendance, submissions: submissionsStore(tables.intake) }, setting.calendar),
      ...attendanceCommands({ participants, attendance, codeLists }, setting.calendar),
      ...fortnightHandlers(reporting, setting.calendar),
      ...absenceReportHandlers(reporting, setting),
      ...workListHandlers({ participants, workplaces, attendance, work: workListStore(tables), links, proposals, evaluations }, setting.calendar),
      ...slotHandlers(workplaces, participants, slots, codeLists),
      ...bookingHandlers(participants, slots, bookingsStore(tables)),
      ...workplaceHandlers(workplaces, participants, slots),
      ...evaluationHandlers(participants, evaluations),
      ...codeListHandlers(codeLists),
      ...assignmentHandlers({ participants, assignments, blocks: blocksStore(tables), colleagues: shell.callers, secrets: shell.secrets }),
      ...handoverHandlers({ participants, assignments, handover: handoverStore(tables), colleagues: shell.callers }),
      ...linkHandlers(workplaces, links, setting),
    },
    shell,
  );
}
