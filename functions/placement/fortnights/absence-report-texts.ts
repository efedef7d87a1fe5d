import type { AttendanceCode } from "../../../shared/placement/attendance-codes.ts";
import type { ReportLanguage } from "../../../shared/placement/absence-report.ts";

/** The report's words, as the payer's own forms have them. */
export interface ReportTexts {
  readonly title: string;
  readonly correctionTitle: string;
  readonly correctionLead: (number: number) => string;
  readonly name: string;
  readonly identityCode: string;
  readonly identityNote: string;
  readonly workplaces: string;
  readonly period: string;
  readonly days: string;
  readonly day: string;
  readonly entry: string;
  readonly length: string;
  readonly expense: string;
  readonly yes: string;
  readonly no: string;
  readonly swappedTo: (date: string) => string;
  readonly swappedFrom: (date: string) => string;
  readonly notTold: string;
  readonly disputed: string;
  readonly disputedNote: string;
  readonly changes: string;
  readonly before: string;
  readonly now: string;
  readonly changedAt: string;
  readonly counts: string;
  readonly what: string;
  readonly number: string;
  readonly count: Readonly<Record<"planned" | "attended" | "expense" | "own-illness" | "child-illness" | "accepted" | "other" | "unauthorised" | "notArranged" | "swapped", string>>;
  readonly placeAndDate: string;
  readonly signature: string;
  readonly footer: (maker: string, when: string, report: number, page: number, pages: number) => string;
  readonly codes: Readonly<Record<AttendanceCode, string>>;
}

export const reportTexts: Readonly<Record<ReportLanguage, ReportTexts>> = {
  fi: {
    title: "Ilmoitus poissaoloista kuntouttavasta työtoiminnasta",
    correctionTitle: "Korjausilmoitus poissaoloista kuntouttavasta työtoiminnasta",
    correctionLead: (number) => `Tämä ilmoitus korjaa aiemmin lähetetyn ilmoituksen ${String(number)} samalta jaksolta ja korvaa sen.`,
    name: "Nimi",
    identityCode: "Henkilötunnus",
    identityNote: "____________________   Täytetään käsin: rekisteriin ei tallenneta henkilötunnusta.",
    workplaces: "Työtoimintapaikka",
    period: "Ilmoitusjakso",
    days: "Toimintapäivät",
    day: "Päivä",
    entry: "Merkintä",
    length: "Kesto",
    expense: "Kulukorvaus",
    yes: "Kyllä",
    no: "Ei",
    swappedTo: (date) => `Siirretty sovitusti päivälle ${date}`,
    swappedFrom: (date) => `siirretty päivältä ${date}`,
    notTold: "Ei ilmoitettu",
    disputed: "asiakas eri mieltä",
    disputedNote: "Asiakas on eri mieltä niistä merkinnöistä, joiden kohdalla niin sanotaan. Asian selvittely on kesken.",
    changes: "Muutokset aiempaan ilmoitukseen",
    before: "Aiemmin ilmoitettu",
    now: "Nyt",
    changedAt: "Muutettu",
    counts: "Yhteenveto",
    what: "Päivät",
    number: "Määrä",
    count: {
      planned: "Sovitut toimintapäivät",
      attended: "Osallistumispäivät",
      expense: "Kulukorvaukseen (9 €) oikeuttavat päivät",
      "own-illness": "Poissa: oma sairaus",
      "child-illness": "Poissa: alle 10-vuotiaan lapsen sairaus",
      accepted: "Poissa: työhaastattelu, luottamustehtävä tai vastaava",
      other: "Poissa: muu syy",
      unauthorised: "Poissa ilman hyväksyttävää syytä",
      notArranged: "Toimintaa ei järjestetty",
      swapped: "Siirretty sovitusti toiseen päivään",
    },
    placeAndDate: "Paikka ja päiväys",
    signature: "Allekirjoitus ja nimenselvennys",
    footer: (maker, when, report, page, pages) => `Laatinut ${maker} ${when}. Ilmoitus ${String(report)}, sivu ${String(page)}/${String(pages)}.`,
    codes: {
      PRESENT: "Osallistui",
      PRESENT_PARTIAL: "Osallistui osan päivästä",
      PRESENT_ELSEWHERE: "Osallistui muussa sovitussa paikassa",
      SWAPPED: "Siirretty sovitusti",
      ABSENT_NOTIFIED: "Poissa, syy selvittämättä",
      ABSENT_NOT_NOTIFIED: "Poissa, syy selvittämättä",
      ABSENT_ILLNESS: "Poissa: oma sairaus",
      ABSENT_CHILD_ILL: "Poissa: alle 10-vuotiaan lapsen sairaus",
      ABSENT_JOB_INTERVIEW: "Poissa: työhaastattelu tai vastaava",
      ABSENT_PUBLIC_TRUST: "Poissa: luottamustehtävä",
      ABSENT_OTHER: "Poissa: muu syy",
      ABSENT_UNAUTHORISED: "Poissa ilman hyväksyttävää syytä",
      SENT_HOME_CLIENT: "Osallistui osan päivästä",
      SENT_HOME_PLACE: "Osallistui, paikka päätti päivän",
      SERVICE_NOT_ARRANGED: "Toimintaa ei järjestetty",
      NOT_REPORTED: "Ei ilmoitettu",
    },
  },
  sv: {
    title: "Anmälan om frånvaro från arbetsverksamhet i rehabiliteringssyfte",
    correctionTitle: "Rättelse av anmälan om frånvaro från arbetsverksamhet i rehabiliteringssyfte",
    correctionLead: (number) => `Denna anmälan rättar och ersätter anmälan ${String(number)} som skickats tidigare för samma period.`,
    name: "Namn",
    identityCode: "Personbeteckning",
    identityNote: "____________________   Fylls i för hand: personbeteckningen sparas inte i registret.",
    workplaces: "Plats för verksamheten",
    period: "Anmälningsperiod",
    days: "Verksamhetsdagar",
    day: "Dag",
    entry: "Anteckning",
    length: "Tid",
    expense: "Kostnadsersättning",
    yes: "Ja",
    no: "Nej",
    swappedTo: (date) => `Flyttad enligt avtal till ${date}`,
    swappedFrom: (date) => `flyttad från ${date}`,
    notTold: "Inte anmäld",
    disputed: "klienten är av annan åsikt",
    disputedNote: "Klienten är av annan åsikt om de anteckningar där det nämns. Saken utreds ännu.",
    changes: "Ändringar jämfört med den tidigare anmälan",
    before: "Tidigare anmält",
    now: "Nu",
    changedAt: "Ändrat",
    counts: "Sammandrag",
    what: "Dagar",
    number: "Antal",
    count: {
      planned: "Avtalade verksamhetsdagar",
      attended: "Dagar med deltagande",
      expense: "Dagar som ger kostnadsersättning (9 €)",
      "own-illness": "Frånvaro: egen sjukdom",
      "child-illness": "Frånvaro: sjukt barn under 10 år",
      accepted: "Frånvaro: anställningsintervju, förtroendeuppdrag eller liknande",
      other: "Frånvaro: annan orsak",
      unauthorised: "Frånvaro utan godtagbar orsak",
      notArranged: "Ingen verksamhet ordnades",
      swapped: "Flyttade enligt avtal till en annan dag",
    },
    placeAndDate: "Ort och datum",
    signature: "Underskrift och namnförtydligande",
    footer: (maker, when, report, page, pages) => `Gjord av ${maker} ${when}. Anmälan ${String(report)}, sida ${String(page)}/${String(pages)}.`,
    codes: {
      PRESENT: "Deltog",
      PRESENT_PARTIAL: "Deltog en del av dagen",
      PRESENT_ELSEWHERE: "Deltog på annan avtalad plats",
      SWAPPED: "Flyttad enligt avtal",
      ABSENT_NOTIFIED: "Frånvaro, orsaken inte utredd",
      ABSENT_NOT_NOTIFIED: "Frånvaro, orsaken inte utredd",
      ABSENT_ILLNESS: "Frånvaro: egen sjukdom",
      ABSENT_CHILD_ILL: "Frånvaro: sjukt barn under 10 år",
      ABSENT_JOB_INTERVIEW: "Frånvaro: anställningsintervju eller liknande",
      ABSENT_PUBLIC_TRUST: "Frånvaro: förtroendeuppdrag",
      ABSENT_OTHER: "Frånvaro: annan orsak",
      ABSENT_UNAUTHORISED: "Frånvaro utan godtagbar orsak",
      SENT_HOME_CLIENT: "Deltog en del av dagen",
      SENT_HOME_PLACE: "Deltog, platsen avslutade dagen",
      SERVICE_NOT_ARRANGED: "Ingen verksamhet ordnades",
      NOT_REPORTED: "Inte anmäld",
    },
  },
};
