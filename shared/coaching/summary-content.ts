import type { LocalDate } from "../kernel/local-date.ts";
import type { IdentityCode } from "../kernel/personal-identity-code.ts";
import type { AssessmentMark } from "./assessment-mark.ts";
import type { Scores } from "./assessment-scores.ts";
import type { Card } from "./card.ts";
import { type Client, isProtected } from "./client.ts";
import type { Goal, GoalDetails } from "./goal.ts";
import type { Instrument } from "./instrument.ts";
import { type CoachingPeriod, counts, type PeriodDetails, type PeriodEnding } from "./period.ts";
import type { LifeSituation, SituationDetails } from "./situation.ts";
import type { LeftOut, NamedRecipient, SummaryRequest, SummarySection } from "./summary.ts";

/** A signed assessment with what its answers come to. */
export interface ScoredAssessment extends Pick<AssessmentMark, "occasion" | "on" | "raterId"> {
  readonly scores: { readonly self: Scores | null; readonly coach: Scores | null };
}

/** What was assessed with one instrument: the newest, and the first where that is another one. */
export interface AssessmentCourse {
  readonly instrument: Instrument;
  readonly newest: ScoredAssessment;
  readonly first: ScoredAssessment | null;
}

/** What a summary is made from. */
export interface SummaryFacts {
  readonly card: Card;
  /** The version in force of each. */
  readonly situations: readonly LifeSituation[];
  readonly assessments: readonly AssessmentCourse[];
  readonly workshopNames: ReadonlyMap<string, string>;
}

export type PrintedContact = Pick<Client, "streetAddress" | "postalCode" | "town" | "phone" | "email">;
export type PrintedBackground = Pick<Client, "basicEducation" | "otherEducation" | "occupation" | "workExperience">;
export interface PrintedPeriod extends Pick<PeriodDetails, "measure" | "from" | "plannedTo" | "daysAWeek" | "hoursAWeek" | "methods"> {
  /** Null where there is none, and where it would tell where the person is. */
  readonly workshop: string | null;
  readonly ending: Pick<PeriodEnding, "on" | "reason" | "placementAfter"> | null;
}
export interface PrintedSituation extends Pick<SituationDetails, "occasion" | "on" | "livelihood"> {
  readonly housing: SituationDetails["housing"] | null;
}
export type PrintedGoal = Omit<GoalDetails, "dueOn"> & Pick<Goal, "dueOn">;

/**
 * Everything a summary may tell of a person: what has no place here cannot be printed. Notes, the diary, remarks on
 * goals, single answers, other people's names and attendance have none.
 */
export interface SummaryContent {
  readonly recipient: NamedRecipient;
  readonly name: Pick<Client, "firstNames" | "lastName">;
  readonly identityCode: IdentityCode | null;
  /** The destruction of the information is put off (a hold): the paper says so. */
  readonly held: boolean;
  readonly contact: PrintedContact | null;
  readonly background: PrintedBackground | null;
  readonly periods: readonly PrintedPeriod[] | null;
  readonly situation: readonly PrintedSituation[] | null;
  readonly plan: readonly PrintedGoal[] | null;
  readonly assessments: readonly AssessmentCourse[] | null;
  readonly leftOut: readonly LeftOut[];
}

type Parts = Pick<SummaryContent, "contact" | "background" | "periods" | "situation" | "plan" | "assessments">;

/** The chosen parts of what may be printed, without what would tell where a protected person is. */
export function contentOf(facts: SummaryFacts, request: SummaryRequest, recipient: NamedRecipient, today: LocalDate): SummaryContent {
  const { client, case: { anchor } } = facts.card;
  const hidden = isProtected(client, today);
  const chosen = (section: SummarySection): boolean => request.sections.includes(section);
  const whole = partsOf(facts, hidden);
  const parts: Parts = {
    contact: chosen("contact") && !hidden ? whole.contact : null,
    background: chosen("background") ? whole.background : null,
    periods: chosen("periods") ? whole.periods : null,
    situation: chosen("situation") ? whole.situation : null,
    plan: chosen("plan") ? whole.plan : null,
    assessments: chosen("assessments") ? whole.assessments : null,
  };
  const identityCode = request.withIdentityCode === null ? null : client.identityCode;
  const protectedAway: LeftOut[] = [
    ...(hidden && chosen("contact") ? ["contact-protected" as const] : []),
    ...(hidden && (chosen("periods") || chosen("situation")) ? ["places-protected" as const] : []),
  ];
  const missing: LeftOut[] = request.withIdentityCode !== null && identityCode === null ? ["identity-code-missing"] : [];
  const unsigned: LeftOut[] = parts.assessments !== null && facts.card.assessments.rows.some(({ signedOn }) => signedOn === null) ? ["assessments-unsigned"] : [];
  const empty = request.sections.flatMap((section): LeftOut[] => (parts[section] === null && !(section === "contact" && hidden) ? [`${section}-empty`] : []));
  const { firstNames, lastName } = client;
  return {
    recipient, name: { firstNames, lastName }, identityCode, held: anchor.held, ...parts, leftOut: [...protectedAway, ...missing, ...unsigned, ...empty],
  };
}

export const isEmpty = ({ contact, background, periods, situation, plan, assessments }: Parts): boolean =>
  [contact, background, periods, situation, plan, assessments].every((part) => part === null);

/** Each part, null where nothing is recorded. */
function partsOf({ card, situations, assessments, workshopNames }: SummaryFacts, hidden: boolean): Parts {
  const { streetAddress, postalCode, town, phone, email, basicEducation, otherEducation, occupation, workExperience } = card.client;
  const background = { basicEducation, otherEducation, occupation, workExperience };
  const hasContact = [streetAddress, postalCode, town, phone, email].some((one) => one !== null);
  return {
    contact: hasContact ? { streetAddress, postalCode, town, phone, email } : null,
    background: hasBackground(background) ? background : null,
    periods: someOf(card.periods.filter((one) => counts(one) && one.from !== null).toSorted(byDay(({ from }) => from ?? "")).map((one) => printedPeriod(one, hidden, workshopNames))),
    situation: someOf(situations.toSorted(byDay(({ on }) => on)).map(({ occasion, on, livelihood, housing }) => ({ occasion, on, livelihood, housing: hidden ? null : housing }))),
    plan: someOf(card.goals.map(printedGoal)),
    assessments: someOf(assessments),
  };
}

const someOf = <T>(rows: readonly T[]): readonly T[] | null => (rows.length === 0 ? null : rows);
const byDay = <T>(dayOf: (one: T) => string) => (one: T, other: T): number => (dayOf(one) < dayOf(other) ? -1 : 1);

const hasBackground = ({ basicEducation, otherEducation, occupation, workExperience }: PrintedBackground): boolean =>
  basicEducation !== "NO_INFO" || otherEducation.level !== "NO_INFO" || occupation !== null || workExperience.length > 0;

function printedPeriod(period: CoachingPeriod, hidden: boolean, names: ReadonlyMap<string, string>): PrintedPeriod {
  const { measure, from, plannedTo, daysAWeek, hoursAWeek, methods, workshopId, ending } = period;
  return {
    measure, from, plannedTo, daysAWeek, hoursAWeek, methods,
    workshop: workshopId === null || hidden ? null : (names.get(workshopId) ?? null),
    ending: ending && { on: ending.on, reason: ending.reason, placementAfter: ending.placementAfter },
  };
}

function printedGoal({ category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation }: Goal): PrintedGoal {
  return { category, text, baseline, target, dueOn, steps, scale, baselineAttainment, attainment, status, realisation };
}
