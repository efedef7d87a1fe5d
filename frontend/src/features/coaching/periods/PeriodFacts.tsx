import type { CoachingPeriod } from "../../../../../shared/coaching/period.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { endReasonTexts, knownTexts, methodTexts, placementAfterTexts, referralTexts } from "../words/period-texts.ts";
import { endingTexts } from "./ending-texts.ts";
import { figureText } from "./period-form.ts";
import { periodTexts } from "./texts.ts";

/** What was agreed of a period, and how it ended. */
export function PeriodFacts({ period }: { readonly period: CoachingPeriod }) {
  const t = useTexts(periodTexts);
  const [referrals, methods, authorities] = [useTexts(referralTexts), useTexts(methodTexts), useTexts(authorityTexts)];
  const { language } = useLanguage();
  const dates = useDates(period);
  const amount = [period.daysAWeek === null ? "" : t.days(period.daysAWeek), period.hoursAWeek === null ? "" : t.hours(figureText(period.hoursAWeek, language))].filter((part) => part !== "");
  return (
    <dl className="facts">
      <dt>{t.dates}</dt>
      <dd>{dates}</dd>
      {amount.length > 0 && (
        <>
          <dt>{t.amount}</dt>
          <dd>{amount.join(", ")}</dd>
        </>
      )}
      <dt>{t.referral}</dt>
      <dd>{referrals[period.referral]}</dd>
      {period.sender !== null && (
        <>
          <dt>{t.sender}</dt>
          <dd>{[authorities[period.sender.type], period.sender.name ?? ""].filter((part) => part !== "").join(": ")}</dd>
        </>
      )}
      {period.methods.length > 0 && (
        <>
          <dt>{t.methods}</dt>
          <dd>{period.methods.map((method) => methods[method]).join(", ")}</dd>
        </>
      )}
      {period.ending !== null && <EndingFacts period={period} ending={period.ending} />}
    </dl>
  );
}

function useDates({ from, plannedTo, ending }: CoachingPeriod): string {
  const t = useTexts(periodTexts);
  const { language } = useLanguage();
  const to = ending?.on ?? plannedTo;
  if (from === null) return t.undated;
  return to === null ? t.since(formatDate(from, language)) : t.range(formatDate(from, language), formatDate(to, language));
}

interface EndingFactsProps {
  readonly period: CoachingPeriod;
  readonly ending: NonNullable<CoachingPeriod["ending"]>;
}

function EndingFacts({ period, ending }: EndingFactsProps) {
  const words = useTexts(periodTexts);
  const t = useTexts(endingTexts);
  const { language } = useLanguage();
  const [reasons, places, known, authorities] = [useTexts(endReasonTexts), useTexts(placementAfterTexts), useTexts(knownTexts), useTexts(authorityTexts)];
  return (
    <>
      {period.plannedTo !== null && period.plannedTo !== ending.on && (
        <>
          <dt>{words.plannedTo}</dt>
          <dd>{formatDate(period.plannedTo, language)}</dd>
        </>
      )}
      <dt>{t.reason}</dt>
      <dd>{ending.reasonText === null ? reasons[ending.reason] : `${reasons[ending.reason]}: ${ending.reasonText}`}</dd>
      <dt>{t.controlled}</dt>
      <dd>{ending.interrupted ? `${known[ending.controlled]}. ${t.interrupted}.` : known[ending.controlled]}</dd>
      <dt>{t.placementAfter}</dt>
      <dd>{places[ending.placementAfter]}</dd>
      <dt>{t.continuationKnown}</dt>
      <dd>{known[ending.continuationKnown]}</dd>
      {ending.informed.length > 0 && (
        <>
          <dt>{t.informed}</dt>
          <dd>{ending.informed.map((type) => authorities[type]).join(", ")}</dd>
        </>
      )}
    </>
  );
}
