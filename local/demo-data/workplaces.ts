import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";

/** A synthetic workplace: the towns are real, the places and people are not. */
interface DemoWorkplace {
  readonly name: string;
  readonly organisationType: "MUNICIPALITY" | "WELLBEING_AREA" | "STATE" | "ASSOCIATION" | "FOUNDATION" | "PARISH";
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly town: string;
  readonly tasks: string;
  readonly taskCode: string;
  readonly contact: string;
  readonly language: "fi" | "sv" | "en";
}

const towns = { Pori: "28100", Ulvila: "28400", Nakkila: "29250", Harjavalta: "29200", Kokemäki: "32800" } as const;

const place = (
  town: keyof typeof towns,
  organisationType: DemoWorkplace["organisationType"],
  name: string,
  streetAddress: string,
  tasks: string,
  taskCode: string,
  contact: string,
  language: DemoWorkplace["language"] = "fi",
): DemoWorkplace => ({ name, organisationType, streetAddress, postalCode: towns[town], town, tasks, taskCode, contact, language });

export const workplaces: Readonly<Record<string, readonly DemoWorkplace[]>> = {
  pori: [
    place("Pori", "PARISH", "Jokirannan seurakunta, hautausmaa", "Kappelitie 4", "Viheralueiden hoito, lumityöt ja työkalujen huolto", "GROUNDS", "Marja-Leena Koskinen"),
    place("Pori", "ASSOCIATION", "Kierrätyskeskus Karhunkello ry", "Varastokatu 11", "Lahjoitusten lajittelu, hinnoittelu ja myymälätyö", "SECOND_HAND_SHOP", "Petri Vainio"),
    place("Pori", "FOUNDATION", "Satakielen työpajasäätiö, puupaja", "Puusepänkatu 6", "Huonekalujen korjaus ja pienet puutyöt", "WOODWORK", "Ilkka Lahtinen"),
    place("Pori", "FOUNDATION", "Satakielen työpajasäätiö, tekstiilipaja", "Puusepänkatu 6", "Ompelu, kankaiden lajittelu ja kudonta", "TEXTILES", "Heidi Sjöblom", "sv"),
    place("Pori", "MUNICIPALITY", "Itäpuiston kirjasto", "Puistokatu 20", "Aineiston hyllytys, palautukset ja näyttelyiden valmistelu", "LIBRARY", "Outi Rantanen"),
    place("Pori", "MUNICIPALITY", "Länsirannan koulun keittiö", "Koulutie 3", "Astiahuolto, salin siisteys ja ruoanjakelu", "KITCHEN", "Tuula Nurmi"),
    place("Pori", "MUNICIPALITY", "Puistotoimi, pohjoinen alue", "Tarhurintie 15", "Puistojen kunnossapito ja istutukset", "GROUNDS", "Jukka Aaltonen"),
    place("Pori", "MUNICIPALITY", "Meri-Porin nuorisotila Majakka", "Satamapuisto 2", "Tilan siisteys, välipalat ja pienet korjaukset", "CLEANING", "Emilia Hakala"),
    place("Pori", "ASSOCIATION", "Eläinsuojelu Tassu ry", "Mäntytie 40", "Eläinten ruokinta, ulkoilutus ja tilojen siivous", "CLEANING", "Noora Kivelä"),
    place("Pori", "ASSOCIATION", "Kulttuuriyhdistys Verstas ry", "Rautatienkatu 9", "Tapahtumien rakentaminen ja tekniikka", "IT_AND_MEDIA", "Samu Lindqvist", "sv"),
    place("Pori", "ASSOCIATION", "Ruoka-apu Leipä ja Lämpö ry", "Torikatu 31", "Ruokakassien kokoaminen ja jakelu", "KITCHEN", "Anne Peltola"),
    place("Pori", "WELLBEING_AREA", "Palvelukeskus Kotisatama", "Rantatie 18", "Ulkoiluseura, askartelu ja ruokasalin apu", "CARE_ASSISTANCE", "Kirsi Laaksonen"),
    place("Pori", "ASSOCIATION", "International Meeting Point ry", "Kauppakatu 5", "Kahvila, asiakasneuvonta ja käännösapu", "KITCHEN", "Daniel Mensah", "en"),
    place("Pori", "STATE", "Jokisuun luontokeskus", "Lintutie 1", "Polkujen kunnossapito ja asiakaspalvelu", "GROUNDS", "Markku Heino"),
    place("Ulvila", "PARISH", "Kivikirkon seurakunta, seurakuntatalo", "Kirkkotie 8", "Kiinteistön hoito, kahvitus ja pihatyöt", "PROPERTY", "Sirpa Uusitalo"),
    place("Ulvila", "MUNICIPALITY", "Ulvilan varikko", "Varikkotie 2", "Kaluston pesu, varaston järjestely ja kunnossapito", "PROPERTY", "Kari Virtanen"),
    place("Ulvila", "ASSOCIATION", "Kyläyhdistys Vanhakylä ry", "Kylätie 55", "Kylätalon huolto, lämmitys ja pihatyöt", "PROPERTY", "Leena Salonen"),
    place("Ulvila", "FOUNDATION", "Toimintatupa-säätiö, pyöräpaja", "Pajakuja 3", "Polkupyörien korjaus ja myynti", "METAL_AND_BICYCLES", "Mika Ojala"),
    place("Nakkila", "PARISH", "Nakkilan seurakuntapuutarha", "Puutarhatie 12", "Kasvihuonetyöt ja kukkien hoito", "GROUNDS", "Pirjo Mattila"),
    place("Nakkila", "MUNICIPALITY", "Nakkilan liikuntahalli", "Hallitie 4", "Siivous, varustevuokraus ja jäänhoidon apu", "CLEANING", "Antti Kallio"),
    place("Nakkila", "ASSOCIATION", "Kirpputori Onnenkauppa ry", "Porintie 27", "Myynti, lajittelu ja somistus", "SECOND_HAND_SHOP", "Minna Järvinen"),
    place("Harjavalta", "MUNICIPALITY", "Harjavallan museoverstas", "Emilintie 1", "Esineiden puhdistus, luettelointi ja näyttelyiden pystytys", "OFFICE", "Ritva Hietala"),
    place("Harjavalta", "ASSOCIATION", "Työttömien yhdistys Tekevät ry", "Koulukatu 14", "Lounaskahvila, siivous ja tietokoneopastus", "KITCHEN", "Pasi Lehto"),
    place("Harjavalta", "FOUNDATION", "Hiittenharjun säätiö, metallipaja", "Tehtaankatu 30", "Hitsaus, kokoonpano ja romun purku", "METAL_AND_BICYCLES", "Veikko Saarinen"),
    place("Harjavalta", "WELLBEING_AREA", "Päivätoimintakeskus Pihlaja", "Hopeatie 6", "Ryhmätoiminnan apu ja keittiötyöt", "CARE_ASSISTANCE", "Johanna Berg", "sv"),
  ],
  kokemaenjoki: [
    place("Kokemäki", "ASSOCIATION", "Kierrätyspiha Kajuutta ry", "Teollisuustie 9", "Kierrätys, purku ja myymälä", "RECYCLING", "Hannele Toivonen"),
    place("Kokemäki", "PARISH", "Jokilaakson seurakunta, kiinteistöt", "Kirkkokatu 2", "Pihatyöt ja pienet korjaukset", "GROUNDS", "Olli Lampinen"),
    place("Kokemäki", "MUNICIPALITY", "Teljän koulukeskuksen keittiö", "Koulupolku 5", "Keittiöapu ja siivous", "KITCHEN", "Merja Ahola"),
    place("Kokemäki", "FOUNDATION", "Voimalan työpajasäätiö", "Voimalantie 7", "Puutyöt ja alihankinta", "WOODWORK", "Esa Niemi"),
    place("Harjavalta", "ASSOCIATION", "Jokivarren eläinhoitola ry", "Peltotie 21", "Eläinten hoito ja aitojen korjaus", "CLEANING", "Satu Rinne"),
    place("Nakkila", "MUNICIPALITY", "Nakkilan lähikirjasto", "Kirjastokuja 1", "Hyllytys ja asiakaspalvelu", "LIBRARY", "Eeva Tamminen"),
  ],
};

/** The place whose contact's address takes no mail any more: after its first mail one sees what staff are told of that. */
const unreachable = 7;

/** `marja-leena.koskinen@jokirannan-seurakunta.example.fi`: no such domain can be registered. */
export function contactDetails({ contact, name, language }: DemoWorkplace, index: number) {
  const plain = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const domain = plain(name).replace(/,.*$| ry$/u, "").replace(/[^a-z]+/gu, "-");
  return {
    name: contact,
    workEmail: `${plain(contact).replace(/ /gu, ".")}@${domain}.example.${index === unreachable ? "invalid" : "fi"}`,
    // 0457 555 is set apart for numbers in fiction.
    workPhone: index % 5 === 4 ? null : `+358457555${String(1000 + index)}`,
    language,
  };
}

/** Room for three on every working day: as many as the demo ever places at one workplace. */
const everyDay = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, seats: 3 }));

/** The places of a workplace: one for those who are placed there, at every third a second one with room left. */
export const placesAt = ({ taskCode }: DemoWorkplace, index: number, today: LocalDate) => [
  { taskCode, capacity: everyDay, from: addDays(today, -365), lastDay: null, accessible: index % 4 === 0, instruction: "" },
  ...(index % 3 === 0
    ? [{
        taskCode: taskCode === "CLEANING" ? "PROPERTY" : "CLEANING", capacity: [1, 2, 3, 4].map((weekday) => ({ weekday, seats: 2 })), from: addDays(today, -30),
        lastDay: addDays(today, 300), accessible: true, instruction: "Työvaatteet saa talosta, omat sisäkengät mukaan.",
      }]
    : []),
];
