import type { Language } from "../../../../../shared/kernel/languages.ts";
import type { RuleName } from "../../../../../shared/placement/rule-set.ts";
import type { Finding } from "../../../../../shared/placement/rules.ts";
import { formatDate, formatMinutes, weekName } from "../../../i18n/format.ts";
import { defineTexts, textsIn } from "../../../i18n/texts.ts";

/** What the act says of a plan: a sentence to act on, and the reason behind it. */
const sentences = defineTexts({
  fi: {
    company: "Kuntouttavaa työtoimintaa ei saa järjestää yrityksessä. Valitse muu työpaikka.",
    dayShort: (least: string, found: string) => `Päivän pitää kestää vähintään ${least} ilman matkoja. Lyhin päivä on nyt ${found}.`,
    dayLong: (most: string, found: string) => `Päivä saa kestää enintään ${most} ilman matkoja. Pisin päivä on nyt ${found}.`,
    weekDays: (most: number, found: number, week: string) => `Viikossa saa olla enintään ${most} päivää. Kaikki sijoitukset yhteensä: ${week}, ${found} päivää.`,
    weekLong: (most: string, found: string, week: string) => `Viikossa saa olla enintään ${most}. Kaikki sijoitukset yhteensä: ${week}, ${found}.`,
    periodShort: (months: number, date: string) => `Jakson pitää kestää vähintään ${months} kuukautta. Viimeinen päivä on aikaisintaan ${date}.`,
    periodLong: (months: number, date: string) => `Jakso saa kestää enintään ${months} kuukautta. Viimeinen päivä on viimeistään ${date}.`,
    reviewMissing: (months: number) => `Takana on jo ${months} kuukautta kuntouttavaa työtoimintaa. Kirjaa päivä, jona aktivointisuunnitelma tarkistettiin.`,
    reviewAhead: (months: number, date: string) => `${months} kuukautta tulee täyteen ${date}. Sovi aktivointisuunnitelman tarkistamisesta hyvissä ajoin.`,
  },
  sv: {
    company: "Arbetsverksamhet i rehabiliteringssyfte får inte ordnas i ett företag. Välj en annan arbetsplats.",
    dayShort: (least: string, found: string) => `En dag ska vara minst ${least} utan resor. Den kortaste är nu ${found}.`,
    dayLong: (most: string, found: string) => `En dag får vara högst ${most} utan resor. Den längsta är nu ${found}.`,
    weekDays: (most: number, found: number, week: string) => `En vecka får ha högst ${most} dagar. Alla placeringar sammanlagt: ${week}, ${found} dagar.`,
    weekLong: (most: string, found: string, week: string) => `En vecka får ha högst ${most}. Alla placeringar sammanlagt: ${week}, ${found}.`,
    periodShort: (months: number, date: string) => `En period ska vara minst ${months} månader. Sista dagen är tidigast ${date}.`,
    periodLong: (months: number, date: string) => `En period får vara högst ${months} månader. Sista dagen är senast ${date}.`,
    reviewMissing: (months: number) => `Det har redan gått ${months} månader av arbetsverksamhet. Anteckna dagen då aktiveringsplanen sågs över.`,
    reviewAhead: (months: number, date: string) => `${months} månader uppnås ${date}. Kom i god tid överens om att se över aktiveringsplanen.`,
  },
  en: {
    company: "Rehabilitative work may not be arranged in a company. Choose another workplace.",
    dayShort: (least: string, found: string) => `A day must last at least ${least} without travel. The shortest one is ${found} now.`,
    dayLong: (most: string, found: string) => `A day may last at most ${most} without travel. The longest one is ${found} now.`,
    weekDays: (most: number, found: number, week: string) => `A week may have at most ${most} days. All placements together: ${week}, ${found} days.`,
    weekLong: (most: string, found: string, week: string) => `A week may have at most ${most}. All placements together: ${week}, ${found}.`,
    periodShort: (months: number, date: string) => `A period must last at least ${months} months. The last day is ${date} at the earliest.`,
    periodLong: (months: number, date: string) => `A period may last at most ${months} months. The last day is ${date} at the latest.`,
    reviewMissing: (months: number) => `There are ${months} months of rehabilitative work already. Enter the day on which the activation plan was reviewed.`,
    reviewAhead: (months: number, date: string) => `${months} months are reached on ${date}. Agree on the review of the activation plan in good time.`,
  },
});

/** Why there is such a rule, in a sentence. */
export const ruleReasons = defineTexts({
  fi: {
    company: "Näin työtoiminta ei korvaa palkkatyötä. Tukea ja ohjausta yritykseltä saa ostaa.",
    "day-short": "Lyhyempi päivä ei ole kuntouttavan työtoiminnan päivä eikä oikeuta kulukorvaukseen.",
    "day-long": "Matkat eivät kuulu tähän aikaan, tauot kuuluvat.",
    "week-days": "Viidentenä päivänä jää aikaa työnhakuun ja muihin palveluihin. Viikko on maanantaista sunnuntaihin.",
    "week-long": "Enintään neljä kahdeksan tunnin päivää. Viikko on maanantaista sunnuntaihin.",
    "period-short": "Lyhyempi jakso ei ehdi auttaa. Palvelu voi silti päättyä aikaisemmin, jos tilanne muuttuu.",
    "period-long": "Uudesta jaksosta sovitaan erikseen, kun suunnitelma on tarkistettu.",
    "review-missing": "24 kuukauden jälkeen arvioidaan, onko kuntouttava työtoiminta edelleen oikea palvelu.",
    "review-ahead": "24 kuukauden jälkeen arvioidaan, onko kuntouttava työtoiminta edelleen oikea palvelu.",
  } satisfies Record<RuleName, string>,
  sv: {
    company: "Så ersätter verksamheten inte lönearbete. Stöd och handledning får köpas av ett företag.",
    "day-short": "En kortare dag är ingen dag i arbetsverksamheten och ger inte rätt till kostnadsersättning.",
    "day-long": "Resor räknas inte med, pauser gör det.",
    "week-days": "Den femte dagen är för jobbsökning och andra tjänster. En vecka är från måndag till söndag.",
    "week-long": "Högst fyra dagar på åtta timmar. En vecka är från måndag till söndag.",
    "period-short": "En kortare period hinner inte hjälpa. Tjänsten kan ändå avslutas tidigare om läget ändras.",
    "period-long": "En ny period avtalas särskilt när planen har setts över.",
    "review-missing": "Efter 24 månader bedöms om arbetsverksamhet fortfarande är rätt tjänst.",
    "review-ahead": "Efter 24 månader bedöms om arbetsverksamhet fortfarande är rätt tjänst.",
  },
  en: {
    company: "So that the work does not take the place of paid work. Support and guidance may be bought from a company.",
    "day-short": "A shorter day is no day of rehabilitative work and gives no right to the expense allowance.",
    "day-long": "Travel does not count, breaks do.",
    "week-days": "The fifth day is for looking for work and for other services. A week is from Monday to Sunday.",
    "week-long": "At most four days of eight hours. A week is from Monday to Sunday.",
    "period-short": "A shorter period has no time to help. The service can still end sooner if things change.",
    "period-long": "A new period is agreed separately once the plan has been reviewed.",
    "review-missing": "After 24 months it is judged whether rehabilitative work still is the right service.",
    "review-ahead": "After 24 months it is judged whether rehabilitative work still is the right service.",
  },
});

export const ruleWords = defineTexts({
  fi: { why: "Miksi?", paragraph: "Laki kuntouttavasta työtoiminnasta (189/2001) 13–13 b §" },
  sv: { why: "Varför?", paragraph: "Lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001) 13–13 b §" },
  en: { why: "Why?", paragraph: "Act on Rehabilitative Work (189/2001), sections 13–13 b" },
});

/** The sentence of a finding, with its figures. */
export function sayFinding({ rule, limit, found, on }: Finding, language: Language): string {
  const t = textsIn(sentences, language);
  const date = formatDate(on, language);
  switch (rule) {
    case "company":
      return t.company;
    case "day-short":
      return t.dayShort(formatMinutes(limit), formatMinutes(found));
    case "day-long":
      return t.dayLong(formatMinutes(limit), formatMinutes(found));
    case "week-days":
      return t.weekDays(limit, found, weekName(on, language));
    case "week-long":
      return t.weekLong(formatMinutes(limit), formatMinutes(found), weekName(on, language));
    case "period-short":
      return t.periodShort(limit, date);
    case "period-long":
      return t.periodLong(limit, date);
    case "review-missing":
      return t.reviewMissing(limit);
    case "review-ahead":
      return t.reviewAhead(limit, date);
  }
}
