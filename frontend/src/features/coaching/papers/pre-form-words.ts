import type { PaperLanguage } from "./form-choice.ts";

/** Everything that stands on the blank pre-form but the choices to tick, which are the register's own words. */
export interface PreFormWords {
  readonly title: string;
  readonly lead: string;
  readonly person: string;
  readonly firstNames: string;
  readonly lastName: string;
  readonly identityCode: string;
  readonly address: string;
  readonly postalCode: string;
  readonly town: string;
  readonly phone: string;
  readonly email: string;
  readonly background: string;
  readonly basicEducation: string;
  readonly otherEducation: string;
  readonly degree: string;
  readonly occupation: string;
  readonly experience: string;
  readonly task: string;
  readonly months: string;
  readonly authorities: string;
  readonly authority: string;
  readonly official: string;
  readonly contact: string;
  readonly situation: string;
  readonly livelihood: string;
  readonly housing: string;
  readonly consent: string;
  readonly consentLead: string;
  readonly keep: string;
  readonly told: string;
  readonly store: string;
  readonly "share-sender": string;
  readonly shareWith: string;
  readonly "follow-up": string;
  readonly "statistics-operator": string;
  readonly withdraw: string;
  readonly signature: string;
  readonly printedName: string;
  readonly office: string;
  readonly foot: (version: string) => string;
}

const finnish: PreFormWords = {
  title: "Esitietolomake",
  lead: "Täytä ne kohdat, jotka haluat kertoa. Anna lomake valmentajalle. Valmentaja säilyttää lomakkeen ja hävittää sen, kun tiedot on tallennettu.",
  person: "Perustiedot",
  firstNames: "Etunimet",
  lastName: "Sukunimi",
  identityCode: "Henkilötunnus",
  address: "Lähiosoite",
  postalCode: "Postinumero",
  town: "Postitoimipaikka",
  phone: "Puhelinnumero",
  email: "Sähköposti, jos haluat antaa sen",
  background: "Koulutus ja työ",
  basicEducation: "Peruskoulutus",
  otherEducation: "Muu koulutus",
  degree: "Tutkinto",
  occupation: "Ammatti",
  experience: "Työkokemus",
  task: "Työtehtävä",
  months: "Kesto kuukausina",
  authorities: "Viranomaiset, joiden kanssa asiaasi hoidetaan",
  authority: "Viranomainen",
  official: "Nimi",
  contact: "Puhelin tai sähköposti",
  situation: "Elämäntilanne",
  livelihood: "Toimeentulo",
  housing: "Asuminen",
  consent: "Suostumus tietojen tallentamiseen ja käyttöön",
  consentLead: "Rastita ne kohdat, joihin annat luvan. Tietoja voi tallentaa vain, jos annat luvan tallentamiseen. Muut luvat ovat vapaaehtoisia, eivätkä ne vaikuta valmennukseen.",
  keep: "Valmentaja säilyttää tämän sivun. Lomakkeen muut sivut hävitetään, kun tiedot on tallennettu.",
  told: "Olen saanut tietosuojatiedotteen.",
  store: "Tietoni saa tallentaa työpajan valmennuksen rekisteriin.",
  "share-sender": "Yhteenvedon valmennukseni etenemisestä saa antaa viranomaiselle, joka lähetti minut valmennukseen.",
  shareWith: "Yhteenvedon saa näyttää myös näille:",
  "follow-up": "Minulta saa kysyä, mitä minulle kuuluu, 6 ja 12 kuukautta valmennuksen päättymisen jälkeen.",
  "statistics-operator": "Tietojani saa käyttää tilastoihin, jotka työpaja ostaa yksityiseltä palvelulta.",
  withdraw: "Voin perua luvan milloin tahansa kertomalla siitä valmentajalle. Peruminen ei vaikuta siihen, mitä ennen sitä on tehty.",
  signature: "Paikka, päiväys ja allekirjoitus",
  printedName: "Nimenselvennys",
  office: "Valmentaja täyttää: paperin säilytyspaikka",
  foot: (version) => `Suostumustekstin versio ${version}`,
};

const swedish: PreFormWords = {
  title: "Förhandsblankett",
  lead: "Fyll i det som du vill berätta. Ge blanketten till coachen. Coachen förvarar blanketten och förstör den när uppgifterna har sparats.",
  person: "Basuppgifter",
  firstNames: "Förnamn",
  lastName: "Efternamn",
  identityCode: "Personbeteckning",
  address: "Näradress",
  postalCode: "Postnummer",
  town: "Postanstalt",
  phone: "Telefonnummer",
  email: "E-post, om du vill ge den",
  background: "Utbildning och arbete",
  basicEducation: "Grundläggande utbildning",
  otherEducation: "Annan utbildning",
  degree: "Examen",
  occupation: "Yrke",
  experience: "Arbetserfarenhet",
  task: "Arbetsuppgift",
  months: "Längd i månader",
  authorities: "Myndigheter som sköter ditt ärende",
  authority: "Myndighet",
  official: "Namn",
  contact: "Telefon eller e-post",
  situation: "Livssituation",
  livelihood: "Försörjning",
  housing: "Boende",
  consent: "Samtycke till att uppgifter sparas och används",
  consentLead: "Kryssa för det som du ger tillstånd till. Uppgifter får sparas bara om du ger tillstånd att spara dem. De andra tillstånden är frivilliga och påverkar inte coachningen.",
  keep: "Coachen bevarar den här sidan. Blankettens andra sidor förstörs när uppgifterna har sparats.",
  told: "Jag har fått informationen om dataskydd.",
  store: "Mina uppgifter får sparas i verkstadens coachningsregister.",
  "share-sender": "Ett sammandrag om hur min coachning framskrider får ges till myndigheten som hänvisade mig hit.",
  shareWith: "Sammandraget får också visas för:",
  "follow-up": "Man får fråga hur jag har det 6 och 12 månader efter att coachningen har avslutats.",
  "statistics-operator": "Mina uppgifter får användas för statistik som verkstaden köper av en privat tjänst.",
  withdraw: "Jag kan när som helst återta tillståndet genom att säga till coachen. Det som gjordes före återtagandet påverkas inte.",
  signature: "Ort, datum och underskrift",
  printedName: "Namnförtydligande",
  office: "Coachen fyller i: var papperet förvaras",
  foot: (version) => `Samtyckestextens version ${version}`,
};

const english: PreFormWords = {
  title: "Pre-form",
  lead: "Fill in what you want to tell. Give the form to the coach. The coach keeps it, and destroys it once its contents have been stored.",
  person: "Basics",
  firstNames: "First names",
  lastName: "Last name",
  identityCode: "Personal identity code",
  address: "Street address",
  postalCode: "Postal code",
  town: "Town",
  phone: "Phone number",
  email: "E-mail, if you want to give it",
  background: "Education and work",
  basicEducation: "Basic education",
  otherEducation: "Other education",
  degree: "Degree",
  occupation: "Occupation",
  experience: "Work experience",
  task: "Work",
  months: "Length in months",
  authorities: "Authorities who deal with your matter",
  authority: "Authority",
  official: "Name",
  contact: "Phone or e-mail",
  situation: "Life situation",
  livelihood: "Livelihood",
  housing: "Housing",
  consent: "Consent to storing and using information",
  consentLead: "Tick what you permit. Information can be stored only if you permit storing it. The other permissions are voluntary and do not affect the coaching.",
  keep: "The coach keeps this page. The other pages of the form are destroyed once their contents have been stored.",
  told: "I have been given the information sheet on data protection.",
  store: "My information may be stored in the workshop's coaching register.",
  "share-sender": "A summary of how my coaching goes on may be given to the authority that sent me here.",
  shareWith: "The summary may also be shown to:",
  "follow-up": "I may be asked how I am 6 and 12 months after the coaching has ended.",
  "statistics-operator": "My information may be used for statistics that the workshop buys from a private service.",
  withdraw: "I can withdraw a permission at any time by telling the coach. What was done before that is not affected.",
  signature: "Place, date and signature",
  printedName: "Name in block letters",
  office: "For the coach: where the paper is kept",
  foot: (version) => `Version of the consent text ${version}`,
};

/** Plain Finnish. */
const easy: PreFormWords = {
  ...finnish,
  lead: "Kirjoita tähän omat tietosi. Voit jättää kohdan tyhjäksi. Anna paperi valmentajalle. Valmentaja tuhoaa paperin, kun tiedot on tallennettu.",
  person: "Kuka sinä olet?",
  firstNames: "Etunimet",
  address: "Osoite",
  town: "Paikkakunta",
  email: "Sähköposti (jos haluat)",
  background: "Koulu ja työ",
  basicEducation: "Peruskoulu",
  otherEducation: "Mitä muuta olet opiskellut?",
  experience: "Missä olet ollut töissä?",
  task: "Mitä työtä teit?",
  months: "Montako kuukautta?",
  authorities: "Kuka viranomainen auttaa sinua?",
  official: "Työntekijän nimi",
  situation: "Miten elät nyt?",
  livelihood: "Mistä saat rahaa?",
  housing: "Miten asut?",
  consent: "Annatko luvan?",
  consentLead: "Laita rasti niihin kohtiin, joihin annat luvan. Tarvitsemme luvan tallentaa tietosi. Muut luvat saat päättää itse. Saat valmennusta, vaikka et antaisi niitä.",
  keep: "Valmentaja säilyttää tämän sivun. Muut sivut tuhotaan.",
  told: "Olen saanut paperin, joka kertoo tiedoistani.",
  store: "Tietoni saa tallentaa.",
  "share-sender": "Viranomainen lähetti minut valmennukseen. Hänelle saa antaa yhteenvedon siitä, miten valmennus sujuu.",
  shareWith: "Yhteenvedon saa näyttää myös näille:",
  "follow-up": "Minulta saa kysyä, mitä kuuluu, puoli vuotta ja vuoden valmennuksen jälkeen.",
  "statistics-operator": "Tietojani saa käyttää tilastoihin. Tilastot tekee toinen yritys.",
  withdraw: "Voin perua luvan milloin vain. Kerron siitä valmentajalle.",
  signature: "Päivä ja allekirjoitus",
  printedName: "Nimi selvästi kirjoitettuna",
  foot: (version) => `Suostumustekstin versio ${version}, selkokieli`,
};

export const preFormWords: Readonly<Record<PaperLanguage, PreFormWords>> = { fi: finnish, sv: swedish, en: english, easy };
