import type { Localised } from "../../../../../shared/kernel/languages.ts";
import type { FreeEve, PublicHoliday } from "../../../../../shared/placement/public-holidays.ts";

/** Why nothing is arranged, by its name. */
export const holidayNames: Readonly<Record<PublicHoliday | FreeEve | "closure", Localised>> = {
  "new-year": { fi: "uudenvuodenpäivä", sv: "nyårsdagen", en: "New Year's Day" },
  epiphany: { fi: "loppiainen", sv: "trettondagen", en: "Epiphany" },
  "good-friday": { fi: "pitkäperjantai", sv: "långfredagen", en: "Good Friday" },
  "easter-sunday": { fi: "pääsiäispäivä", sv: "påskdagen", en: "Easter Sunday" },
  "easter-monday": { fi: "2. pääsiäispäivä", sv: "annandag påsk", en: "Easter Monday" },
  "may-day": { fi: "vappu", sv: "första maj", en: "May Day" },
  ascension: { fi: "helatorstai", sv: "Kristi himmelsfärdsdag", en: "Ascension Day" },
  "whit-sunday": { fi: "helluntaipäivä", sv: "pingstdagen", en: "Whit Sunday" },
  "midsummer-eve": { fi: "juhannusaatto", sv: "midsommarafton", en: "Midsummer's Eve" },
  midsummer: { fi: "juhannuspäivä", sv: "midsommardagen", en: "Midsummer Day" },
  "all-saints": { fi: "pyhäinpäivä", sv: "alla helgons dag", en: "All Saints' Day" },
  independence: { fi: "itsenäisyyspäivä", sv: "självständighetsdagen", en: "Independence Day" },
  "christmas-eve": { fi: "jouluaatto", sv: "julafton", en: "Christmas Eve" },
  christmas: { fi: "joulupäivä", sv: "juldagen", en: "Christmas Day" },
  "boxing-day": { fi: "tapaninpäivä", sv: "annandag jul", en: "Boxing Day" },
  closure: { fi: "paikka suljettu", sv: "platsen stängd", en: "workplace closed" },
};
