import type { Sheet } from "./sheet.ts";

/** Plain Finnish: short sentences, one thing in each, everyday words. */
export const informationEasy: Sheet = {
  title: "Sinun tietosi valmennuksessa",
  lead: "Tämä paperi kertoo, mitä tietoja sinusta tallennetaan ja miksi. Ota paperi mukaasi.",
  controller: { heading: "Kuka vastaa tiedoistasi?", text: ({ name, phone }) => [`Tiedoistasi vastaa ${name}.`, `Puhelinnumero on ${phone}.`], line: "Tietosuojavastaavan yhteystiedot" },
  parts: [
    { heading: "Miksi tarvitsemme tietoja?", text: ["Teemme sinun kanssasi suunnitelman.", "Tietojen avulla näemme, miten suunnitelma toteutuu."] },
    {
      heading: "Onko pakko antaa tietoja?",
      text: ["Ei ole pakko.", "Tallennamme tietosi vain, jos annat luvan.", "Lupa on paperi, jonka allekirjoitat.", "Joskus tallentaminen perustuu lakiin. Silloin valmentaja kertoo siitä sinulle.", "Ilman lupaa emme voi tehdä suunnitelmaa tähän järjestelmään."],
    },
    {
      heading: "Mitä tietoja tallennamme?",
      text: ["Kysymme tiedot sinulta. Tallennamme:"],
      list: [
        "nimesi, henkilötunnuksesi, osoitteesi ja puhelinnumerosi",
        "sähköpostin, jos haluat antaa sen",
        "mitä olet opiskellut ja missä olet ollut töissä",
        "kuka viranomainen auttaa sinua",
        "miten asut ja mistä saat rahaa elämiseen",
        "milloin olet pajalla ja kuka on valmentajasi",
        "tavoitteesi ja sen, miten ne toteutuvat",
        "mitä sinä ja valmentajasi ajattelette valmennuksesta",
      ],
    },
    {
      heading: "Kuka näkee tietosi?",
      text: ["Tietosi näkevät omat valmentajasi ja pääkäyttäjä.", "Järjestelmä muistaa, kuka tietoja on katsonut."],
    },
    {
      heading: "Kenelle muulle tietoja annetaan?",
      text: ["Valmentaja voi tehdä yhteenvedon. Yhteenveto kertoo, miten valmennus sujuu.", "Sen saa antaa viranomaiselle vain, jos sinä annat luvan.", "Ministeriölle ja rahoittajille annetaan lukuja. Niistä ei näe, kuka sinä olet.", "Tilastoja tekee myös toinen yritys. Se saa tietoja vain, jos sinä annat luvan."],
    },
    { heading: "Mihin tietoja ei viedä?", text: ["Tietoja ei viedä pois Euroopasta.", "Kone ei tee päätöksiä sinusta."] },
    {
      heading: "Kuinka kauan tiedot säilyvät?",
      text: ["Tiedot säilyvät 3 vuotta.", "Aika alkaa, kun valmennuksesi on loppunut.", "Sitten tiedot poistetaan.", "Paperilomake tuhotaan jo aikaisemmin."],
    },
    {
      heading: "Mitä oikeuksia sinulla on?",
      text: ["Voit pyytää kirjeellä tai sähköpostilla:"],
      list: ["että saat nähdä omat tietosi", "että väärä tieto korjataan", "että tietoja ei käytetä, kun asiaa selvitetään", "että tiedot poistetaan, jos niitä ei enää saa käyttää", "että saat antamasi tiedot mukaasi"],
    },
    {
      heading: "Voit perua luvan",
      text: ["Voit perua luvan milloin vain.", "Kerro siitä valmentajalle.", "Sinun ei tarvitse kertoa syytä.", "Voit perua koko luvan tai vain osan."],
    },
    {
      heading: "Jos jokin on väärin",
      text: ["Puhu ensin valmentajan kanssa.", "Voit myös valittaa. Valituksen voi tehdä tähän paikkaan:", "Tietosuojavaltuutetun toimisto, PL 800, 00531 Helsinki. Puhelin 029 566 6700. Sähköposti tietosuoja@om.fi."],
    },
  ],
  version: (version) => `Tiedotteen versio ${version}, selkokieli`,
};
