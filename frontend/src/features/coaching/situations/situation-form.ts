import * as z from "zod";
import { Housing, Livelihood, type SituationDetails, SituationOccasion, standAlone } from "../../../../../shared/coaching/situation.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { isOpen } from "../../../../../shared/coaching/period.ts";
import { PeriodId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, SentDate } from "../../../../../shared/kernel/local-date.ts";
import { FreeText } from "../../../../../shared/kernel/values.ts";

interface SituationSentences {
  readonly future: string;
  readonly standsAlone: string;
}

/** A picture of the life situation as the form holds it. */
export const situationFormSchema = (today: LocalDate, t: SituationSentences) =>
  z.object({
    occasion: SituationOccasion,
    on: SentDate.refine((on) => on <= today, { error: t.future }),
    periodId: z.union([PeriodId, z.literal("").transform(() => null)]),
    livelihood: z
      .array(Livelihood)
      .min(1)
      .refine((sources) => sources.length < 2 || !sources.some((source) => standAlone.includes(source)), { error: t.standsAlone }),
    housing: Housing,
    note: FreeText(2000),
  });

/** What the form begins with: a picture put right as it stands, a new one at the stage that comes next. */
export function typedOf(card: Pick<OpenClientCard, "situations" | "periods" | "case" | "today">, picture: SituationDetails | undefined) {
  if (picture !== undefined) return { ...picture, periodId: picture.periodId ?? "" };
  const open = card.periods.find(isOpen) ?? card.periods.at(-1);
  return { occasion: nextOccasion(card), on: card.today, periodId: open?.periodId ?? "", livelihood: [], note: "" };
}

function nextOccasion({ situations, case: { anchor } }: Pick<OpenClientCard, "situations" | "case">): SituationOccasion {
  if (anchor.endedOn !== null) return situations.some(({ occasion }) => occasion === "END") ? "M12" : "END";
  return situations.length === 0 ? "START" : "REVIEW";
}

/** Stages that can still be recorded: once coaching has ended, the last one and the one a year after. */
export const possibleOccasions = ({ case: { anchor } }: Pick<OpenClientCard, "case">): readonly SituationOccasion[] =>
  anchor.endedOn === null ? SituationOccasion.options : ["END", "M12"];
