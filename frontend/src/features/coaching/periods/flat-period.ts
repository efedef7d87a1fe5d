import { PeriodDetails } from "../../../../../shared/coaching/period.ts";
import { useUnits } from "../../../api/units.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { measureTexts, methodTexts, referralTexts } from "../words/period-texts.ts";
import { figureText } from "./period-form.ts";

/** A period with every field as a text that can be held against another: a list and a sender are compared whole. */
export type FlatPeriod = Readonly<Record<PeriodField, string>>;
type PeriodField = keyof PeriodDetails;

export const periodFields: readonly PeriodField[] = ["workshopId", "measure", "referral", "sender", "from", "plannedTo", "daysAWeek", "hoursAWeek", "methods"];

export function flat(details: PeriodDetails): FlatPeriod {
  const { workshopId, measure, referral, sender, from, plannedTo, daysAWeek, hoursAWeek, methods } = details;
  const text = (value: unknown) => JSON.stringify(value);
  return {
    workshopId: text(workshopId), measure: text(measure), referral: text(referral), sender: text(sender), from: text(from), plannedTo: text(plannedTo), daysAWeek: text(daysAWeek),
    hoursAWeek: text(hoursAWeek), methods: text(methods.toSorted()),
  };
}

export const unflat = (values: FlatPeriod): PeriodDetails =>
  PeriodDetails.parse(Object.fromEntries(periodFields.map((field): [string, unknown] => [field, JSON.parse(values[field])])));

/** Around a single field that is to be said. */
const blank = flat({
  workshopId: null, measure: "NO_INFO", referral: "NO_INFO", sender: null, from: null, plannedTo: null, daysAWeek: null, hoursAWeek: null, methods: [],
});

/** A field of a flat period as a person reads it. */
export function useSayField(): (value: string, field: PeriodField) => string {
  const { language } = useLanguage();
  const { nameOf } = useUnits();
  const [measures, referrals, methods, authorities] = [useTexts(measureTexts), useTexts(referralTexts), useTexts(methodTexts), useTexts(authorityTexts)];
  const day = (on: PeriodDetails["from"]) => (on === null ? "" : formatDate(on, language));
  const said: Readonly<Record<PeriodField, (period: PeriodDetails) => string>> = {
    workshopId: ({ workshopId }) => (workshopId === null ? "" : nameOf(workshopId)),
    measure: ({ measure }) => measures[measure],
    referral: ({ referral }) => referrals[referral],
    sender: ({ sender }) => (sender === null ? "" : [authorities[sender.type], sender.name ?? ""].filter((part) => part !== "").join(": ")),
    from: ({ from }) => day(from),
    plannedTo: ({ plannedTo }) => day(plannedTo),
    daysAWeek: ({ daysAWeek }) => figureText(daysAWeek),
    hoursAWeek: ({ hoursAWeek }) => figureText(hoursAWeek, language),
    methods: (period) => period.methods.map((method) => methods[method]).join(", "),
  };
  return (value, field) => said[field](unflat({ ...blank, [field]: value }));
}
