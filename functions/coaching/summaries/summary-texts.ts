import type { Language } from "../../../shared/kernel/languages.ts";
import type { SummarySection } from "../../../shared/coaching/summary.ts";

/** The words of a summary that are no codes: its headings, labels and sentences. */
export interface SummaryTexts {
  readonly title: string;
  readonly name: string;
  readonly identityCode: string;
  readonly recipient: string;
  readonly held: string;
  readonly sections: Readonly<Record<SummarySection, string>>;
  readonly closing: (signedOn: string, byKind: boolean) => string;
  readonly footer: (maker: string, at: string, template: string, mark: string, page: number, pages: number) => string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly basicEducation: string;
  readonly otherEducation: string;
  readonly occupation: string;
  readonly workExperience: string;
  readonly length: string;
  readonly months: (months: number) => string;
  readonly time: string;
  readonly since: (from: string, until: string) => string;
  readonly goesOn: string;
  readonly plannedTo: (on: string) => string;
  readonly workshop: string;
  readonly amount: string;
  readonly daysAWeek: (days: number) => string;
  readonly hoursAWeek: (hours: number) => string;
  readonly methods: string;
  readonly endReason: string;
  readonly placementAfter: string;
  readonly situationCaption: string;
  readonly stage: string;
  readonly day: string;
  readonly livelihood: string;
  readonly housing: string;
  readonly goal: (number: number) => string;
  readonly goalOf: (number: number, category: string) => string;
  readonly aim: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: string;
  readonly status: string;
  readonly realisation: string;
  readonly steps: string;
  readonly step: string;
  readonly done: string;
  readonly notDone: string;
  readonly attainment: string;
  readonly attainmentNote: string;
  readonly attainmentCaption: string;
  readonly attainmentAlt: (goals: number) => string;
  readonly atStart: string;
  readonly now: string;
  readonly goalColumn: string;
  readonly instrument: (name: string, version: number, licence: string) => string;
  readonly scale: (steps: string) => string;
  readonly assessedOn: (occasion: string, on: string) => string;
  readonly compared: string;
  readonly newest: string;
  readonly otherRater: string;
  readonly meansNote: string;
  readonly domain: string;
  readonly self: string;
  readonly coach: string;
  readonly selfFirst: string;
  readonly coachFirst: string;
  readonly meansCaption: (instrument: string, on: string) => string;
  readonly meansAlt: (instrument: string, domains: number) => string;
  readonly partly: (answered: number, of: number) => string;
  readonly none: string;
}

const fi: SummaryTexts = {
  title: "Yhteenveto valmennuksen etenemisestä",
  name: "Asiakas", identityCode: "Henkilötunnus", recipient: "Vastaanottaja",
  held: "Asiakkaan tietojen hävittäminen on keskeytetty, ja tietoja säilytetään toistaiseksi.",
  sections: {
    contact: "Yhteystiedot", background: "Koulutus ja työkokemus", periods: "Valmennusjaksot", situation: "Elämäntilanne", plan: "Tavoitteet ja niiden toteutuminen",
    assessments: "Arvioinnit",
  },
  closing: (signedOn, byKind) =>
    `Yhteenveto on annettu asiakkaan suostumuksella, jonka hän on allekirjoittanut ${signedOn}${byKind ? " ja joka koskee tätä vastaanottajaa" : ""}. Tietoja saa käyttää vain asiakkaan asian hoitamiseen.`,
  footer: (maker, at, template, mark, page, pages) => `Tulostanut ${maker} ${at}. Pohja ${template}. Luovutusmerkintä ${mark}. Sivu ${String(page)}/${String(pages)}.`,
  address: "Osoite", phone: "Puhelin", email: "Sähköposti",
  basicEducation: "Peruskoulutus", otherEducation: "Muu koulutus", occupation: "Ammatti", workExperience: "Työkokemus", length: "Kesto",
  months: (months) => `${String(months)} kk`,
  time: "Aika", since: (from, until) => `${from} alkaen, ${until}`, goesOn: "jatkuu", plannedTo: (on) => `suunniteltu päättyväksi ${on}`, workshop: "Paja", amount: "Määrä",
  daysAWeek: (days) => `${String(days)} pv/viikko`, hoursAWeek: (hours) => `${String(hours).replace(".", ",")} h/viikko`, methods: "Valmennustavat",
  endReason: "Miksi päättyi", placementAfter: "Jakson jälkeen",
  situationCaption: "Elämäntilanne eri aikoina", stage: "Vaihe", day: "Päivä", livelihood: "Toimeentulo", housing: "Asuminen",
  goal: (number) => `Tavoite ${String(number)}`, goalOf: (number, category) => `Tavoite ${String(number)}: ${category}`, aim: "Tavoite", baseline: "Lähtötilanne",
  target: "Mihin pyritään", dueOn: "Tavoiteaika", status: "Tilanne", realisation: "Toteutuminen", steps: "Välivaiheet", step: "Välivaihe", done: "Tehty", notDone: "ei vielä",
  attainment: "Toteutuman taso", attainmentNote: "Taso kertoo, miten tavoite on toteutunut: 0 on se, mitä odotettiin, −2 paljon heikompi ja +2 paljon parempi.",
  attainmentCaption: "Tavoitteiden toteutuminen asteikolla −2…+2", attainmentAlt: (goals) => `Pylväskuvio: ${String(goals)} tavoitteen taso lähtötilanteessa ja nyt. Luvut ovat taulukossa kuvion alla.`,
  atStart: "Alussa", now: "Nyt", goalColumn: "Tavoite",
  instrument: (name, version, licence) => `${name}, versio ${String(version)} (${licence})`, scale: (steps) => `Asteikko: ${steps}.`,
  assessedOn: (occasion, on) => `${occasion} ${on}`, compared: "Verrataan", newest: "Uusin",
  otherRater: "Eri valmentaja on tehnyt ensimmäisen ja uusimman arvion, joten niiden erot eivät välttämättä kerro muutoksesta.",
  meansNote: "Luvut ovat osa-alueen vastausten keskiarvoja.", domain: "Osa-alue", self: "Asiakas", coach: "Valmentaja", selfFirst: "Asiakas, ensin", coachFirst: "Valmentaja, ensin",
  meansCaption: (instrument, on) => `${instrument} ${on}: osa-alueiden keskiarvot`,
  meansAlt: (instrument, domains) => `Pylväskuvio: ${instrument}, ${String(domains)} osa-aluetta. Luvut ovat taulukossa kuvion alla.`,
  partly: (answered, of) => `${String(answered)}/${String(of)} kohdasta`, none: "–",
};

const sv: SummaryTexts = {
  title: "Sammandrag av hur coachningen framskrider",
  name: "Klient", identityCode: "Personbeteckning", recipient: "Mottagare",
  held: "Förstöringen av klientens uppgifter har avbrutits, och uppgifterna bevaras tills vidare.",
  sections: {
    contact: "Kontaktuppgifter", background: "Utbildning och arbetserfarenhet", periods: "Coachningsperioder", situation: "Livssituation", plan: "Mål och hur de har förverkligats",
    assessments: "Bedömningar",
  },
  closing: (signedOn, byKind) =>
    `Sammandraget ges med klientens samtycke, som klienten har undertecknat ${signedOn}${byKind ? " och som gäller den här mottagaren" : ""}. Uppgifterna får användas bara för att sköta klientens ärende.`,
  footer: (maker, at, template, mark, page, pages) => `Utskrivet av ${maker} ${at}. Mall ${template}. Utlämning ${mark}. Sida ${String(page)}/${String(pages)}.`,
  address: "Adress", phone: "Telefon", email: "E-post",
  basicEducation: "Grundläggande utbildning", otherEducation: "Annan utbildning", occupation: "Yrke", workExperience: "Arbetserfarenhet", length: "Längd",
  months: (months) => `${String(months)} mån`,
  time: "Tid", since: (from, until) => `från ${from}, ${until}`, goesOn: "pågår", plannedTo: (on) => `planerat slut ${on}`, workshop: "Verkstad", amount: "Omfattning",
  daysAWeek: (days) => `${String(days)} dagar/vecka`, hoursAWeek: (hours) => `${String(hours).replace(".", ",")} h/vecka`, methods: "Coachningsformer",
  endReason: "Varför perioden slutade", placementAfter: "Efter perioden",
  situationCaption: "Livssituationen vid olika tidpunkter", stage: "Skede", day: "Dag", livelihood: "Försörjning", housing: "Boende",
  goal: (number) => `Mål ${String(number)}`, goalOf: (number, category) => `Mål ${String(number)}: ${category}`, aim: "Mål", baseline: "Utgångsläge",
  target: "Vad som eftersträvas", dueOn: "Tidpunkt", status: "Läge", realisation: "Förverkligande", steps: "Delsteg", step: "Delsteg", done: "Gjort", notDone: "inte ännu",
  attainment: "Uppnådd nivå", attainmentNote: "Nivån visar hur målet har förverkligats: 0 är det som väntades, −2 mycket svagare och +2 mycket bättre.",
  attainmentCaption: "Hur målen har förverkligats på skalan −2…+2", attainmentAlt: (goals) => `Stapeldiagram: nivån för ${String(goals)} mål i början och nu. Siffrorna finns i tabellen under diagrammet.`,
  atStart: "I början", now: "Nu", goalColumn: "Mål",
  instrument: (name, version, licence) => `${name}, version ${String(version)} (${licence})`, scale: (steps) => `Skala: ${steps}.`,
  assessedOn: (occasion, on) => `${occasion} ${on}`, compared: "Jämförs med", newest: "Senaste",
  otherRater: "Olika coacher har gjort den första och den senaste bedömningen, så skillnaderna berättar inte nödvändigtvis om en förändring.",
  meansNote: "Siffrorna är medeltal av svaren i delområdet.", domain: "Delområde", self: "Klienten", coach: "Coachen", selfFirst: "Klienten, först", coachFirst: "Coachen, först",
  meansCaption: (instrument, on) => `${instrument} ${on}: medeltal per delområde`,
  meansAlt: (instrument, domains) => `Stapeldiagram: ${instrument}, ${String(domains)} delområden. Siffrorna finns i tabellen under diagrammet.`,
  partly: (answered, of) => `${String(answered)}/${String(of)} punkter`, none: "–",
};

const en: SummaryTexts = {
  title: "Summary of the progress of coaching",
  name: "Client", identityCode: "Personal identity code", recipient: "Recipient",
  held: "The destruction of the client's information has been put off, and the information is kept for the time being.",
  sections: {
    contact: "Contact details", background: "Education and work experience", periods: "Coaching periods", situation: "Life situation", plan: "Goals and how they were reached",
    assessments: "Assessments",
  },
  closing: (signedOn, byKind) =>
    `This summary is given with the client's consent, signed on ${signedOn}${byKind ? ", which names this kind of recipient" : ""}. The information may be used only for dealing with the client's matter.`,
  footer: (maker, at, template, mark, page, pages) => `Printed by ${maker}, ${at}. Template ${template}. Disclosure ${mark}. Page ${String(page)}/${String(pages)}.`,
  address: "Address", phone: "Phone", email: "E-mail",
  basicEducation: "Basic education", otherEducation: "Other education", occupation: "Occupation", workExperience: "Work experience", length: "Length",
  months: (months) => `${String(months)} months`,
  time: "Time", since: (from, until) => `from ${from}, ${until}`, goesOn: "goes on", plannedTo: (on) => `planned to end on ${on}`, workshop: "Workshop", amount: "Amount",
  daysAWeek: (days) => `${String(days)} days a week`, hoursAWeek: (hours) => `${String(hours)} h a week`, methods: "Methods",
  endReason: "Why it ended", placementAfter: "After the period",
  situationCaption: "The life situation at different times", stage: "Stage", day: "Date", livelihood: "Livelihood", housing: "Housing",
  goal: (number) => `Goal ${String(number)}`, goalOf: (number, category) => `Goal ${String(number)}: ${category}`, aim: "Goal", baseline: "At the outset",
  target: "What is aimed at", dueOn: "Due", status: "Status", realisation: "How it went", steps: "Steps", step: "Step", done: "Done", notDone: "not yet",
  attainment: "Level reached", attainmentNote: "The level tells how the goal was reached: 0 is what was expected, −2 much less and +2 much more.",
  attainmentCaption: "How the goals were reached on a scale of −2 to +2", attainmentAlt: (goals) => `Bar chart: the level of ${String(goals)} goals at the start and now. The figures are in the table below the chart.`,
  atStart: "At the start", now: "Now", goalColumn: "Goal",
  instrument: (name, version, licence) => `${name}, version ${String(version)} (${licence})`, scale: (steps) => `Scale: ${steps}.`,
  assessedOn: (occasion, on) => `${occasion}, ${on}`, compared: "Compared with", newest: "Latest",
  otherRater: "Different coaches rated the first and the latest assessment, so differences between them need not mean a change.",
  meansNote: "The figures are means of the answers within a domain.", domain: "Domain", self: "Client", coach: "Coach", selfFirst: "Client, first", coachFirst: "Coach, first",
  meansCaption: (instrument, on) => `${instrument}, ${on}: means by domain`,
  meansAlt: (instrument, domains) => `Bar chart: ${instrument}, ${String(domains)} domains. The figures are in the table below the chart.`,
  partly: (answered, of) => `${String(answered)} of ${String(of)} items`, none: "–",
};

export const summaryTexts: Readonly<Record<Language, SummaryTexts>> = { fi, sv, en };

/** The file's own name, which lands in folders of downloads and print queues: a day, and nothing of the person. */
export const fileNames: Readonly<Record<Language, string>> = { fi: "yhteenveto", sv: "sammandrag", en: "summary" };

