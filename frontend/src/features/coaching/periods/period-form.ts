import * as z from "zod";
import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { type CoachingPeriod, PeriodDetails } from "../../../../../shared/coaching/period.ts";
import { Measure, Method, ReferralSource } from "../../../../../shared/coaching/period-codes.ts";
import { judgePeriods, type PeriodRemark } from "../../../../../shared/coaching/period-rules.ts";
import { PeriodId } from "../../../../../shared/kernel/ids.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { ShortText } from "../../../../../shared/kernel/values.ts";
import { MaybeDate } from "../../../ui/maybe-date.ts";

interface PeriodSentences {
  readonly endBeforeStart: string;
  readonly daysRange: string;
  readonly hoursRange: string;
  readonly senderMissing: string;
}

const nothing = z.literal("").transform(() => null);

/** A number as Finns type it, "22,5"; nothing is no number. */
const figure = (schema: z.ZodType<number | null>, sentence: string) =>
  z.string().transform((typed, context) => {
    const text = typed.trim().replace(",", ".");
    const read = schema.safeParse(text === "" ? null : Number(text));
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });

const { daysAWeek, hoursAWeek } = PeriodDetails.shape;

/** A period as the form holds it. */
export const periodFormSchema = (t: PeriodSentences) =>
  z
    .object({
      workshopId: z.union([z.uuid(), nothing]),
      measure: Measure,
      referral: ReferralSource,
      senderType: z.union([AuthorityType, nothing]),
      senderName: z.string().trim().transform((typed) => (typed === "" ? null : typed)).pipe(ShortText.nullable()),
      from: MaybeDate,
      plannedTo: MaybeDate,
      daysAWeek: figure(daysAWeek, t.daysRange),
      hoursAWeek: figure(hoursAWeek, t.hoursRange),
      methods: z.array(Method),
    })
    .refine(({ from, plannedTo }) => from === null || plannedTo === null || from <= plannedTo, { error: t.endBeforeStart, path: ["plannedTo"], when: () => true })
    .refine(({ senderType, senderName }) => senderType !== null || senderName === null, { error: t.senderMissing, path: ["senderType"], when: () => true });

type Filled = z.output<ReturnType<typeof periodFormSchema>>;

export const detailsOf = ({ senderType, senderName, ...rest }: Filled): PeriodDetails => ({
  ...rest, sender: senderType === null ? null : { type: senderType, name: senderName },
});

/** What the form begins with: a new period empty, another as it stands. */
export function typedOf(period: PeriodDetails | undefined) {
  if (period === undefined) return { ...empty, methods: [] };
  const { workshopId, measure, referral, sender, from, plannedTo, methods } = period;
  return {
    workshopId: workshopId ?? "", measure, referral, senderType: sender?.type ?? ("" as const), senderName: sender?.name ?? "", from: from ?? "", plannedTo: plannedTo ?? "",
    daysAWeek: figureText(period.daysAWeek), hoursAWeek: figureText(period.hoursAWeek), methods,
  };
}

const empty = { workshopId: "", senderType: "", senderName: "", from: "", plannedTo: "", daysAWeek: "", hoursAWeek: "" } as const;

/** "22,5" as Finns write it, in both languages; "22.5" in English. */
export const figureText = (value: number | null, language: Language = "fi"): string =>
  value === null ? "" : language === "en" ? String(value) : String(value).replace(".", ",");

/** Stands for a period that has no id yet. */
const unborn = PeriodId.parse("00000000-0000-4000-8000-000000000000");
const TypedDates = z.object({ from: LocalDate, plannedTo: LocalDate.nullable().catch(null) });

/** What there is to remark on the dates being typed, beside the person's other periods. */
export function remarksOnTyped({ periods, today }: Pick<OpenClientCard, "periods" | "today">, period: CoachingPeriod | undefined, typed: object): PeriodRemark[] {
  const dates = TypedDates.safeParse(typed);
  if (!dates.success || (dates.data.plannedTo !== null && dates.data.plannedTo < dates.data.from)) return [];
  const periodId = period?.periodId ?? unborn;
  const wanted = { periodId, ...dates.data, ending: period?.ending ?? null, outcome: null };
  return remarksAbout(periodId, judgePeriods([...periods.filter((one) => one.periodId !== periodId), wanted], today));
}

/** Remarks that concern one period: its own, and that another runs beside it. */
export const remarksAbout = (periodId: PeriodId, remarks: readonly PeriodRemark[]): PeriodRemark[] =>
  remarks.filter((remark) => remark.periodId === periodId || (remark.kind === "overlap" && remark.with === periodId));
