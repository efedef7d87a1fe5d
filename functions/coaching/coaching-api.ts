import type { IdentityCodeTerms } from "../../shared/kernel/personal-identity-code.ts";
import { coachingAccess } from "../../shared/coaching/access.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { identifyAnyone } from "../runtime/caller.ts";
import type { Secrets } from "../runtime/secrets.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import { assessmentHandlers } from "./assessments/assessments.ts";
import { assessmentsStore } from "./assessments/assessments-store.ts";
import { instrumentHandlers } from "./assessments/instruments.ts";
import { ratingHandlers } from "./assessments/ratings.ts";
import { clientChanges } from "./clients/client-changes.ts";
import { clientHandlers } from "./clients/clients.ts";
import { consentHandlers } from "./clients/consents.ts";
import { identityCodeHandlers } from "./clients/identity-codes.ts";
import { identifyKiosk, kioskHandlers, redeemHandlers } from "./kiosk/kiosk.ts";
import { kioskStore } from "./kiosk/kiosk-store.ts";
import { kioskOpenings } from "./kiosk/openings.ts";
import { diaryHandlers } from "./diary/diary.ts";
import { diaryStore } from "./diary/diary-store.ts";
import { periodHandlers } from "./periods/periods.ts";
import { goalHandlers } from "./plan/goals.ts";
import { goalsStore } from "./plan/goals-store.ts";
import type { CoachingTables } from "./register-store.ts";
import { situationHandlers } from "./situations/situations.ts";
import { situationsStore } from "./situations/situations-store.ts";
import { responsibilityHandlers } from "./staffing/responsibilities.ts";
import { searchHandlers } from "./staffing/search.ts";
import { searchStore } from "./staffing/search-store.ts";
import { blockHandlers, groundHandlers, workHandlers } from "./staffing/staffing.ts";
import { staffingStore } from "./staffing/staffing-store.ts";
import { disclosuresStore } from "./summaries/disclosures-store.ts";
import { summaryHandlers } from "./summaries/summaries.ts";

export interface CoachingSetting {
  /** Under the register's own key: the same person has other marks in another register. */
  readonly index: Secrets;
  /** Whether codes that belong to nobody may be stored: everywhere but in production. */
  readonly artificialCodes: IdentityCodeTerms["artificial"];
  /** As it stands at the top of what is printed. */
  readonly organisationName: string;
  /** Workshops are units of the office; what is printed names them. */
  readonly workshopNames: () => Promise<ReadonlyMap<string, string>>;
}

/** The coaching register's staff surface over given tables: the entry and the tests compose it alike. */
export function coachingApi(tables: CoachingTables, shell: Shell, setting: CoachingSetting): LambdaHandler {
  const changes = clientChanges(tables, setting.index, setting.artificialCodes);
  const cards = changes.store;
  const staffing = staffingStore(tables);
  const assessments = assessmentsStore(tables);
  const situations = situationsStore(tables, cards);
  const sources = { cards, situations, assessments, workshopNames: setting.workshopNames };
  const kiosks = kioskStore(tables, assessments);
  const kiosk = { cards, assessments, kiosks, secrets: shell.secrets };
  return serve(
    coachingContract,
    coachingAccess,
    {
      ...clientHandlers(changes, shell.secrets, shell.callers),
      ...identityCodeHandlers(changes),
      ...consentHandlers(cards),
      ...periodHandlers(cards),
      ...goalHandlers(cards, goalsStore(tables, cards)),
      ...diaryHandlers(cards, diaryStore(tables, cards), shell.secrets),
      ...situationHandlers(cards, situations),
      ...instrumentHandlers(assessments.instruments),
      ...assessmentHandlers(cards, assessments),
      ...ratingHandlers(cards, assessments),
      ...kioskOpenings(cards, assessments, kiosks, shell.secrets),
      ...searchHandlers({ caseload: changes.caseload, search: searchStore(tables, setting.index), terms: changes.terms }),
      ...groundHandlers(staffing),
      ...responsibilityHandlers(cards, staffing, shell.callers),
      ...blockHandlers(cards, staffing, shell.callers),
      ...workHandlers(changes.caseload, staffing),
      ...summaryHandlers({ sources, disclosures: disclosuresStore(tables, cards), organisationName: setting.organisationName }),
      ...redeemHandlers(kiosk),
      ...kioskHandlers(kiosk),
    },
    // Beside the staff, a client at a tablet: a code opens it, and a token keeps it open.
    { ...shell, identifiers: { ...shell.identifiers, none: identifyAnyone, kiosk: identifyKiosk(kiosks) } },
  );
}
