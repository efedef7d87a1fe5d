import type { Sheet } from "./sheet.ts";

export const informationSwedish: Sheet = {
  title: "Så behandlar vi dina uppgifter i coachningen",
  lead: "Här får du veta vilka uppgifter om dig som sparas i verkstadens coachningsregister, varför, hur länge och vilka rättigheter du har. Spara bladet.",
  controller: { heading: "Vem ansvarar för uppgifterna", text: ({ name, phone }) => [`Personuppgiftsansvarig är ${name}, telefon ${phone}.`], line: "Dataskyddsombudets kontaktuppgifter" },
  parts: [
    {
      heading: "Vad uppgifterna används till",
      text: ["Med hjälp av uppgifterna planerar vi coachningen tillsammans med dig, följer hur målen nås och bedömer tillsammans hur coachningen framskrider. Uppgifterna används i verkstadens arbete och i samarbetet med de myndigheter som du och vi har kommit överens om."],
    },
    {
      heading: "Vad sparandet grundar sig på",
      text: ["Sparandet grundar sig på det samtycke som du har undertecknat (EU:s dataskyddsförordning, artikel 6.1 a). Om sparandet i ditt fall grundar sig på lag berättar coachen vilken lag det är. Det är frivilligt att lämna uppgifter, men utan samtycke kan vi inte spara dina uppgifter eller göra en coachningsplan i det här systemet."],
    },
    {
      heading: "Vilka uppgifter som sparas",
      text: ["Alla uppgifter kommer från dig själv eller uppstår i coachningen:"],
      list: [
        "namn, personbeteckning, adress, telefonnummer och e-post om du ger den",
        "utbildning, yrke och arbetserfarenhet",
        "samarbetsmyndigheternas kontaktuppgifter",
        "livssituation, till exempel försörjning och boende",
        "verkstadens ansvariga personer och coachningsperioderna",
        "coachningsplanen: målen och hur de nås",
        "din självbedömning och coachernas bedömningar",
      ],
    },
    {
      heading: "Vem som ser uppgifterna och vem som får dem",
      text: ["Dina uppgifter behandlas bara av dina egna coacher och registrets huvudanvändare. Varje läsning antecknas i en logg."],
      list: [
        "Myndigheten som hänvisade dig och andra myndigheter som du har namngett: ett sammandrag om hur coachningen framskrider, bara om du ger tillstånd.",
        "Undervisnings- och kulturministeriet: statistik fyra gånger om året.",
        "Verkstadens finansiärer: sammandrag där du inte kan kännas igen.",
        "En privat tjänst som statistiken köps av: bara om du ger tillstånd.",
      ],
    },
    { heading: "Förs uppgifterna någon annanstans", text: ["Uppgifterna förs inte utanför Europeiska unionen och Europeiska ekonomiska samarbetsområdet. Inga beslut om dig fattas automatiskt, och du profileras inte."] },
    {
      heading: "Hur länge uppgifterna bevaras",
      text: ["Uppgifterna bevaras i tre år från det att din sista coachningsperiod har avslutats. Sedan raderas de. Förhandsblanketten på papper förstörs när uppgifterna har sparats."],
    },
    {
      heading: "Vilka rättigheter du har",
      text: ["Du kan skriftligt be den personuppgiftsansvariga att"],
      list: [
        "få se uppgifterna om dig och få en kopia av dem",
        "rätta en felaktig uppgift eller komplettera en bristfällig",
        "begränsa behandlingen, till exempel medan det utreds om en uppgift är riktig",
        "radera uppgifterna när det inte längre finns någon grund för att behandla dem",
        "överföra uppgifter som du själv har lämnat till någon annan, när behandlingen grundar sig på ditt samtycke",
      ],
    },
    {
      heading: "Du kan när som helst återta ditt samtycke",
      text: ["Säg till coachen. Du kan återta hela samtycket eller bara en del. Du behöver inte berätta varför. Det som gjordes före återtagandet påverkas inte."],
    },
    {
      heading: "Om du är missnöjd",
      text: ["Kontakta först den personuppgiftsansvariga. Du kan också klaga hos tillsynsmyndigheten: Dataombudsmannens byrå, PB 800, 00531 Helsingfors, telefon 029 566 6700, tietosuoja@om.fi, tietosuoja.fi/sv."],
    },
  ],
  version: (version) => `Bladets version ${version}`,
};
