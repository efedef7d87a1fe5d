import type { Roles } from "../../../../../shared/kernel/caller.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { defineTexts, textsIn } from "../../../i18n/texts.ts";

export const roleTexts = defineTexts({
  fi: {
    rights: "Oikeudet",
    placement: "Työtoiminnan rekisteri",
    coaching: "Valmennuksen rekisteri",
    office: "Toimistotehtävät",
    ordinary: "Ohjaaja",
    coach: "Valmentaja",
    main: "Pääkäyttäjä",
    none: "Ei oikeutta",
    ordinaryHint: "Näkee vain omat asiakkaansa",
    mainHint: "Näkee kaikki rekisterin asiakkaat",
    noneHint: "Ei näe rekisteristä mitään",
    "user-admin": "Käyttäjähallinta",
    "data-protection-officer": "Tietosuojavastaava",
    statistics: "Tilastot",
    without: "Ei oikeuksia",
  },
  sv: {
    rights: "Rättigheter",
    placement: "Registret över arbetsverksamhet",
    coaching: "Coachningsregistret",
    office: "Kontorsuppgifter",
    ordinary: "Handledare",
    coach: "Coach",
    main: "Huvudanvändare",
    none: "Ingen rätt",
    ordinaryHint: "Ser bara sina egna klienter",
    mainHint: "Ser alla klienter i registret",
    noneHint: "Ser ingenting i registret",
    "user-admin": "Användaradministration",
    "data-protection-officer": "Dataskyddsombud",
    statistics: "Statistik",
    without: "Inga rättigheter",
  },
  en: {
    rights: "Rights",
    placement: "Placement register",
    coaching: "Coaching register",
    office: "Office duties",
    ordinary: "Instructor",
    coach: "Coach",
    main: "Main user",
    none: "No access",
    ordinaryHint: "Sees her or his own clients only",
    mainHint: "Sees all clients of the register",
    noneHint: "Sees nothing of the register",
    "user-admin": "User administration",
    "data-protection-officer": "Data protection officer",
    statistics: "Statistics",
    without: "No rights",
  },
});

/** A person's roles in words, the strongest first: what stands in the header and in the list of users. */
export function roleNames({ placement, coaching, office }: Roles, language: Language): string[] {
  const t = textsIn(roleTexts, language);
  const main = placement === "main" || coaching === "main" ? [t.main] : [];
  const ordinary = [...(placement === "ordinary" ? [t.ordinary] : []), ...(coaching === "ordinary" ? [t.coach] : [])];
  const names = [...main, ...ordinary, ...office.map((role) => t[role])];
  return names.length === 0 ? [t.without] : names;
}

/** Whether the list of users is hers to open; the server decides anyway. */
export const mayListUsers = ({ placement, coaching, office }: Roles): boolean =>
  office.includes("user-admin") || placement === "main" || coaching === "main";

/** Whether the networks one may work from are hers to read. */
export const mayReadAddresses = (roles: Roles): boolean => mayListUsers(roles) || roles.office.includes("data-protection-officer");

/** Whether she may invite, disable and enable. */
export const mayAdministerUsers = ({ office }: Roles): boolean => office.includes("user-admin");
