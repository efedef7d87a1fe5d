import type { LocalDate } from "../kernel/local-date.ts";
import type { AssessmentMarks } from "./assessment-mark.ts";
import type { Authorities } from "./authority.ts";
import type { Case } from "./case.ts";
import type { Client } from "./client.ts";
import type { Consent, PreForm } from "./consent.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Goal } from "./goal.ts";
import type { CoachingPeriod } from "./period.ts";
import { isCurrent, type Responsibilities } from "./responsibility.ts";
import type { SituationMarks } from "./situation.ts";

/** A client's card: the facts every command about the person decides on, read in one Query. */
export interface Card {
  readonly client: Client;
  readonly case: Case;
  readonly consents: readonly Consent[];
  readonly preForm: PreForm | null;
  readonly responsibilities: Responsibilities;
  readonly authorities: Authorities;
  readonly periods: readonly CoachingPeriod[];
  readonly goals: readonly Goal[];
  readonly situations: SituationMarks;
  readonly assessments: AssessmentMarks;
  readonly followUps: readonly FollowUp[];
  /** Version of the rows in lists, the card's point of order; 0 before the first. */
  readonly rowVersion: number;
}

/** Members of staff in whose list the client stands on a day or later. */
export const staffOfCard = ({ responsibilities }: Card, today: LocalDate) =>
  [...new Set(responsibilities.rows.filter((one) => isCurrent(one, today)).map(({ staffId }) => staffId))];
