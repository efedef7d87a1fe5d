import type { Sheet } from "./sheet.ts";

export const informationFinnish: Sheet = {
  title: "Näin käsittelemme tietojasi valmennuksessa",
  lead: "Tämä tiedote kertoo, mitä tietoja sinusta tallennetaan työpajan valmennuksen rekisteriin, miksi, kuinka kauan ja mitä oikeuksia sinulla on. Säilytä tiedote.",
  controller: { heading: "Kuka vastaa tiedoista", text: ({ name, phone }) => [`Rekisterinpitäjä on ${name}, puhelin ${phone}.`], line: "Tietosuojavastaavan yhteystiedot" },
  parts: [
    {
      heading: "Mihin tietoja käytetään",
      text: ["Tietojen avulla suunnittelemme valmennuksesi kanssasi, seuraamme tavoitteiden toteutumista ja arvioimme yhdessä, miten valmennus etenee. Tietoja käytetään pajan työssä ja yhteistyössä niiden viranomaisten kanssa, joista on sovittu kanssasi."],
    },
    {
      heading: "Mihin tallentaminen perustuu",
      text: ["Tallentaminen perustuu allekirjoittamaasi suostumukseen (EU:n tietosuoja-asetus, 6 artikla 1 a). Jos tallentaminen perustuu sinun kohdallasi lakiin, valmentaja kertoo, mihin lakiin. Tietojen antaminen on vapaaehtoista, mutta ilman suostumusta emme voi tallentaa tietojasi emmekä tehdä valmennussuunnitelmaa tähän järjestelmään."],
    },
    {
      heading: "Mitä tietoja tallennetaan",
      text: ["Kaikki tiedot saadaan sinulta itseltäsi tai ne syntyvät valmennuksessa:"],
      list: [
        "nimi, henkilötunnus, osoite, puhelinnumero ja sähköposti, jos annat sen",
        "koulutus, ammatti ja työkokemus",
        "yhteistyöviranomaisten yhteystiedot",
        "elämäntilanne, kuten toimeentulo ja asuminen",
        "pajan vastuuhenkilöt ja valmennusjaksot",
        "valmennussuunnitelma: tavoitteet ja niiden toteutuminen",
        "itsearviointisi ja valmentajien arviot",
      ],
    },
    {
      heading: "Kuka tiedot näkee ja kenelle niitä annetaan",
      text: ["Tietojasi käsittelevät vain omat valmentajasi ja rekisterin pääkäyttäjä. Jokaisesta katselusta jää merkintä lokiin."],
      list: [
        "Lähettävä viranomainen ja muut nimeämäsi viranomaiset: yhteenveto valmennuksen etenemisestä, vain jos annat siihen luvan.",
        "Opetus- ja kulttuuriministeriö: tilastotietoja neljä kertaa vuodessa.",
        "Työpajan rahoittajat: yhteenvetoja, joista sinua ei voi tunnistaa.",
        "Yksityinen palvelu, jolta ostetaan tilastointia: vain jos annat siihen luvan.",
      ],
    },
    { heading: "Siirretäänkö tietoja muualle", text: ["Tietoja ei siirretä Euroopan unionin ja Euroopan talousalueen ulkopuolelle. Sinua koskevia päätöksiä ei tehdä automaattisesti, eikä sinua profiloida."] },
    {
      heading: "Kuinka kauan tiedot säilytetään",
      text: ["Tiedot säilytetään kolme vuotta siitä, kun viimeinen valmennusjaksosi päättyi. Sitten ne poistetaan. Paperinen esitietolomake hävitetään, kun sen tiedot on tallennettu."],
    },
    {
      heading: "Mitä oikeuksia sinulla on",
      text: ["Voit kirjallisesti pyytää rekisterinpitäjältä:"],
      list: [
        "nähdä sinusta tallennetut tiedot ja saada niistä jäljennöksen",
        "korjata virheellisen tai täydentää puutteellisen tiedon",
        "rajoittaa tietojen käsittelyä, esimerkiksi siksi aikaa, kun tiedon oikeellisuus selvitetään",
        "poistaa tiedot, kun niiden käsittelylle ei enää ole perustetta",
        "siirtää itse antamasi tiedot toiselle, kun käsittely perustuu suostumukseesi",
      ],
    },
    {
      heading: "Voit perua suostumuksesi milloin tahansa",
      text: ["Kerro perumisesta valmentajalle. Voit perua koko suostumuksen tai vain osan siitä. Syytä ei tarvitse kertoa. Peruminen ei vaikuta siihen, mitä ennen sitä on tehty."],
    },
    {
      heading: "Jos olet tyytymätön",
      text: ["Ota ensin yhteyttä rekisterinpitäjään. Voit myös valittaa valvontaviranomaiselle: Tietosuojavaltuutetun toimisto, PL 800, 00531 Helsinki, puhelin 029 566 6700, tietosuoja@om.fi, tietosuoja.fi."],
    },
  ],
  version: (version) => `Tiedotteen versio ${version}`,
};
