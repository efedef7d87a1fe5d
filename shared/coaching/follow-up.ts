import * as z from "zod";
import { PeriodId, UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { FreeText, Version } from "../kernel/values.ts";
import { PlacementAfter } from "./period-codes.ts";

export const followUpMonths = [6, 12] as const;

/** Whether the person was reached, and what she does now. */
export const FollowUpAnswer = z.strictObject({ on: LocalDate, reached: z.boolean(), situation: PlacementAfter, note: FreeText(1000) });

/** How the person is doing some months after a period, asked where there is consent to ask. */
export const FollowUp = z.strictObject({
  periodId: PeriodId,
  months: z.union([z.literal(6), z.literal(12)]),
  dueOn: LocalDate,
  answer: FollowUpAnswer.extend({ by: UserId }).nullable(),
  version: Version,
});
export type FollowUp = z.infer<typeof FollowUp>;
