import type { Localised } from "../kernel/languages.ts";

/** What people do at workplaces, as shipped; the main user adds to the list and re-words it from a date on. */
export const shippedWorkTasks: Readonly<Record<string, Localised>> = {
  CARE_ASSISTANCE: { fi: "Avustava työ hoivassa", sv: "Assisterande arbete inom omsorgen", en: "Assisting in care" },
  CHILDCARE_ASSISTANCE: { fi: "Avustava työ päiväkodissa", sv: "Assisterande arbete på daghem", en: "Assisting in day care" },
  CLEANING: { fi: "Siivous", sv: "Städning", en: "Cleaning" },
  GROUNDS: { fi: "Piha- ja puistotyö", sv: "Gårds- och parkarbete", en: "Yard and park work" },
  IT_AND_MEDIA: { fi: "Tietotekniikka ja media", sv: "IT och medier", en: "IT and media" },
  KITCHEN: { fi: "Keittiötyö", sv: "Köksarbete", en: "Kitchen work" },
  LIBRARY: { fi: "Kirjastotyö", sv: "Biblioteksarbete", en: "Library work" },
  METAL_AND_BICYCLES: { fi: "Metallityö ja pyörien korjaus", sv: "Metallarbete och cykelreparation", en: "Metalwork and bicycle repair" },
  MOVING: { fi: "Muutto- ja kuljetusapu", sv: "Flytt- och transporthjälp", en: "Moving and transport" },
  OFFICE: { fi: "Toimistotyö", sv: "Kontorsarbete", en: "Office work" },
  PROPERTY: { fi: "Kiinteistönhoito", sv: "Fastighetsskötsel", en: "Property maintenance" },
  RECYCLING: { fi: "Kierrätys ja lajittelu", sv: "Återvinning och sortering", en: "Recycling and sorting" },
  SECOND_HAND_SHOP: { fi: "Myyntityö kirpputorilla", sv: "Försäljning i second hand-butik", en: "Second-hand shop" },
  TEXTILES: { fi: "Tekstiilityö", sv: "Textilarbete", en: "Textile work" },
  WOODWORK: { fi: "Puutyö", sv: "Träarbete", en: "Woodwork" },
};
