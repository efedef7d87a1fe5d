import { addDays, addMonths, type LocalDate } from "../../shared/kernel/local-date.ts";
import { checkCharacterOf } from "../../shared/kernel/personal-identity-code.ts";
import { type Chance, chance } from "./chance.ts";

// Synthetic people of the coaching register. Their identity codes are of the range that belongs to nobody, 900-999.

export interface DemoPeriod {
  readonly workshop: string;
  readonly measure: string;
  readonly referral: string;
  readonly sender: { readonly type: string; readonly name: string } | null;
  readonly from: LocalDate;
  readonly plannedTo: LocalDate;
  readonly daysAWeek: number;
  readonly ended: { readonly on: LocalDate; readonly reason: string; readonly placementAfter: string } | null;
}

export interface DemoClient {
  readonly details: Readonly<Record<string, unknown>>;
  readonly identityCode: string | null;
  readonly consent: Readonly<Record<string, unknown>>;
  readonly preFormReceivedOn: LocalDate | null;
  readonly preFormDestroyed: boolean;
  readonly authorities: readonly Readonly<Record<string, unknown>>[];
  readonly period: DemoPeriod | null;
  readonly situation: { readonly livelihood: readonly string[]; readonly housing: string } | null;
  /** What was taken back afterwards. */
  readonly withdrawn: readonly string[];
}

export const workshops = ["Puupaja", "Metalli- ja pyöräpaja", "Keittiö ja kahvila", "Tekstiilipaja", "Mediapaja", "Starttipaja"] as const;

const names = [
  "Aada Sofia", "Aleksi Juhani", "Amina", "Anton Mikael", "Emma Katariina", "Elias Matti", "Fatima", "Frans Oskari", "Hanna Maria", "Hugo Alexander",
  "Ilona Elisabet", "Isak Emil", "Janne Petri", "Jenna Marika", "Juuso Kalevi", "Katja Pauliina", "Kim Robert", "Laura Inkeri", "Lauri Antti", "Liisa Tellervo",
  "Marko Tapio", "Mervi Orvokki", "Miika Santeri", "Nelli Aurora", "Olga", "Oliver Benjamin", "Peppi Eveliina", "Petteri Olavi", "Ronja Isabella", "Sami Kristian",
  "Tuomas Ville",
] as const;
const surnames = [
  "Alanen", "Björklund", "Eskola", "Friman", "Halonen", "Hakala", "Ikonen", "Jalonen", "Järvi", "Kangas", "Kemppainen", "Kivinen", "Kuusela", "Laakso", "Lindholm",
  "Luoto", "Mäntylä", "Niemelä", "Nurmela", "Omar", "Paavola", "Peltonen", "Rajala", "Ranta", "Saarela", "Seppälä", "Suominen", "Tervo", "Virolainen",
] as const;
const streets = ["Itäpuisto", "Yrjönkatu", "Valtakatu", "Otavankatu", "Liisankatu", "Maantiekatu", "Vähälinnankatu", "Gallen-Kallelankatu"] as const;
const towns = [["28100", "Pori"], ["28130", "Pori"], ["28500", "Pori"], ["28600", "Pori"], ["28400", "Ulvila"], ["29600", "Noormarkku"]] as const;
const works = [["Siistijä", 8], ["Varastotyöntekijä", 26], ["Kahvilatyöntekijä", 5], ["Kesätyö puistossa", 3], ["Avustaja päiväkodissa", 14], ["Rakennusapulainen", 19]] as const;
const degrees = ["Ravintola- ja catering-alan perustutkinto", "Puhtauspalvelujen perustutkinto", "Logistiikan perustutkinto", "Merkonomi", "Lähihoitaja"] as const;
const measures = [
  ["REHAB_WORK", "WELLBEING_SOCIAL", "WELLBEING_AREA_SOCIAL", "Satakunnan sosiaalipalvelut"],
  ["WORK_TRIAL", "EMPLOYMENT_AUTHORITY", "EMPLOYMENT_AUTHORITY", "Porin työllisyyspalvelut"],
  ["JOB_COACHING", "EMPLOYMENT_AUTHORITY", "EMPLOYMENT_AUTHORITY", "Porin työllisyyspalvelut"],
  ["SOCIAL_REHAB", "WELLBEING_SOCIAL", "WELLBEING_AREA_SOCIAL", "Satakunnan sosiaalipalvelut"],
  ["STUDY_TRIAL", "SCHOOL", "SCHOOL", "Ammattiopisto"],
  ["VOLUNTARY", "OUTREACH_YOUTH", "OUTREACH_YOUTH", "Etsivä nuorisotyö"],
] as const;
const livelihoods = [["UNEMPLOYMENT_ALLOWANCE"], ["SOCIAL_ASSISTANCE"], ["UNEMPLOYMENT_ALLOWANCE", "SOCIAL_ASSISTANCE"], ["REHABILITATION"], ["STUDY_GRANT"]] as const;
const housings = ["RENTED", "WITH_PARENTS", "RENTED", "SUPPORTED", "OWN", "TEMPORARY"] as const;
const endings = [["COMPLETED_AS_PLANNED", "EDUCATION_VOCATIONAL"], ["EMPLOYED_OPEN", "WORK_OPEN"], ["TRANSFERRED", "REHAB_WORK"], ["OWN_WISH", "UNEMPLOYED"], ["EDUCATION", "EDUCATION_OTHER"]] as const;

const of = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("The list is empty.");
  return found;
};

/** Whether a client is one of every `count`, the same ones at each run. */
const everyOf = (number: number, count: number, place: number): boolean => number % count === place;

/** The same client for the same number and day. */
export function demoClient(cell: string, number: number, today: LocalDate): DemoClient {
  const luck = chance(`${cell} client ${String(number)}`);
  const signedOn = addDays(today, -luck.between(2, 20));
  const period = everyOf(number, 9, 7) ? null : demoPeriod(luck, number, today);
  return {
    details: detailsOf(luck, number, today),
    identityCode: everyOf(number, 9, 4) ? null : identityCode(luck, number),
    consent: {
      kind: everyOf(number, 8, 5) ? "informed" : "consent",
      textVersion: "2026-1",
      signedOn,
      method: everyOf(number, 15, 3) ? "electronic" : "paper-signed",
      scopes: [...(everyOf(number, 8, 5) ? [] : ["store"]), ...(luck.next() < 0.8 ? ["share-sender"] : []), ...(luck.next() < 0.7 ? ["follow-up"] : [])],
      shareWith: luck.next() < 0.3 ? ["KELA"] : [],
      paperLocation: "Valmennuksen toimisto, lukittu kaappi",
    },
    preFormReceivedOn: number % 2 === 0 ? signedOn : null,
    preFormDestroyed: number % 4 === 0,
    authorities: number % 3 === 0 ? [{ type: of(measures, number)[2], office: of(measures, number)[3], name: null, phone: "044 701 2345", email: null }] : [],
    period,
    situation: period !== null && period.ended === null && period.from <= today && luck.next() < 0.75 ? { livelihood: of(livelihoods, number), housing: of(housings, number) } : null,
    withdrawn: everyOf(number, 22, 12) ? ["store"] : everyOf(number, 22, 18) ? ["share-sender"] : [],
  };
}

function detailsOf(luck: Chance, number: number, today: LocalDate): DemoClient["details"] {
  const firstNames = of(names, number * 7 + 3);
  const [postalCode, town] = of(towns, luck.between(0, 99));
  const [task, months] = of(works, luck.between(0, 99));
  const studied = luck.next() < 0.6;
  const degree = of(degrees, luck.between(0, 99));
  return {
    firstNames,
    lastName: of(surnames, number * 11 + Math.floor(number / surnames.length)),
    callName: firstNames.split(" ")[0],
    streetAddress: `${of(streets, luck.between(0, 99))} ${String(luck.between(1, 40))}`,
    postalCode,
    town,
    // 0457 555 is set apart for numbers in fiction.
    phone: `+3584575552${String(100 + number)}`,
    email: number % 3 === 0 ? `asiakas${String(number)}@posti.example.fi` : null,
    basicEducation: everyOf(number, 10, 6) ? "ABROAD" : "COMPLETED",
    otherEducation: studied ? { level: "VOCATIONAL", degree } : { level: "NONE", degree: null },
    occupation: studied ? degree.replace(/ alan perustutkinto| perustutkinto/u, "") : null,
    workExperience: luck.next() < 0.7 ? [{ task, months }] : [],
    contactLanguage: everyOf(number, 12, 9) ? "sv" : everyOf(number, 15, 6) ? "en" : "fi",
    addressProtection: number === 10 ? { until: addMonths(today, 9) } : null,
  };
}

/** From eighteen to fifty-five years of age; the mark tells the century, and newer marks are met too. */
function identityCode(luck: Chance, number: number): string {
  const year = luck.between(1971, 2007);
  const two = (figure: number) => String(figure).padStart(2, "0");
  const digits = `${two(luck.between(1, 28))}${two(luck.between(1, 12))}${two(year % 100)}`;
  const mark = year < 2000 ? (number % 6 === 0 ? "Y" : "-") : number % 6 === 1 ? "B" : "A";
  const own = String(900 + number);
  return `${digits}${mark}${own}${checkCharacterOf(digits + own)}`;
}

function demoPeriod(luck: Chance, number: number, today: LocalDate): DemoPeriod {
  const [measure, referral, type, name] = of(measures, number);
  const shared = { workshop: of(workshops, luck.between(0, 99)), measure, referral, sender: { type, name }, daysAWeek: luck.between(2, 5) };
  if (everyOf(number, 8, 2)) {
    // Ended some time ago: follow-ups come due half a year and a year after.
    const on = addDays(today, -luck.between(20, 330));
    const [reason, placementAfter] = of(endings, number);
    return { ...shared, from: addMonths(on, -luck.between(3, 9)), plannedTo: on, ended: { on, reason, placementAfter } };
  }
  if (everyOf(number, 14, 9)) return { ...shared, from: addDays(today, luck.between(4, 20)), plannedTo: addDays(today, 120), ended: null };
  const from = addDays(today, -luck.between(14, 200));
  const drawn = addDays(today, everyOf(number, 10, 1) ? -luck.between(1, 9) : luck.between(6, 150));
  return { ...shared, from, plannedTo: drawn < from ? addDays(from, 90) : drawn, ended: null };
}
