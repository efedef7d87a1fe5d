import * as z from "zod";
import { ContactId, ParticipantId, PlacementId, UserId } from "../kernel/ids.ts";
import { addDays, type DateRange, Instant, isWithin, type LocalDate, LocalDate as Day, SentDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";

/** What an employer's contact is asked about work at the workplace: behaviour he can have seen, nothing else. */
export const evaluationItems = ["QUALITY", "PUNCTUALITY", "INSTRUCTIONS", "COOPERATION", "INITIATIVE", "BEHAVIOUR"] as const;
export type EvaluationItem = (typeof evaluationItems)[number];

const ratings = ["EXCELLENT", "GOOD", "SATISFACTORY", "UNSATISFACTORY", "POOR", "NOT_APPLICABLE"] as const;
const Rating = z.enum(ratings);
export type Rating = z.infer<typeof Rating>;

export const EvaluationId = z.uuid().brand<"EvaluationId">();
export type EvaluationId = z.infer<typeof EvaluationId>;

/** Plain text, no files; the person it is about gets to read it. */
const Content = {
  ratings: z.strictObject({
    QUALITY: Rating,
    PUNCTUALITY: Rating,
    INSTRUCTIONS: Rating,
    COOPERATION: Rating,
    INITIATIVE: Rating,
    BEHAVIOUR: Rating,
  }),
  text: FreeText(1000),
};

/** The contact's own evaluation, as his page shows it to him again; a copy, short-lived. */
export const OwnEvaluation = z.strictObject({
  evaluationId: EvaluationId,
  placementId: PlacementId,
  ...Content,
  receivedAt: Instant,
  /** Staff have gone through it: from then on it stands. */
  accepted: z.boolean(),
  version: Version,
});
export type OwnEvaluation = z.infer<typeof OwnEvaluation>;

/** An evaluation in the drop box, until the register has taken it in. */
export const EvaluationSubmission = z.strictObject({
  evaluationId: EvaluationId,
  participantId: ParticipantId,
  contactId: ContactId,
  placementId: PlacementId,
  ...Content,
  receivedAt: Instant,
});
export type EvaluationSubmission = z.infer<typeof EvaluationSubmission>;

/** One version of a placement's evaluation in the register; nothing is overwritten. */
export const WorkEvaluation = z.strictObject({
  participantId: ParticipantId,
  placementId: PlacementId,
  evaluationId: EvaluationId,
  /** The name leaves with the contact, three months after his last placement; the evaluation stays. */
  contactId: ContactId,
  ...Content,
  receivedAt: Instant,
  accepted: z
    .strictObject({
      by: UserId,
      at: Instant,
      /** When it was gone through with the person; null when it was not. */
      discussedOn: Day.nullable(),
      note: FreeText(1000),
    })
    .nullable(),
  version: Version,
});
export type WorkEvaluation = z.infer<typeof WorkEvaluation>;

export const SendEvaluation = z.strictObject({
  placementId: PlacementId,
  ...Content,
  /** Of one's own evaluation as one has seen it; null before the first. */
  version: Version.nullable(),
});
export type SendEvaluation = z.infer<typeof SendEvaluation>;

/** An evaluation nobody on the staff has gone through yet: found in one Query for everybody's list of work. */
export const WaitingEvaluation = z.strictObject({ participantId: ParticipantId, placementId: PlacementId, receivedAt: Instant });
export type WaitingEvaluation = z.infer<typeof WaitingEvaluation>;

export const AcceptEvaluation = z.strictObject({ version: Version, discussedOn: SentDate.nullable(), note: FreeText(1000) });
export type AcceptEvaluation = z.infer<typeof AcceptEvaluation>;

const daysBeforeEnd = 14;
const daysAfterEnd = 30;

/** When a placement can be evaluated. Optional, and never asked before its end is near. */
export const evaluationSpan = ({ to }: Pick<DateRange, "to">): DateRange => ({ from: addDays(to, -daysBeforeEnd), to: addDays(to, daysAfterEnd) });

export type SendEvaluationRefusal = "evaluation-closed" | "evaluation-accepted" | "version-conflict";

/** Why an evaluation cannot be taken now, if it cannot. What staff have gone through stands as it is. */
export function refusalToEvaluate(
  facts: { readonly window: Pick<DateRange, "to">; readonly own: OwnEvaluation | undefined; readonly today: LocalDate },
  seen: number | null,
): SendEvaluationRefusal | undefined {
  if (!isWithin(facts.today, evaluationSpan(facts.window))) return "evaluation-closed";
  if (facts.own?.accepted === true) return "evaluation-accepted";
  return (facts.own?.version ?? null) === seen ? undefined : "version-conflict";
}

/** What the register makes of an evaluation that comes in: its next version, or nothing when it has it already or the last word was staff's. */
export function nextEvaluation(
  latest: WorkEvaluation | undefined,
  sent: EvaluationSubmission,
): WorkEvaluation | undefined {
  const isBehind = latest?.contactId === sent.contactId && (latest.accepted !== null || latest.receivedAt > sent.receivedAt);
  if (isBehind || latest?.evaluationId === sent.evaluationId) return undefined;
  return { ...sent, accepted: null, version: (latest?.version ?? 0) + 1 };
}

export type AcceptEvaluationDecision =
  | { readonly kind: "store"; readonly evaluation: WorkEvaluation }
  | { readonly kind: "refused"; readonly reason: "not-found" | "version-conflict" | "discussed-in-future" };

/** Staff have gone through an evaluation. Doing it again, with a later date or another note, makes one more version. */
export function decideAcceptEvaluation(
  facts: { readonly latest: WorkEvaluation | undefined; readonly today: LocalDate },
  wanted: AcceptEvaluation,
  by: UserId,
  at: Instant,
): AcceptEvaluationDecision {
  const { latest, today } = facts;
  if (latest === undefined) return { kind: "refused", reason: "not-found" };
  if (latest.version !== wanted.version) return { kind: "refused", reason: "version-conflict" };
  const { discussedOn, note } = wanted;
  if (discussedOn !== null && discussedOn > today) return { kind: "refused", reason: "discussed-in-future" };
  return { kind: "store", evaluation: { ...latest, accepted: { by, at, discussedOn, note }, version: latest.version + 1 } };
}
