import * as z from "zod";
import { AssessmentMode } from "../../../../../shared/coaching/assessment.ts";
import { Occasion } from "../../../../../shared/coaching/assessment-mark.ts";
import { InstrumentCode } from "../../../../../shared/coaching/instrument.ts";
import { type CoachingPeriod, counts, summaryOf } from "../../../../../shared/coaching/period.ts";
import { PeriodId } from "../../../../../shared/kernel/ids.ts";
import { SentDate } from "../../../../../shared/kernel/local-date.ts";

/** A list whose first line chooses no period. */
export const PeriodChoice = z.union([PeriodId, z.literal("").transform(() => null)]);

export const NewAssessmentChoice = z.object({ instrument: InstrumentCode, occasion: Occasion, mode: AssessmentMode, periodId: PeriodChoice, on: SentDate });

/** The periods an assessment may belong to. */
export const choosable = (periods: readonly CoachingPeriod[]): CoachingPeriod[] => periods.filter(counts);

/** The period one is most likely to mean: the one that goes on. */
export const likelyPeriod = (periods: readonly CoachingPeriod[]): string => summaryOf(choosable(periods))?.periodId ?? "";
