import type { DefaultItem } from "./default-domain.ts";
import type { Instrument, InstrumentItem } from "./instrument.ts";
import { dailyLife, learning, social } from "./default-instrument-life.ts";
import { future, wellbeing, work } from "./default-instrument-work.ts";

const step = (value: number, fi: string, sv: string, en: string) => ({ value, label: { fi, sv, en } });

/** The answers of an item are kept by its number in the area: the words of a shipped version never change. */
const itemOf = (areaId: string, { self, observer }: DefaultItem, at: number): InstrumentItem => ({
  itemId: `${areaId}-${String(at + 1)}`, self: { ...self }, observer: { ...observer },
});

/**
 * Our own instrument for workshop coaching: what can be seen in everyday life and work, in plain words, without
 * diagnoses. A new wording would be a new code, because the versions after this one belong to whoever imports them.
 */
export const defaultInstrument: Instrument = {
  code: "PAJAPOLKU",
  version: 1,
  licence: "CC BY 4.0",
  name: { fi: "Pajapolun arviointi", sv: "Pajapolku-bedömningen", en: "Pajapolku assessment" },
  description: {
    fi: "Kuusi osa-aluetta ja 24 väittämää työpajavalmennuksen suunnitteluun ja seurantaan. Asiakas ja valmentaja vastaavat kumpikin itse, ja vastaukset käydään yhdessä läpi. Vastauksista ei lasketa summaa.",
    sv: "Sex delområden och 24 påståenden för att planera och följa upp coachningen på verkstaden. Klienten och coachen svarar var för sig, och svaren gås igenom tillsammans. Svaren räknas inte ihop till en summa.",
    en: "Six domains and 24 statements for planning and following workshop coaching. The client and the coach each answer alone, and the answers are gone through together. The answers are not added up.",
  },
  scale: {
    kind: "LIKERT_5",
    steps: [
      step(1, "Ei pidä paikkaansa", "Stämmer inte", "Not true"),
      step(2, "Pitää paikkansa vain vähän", "Stämmer bara lite", "Only a little true"),
      step(3, "Pitää osittain paikkansa", "Stämmer delvis", "Partly true"),
      step(4, "Pitää enimmäkseen paikkansa", "Stämmer för det mesta", "Mostly true"),
      step(5, "Pitää täysin paikkansa", "Stämmer helt", "Completely true"),
    ],
  },
  allowTotal: false,
  domains: [dailyLife, work, social, learning, wellbeing, future].map(({ domainId, name, areas }) => ({
    domainId,
    name: { ...name },
    areas: areas.map((area) => ({ areaId: area.areaId, name: { ...area.name }, items: area.items.map((item, at) => itemOf(area.areaId, item, at)) })),
  })),
};
