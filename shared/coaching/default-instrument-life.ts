import type { DefaultDomain } from "./default-domain.ts";

export const dailyLife: DefaultDomain = {
  domainId: "daily-life",
  name: { fi: "Arjen taidot", sv: "Vardagsfärdigheter", en: "Everyday skills" },
  areas: [
    {
      areaId: "rhythm",
      name: { fi: "Päivärytmi", sv: "Dygnsrytm", en: "Daily rhythm" },
      items: [
        {
          self: { fi: "Nukun öisin ja herään aamulla ajoissa.", sv: "Jag sover på natten och vaknar i tid på morgonen.", en: "I sleep at night and wake up in time in the morning." },
          observer: { fi: "Hänen päivärytminsä sopii pajapäiviin.", sv: "Hens dygnsrytm passar ihop med dagarna på verkstaden.", en: "Their daily rhythm fits the days at the workshop." },
        },
        {
          self: { fi: "Muistan sovitut ajat ja pidän niistä kiinni.", sv: "Jag kommer ihåg avtalade tider och håller dem.", en: "I remember my appointments and keep them." },
          observer: { fi: "Hän tulee sovittuihin tapaamisiin tai ilmoittaa, jos ei pääse.", sv: "Hen kommer till avtalade möten eller meddelar om hen inte kan komma.", en: "They come to appointments, or let us know if they cannot." },
        },
      ],
    },
    {
      areaId: "own-affairs",
      name: { fi: "Omat asiat", sv: "Egna ärenden", en: "Own affairs" },
      items: [
        {
          self: { fi: "Saan hoidettua kotityöt: siivouksen, ruuan ja pyykit.", sv: "Jag klarar hushållsarbetet: städning, mat och tvätt.", en: "I manage the housework: cleaning, food and laundry." },
          observer: { fi: "Hän kertoo pärjäävänsä kotitöissä tai saavansa niihin apua.", sv: "Hen berättar att hen klarar hushållsarbetet eller får hjälp med det.", en: "They say that they manage the housework or get help with it." },
        },
        {
          self: { fi: "Saan hoidettua raha-asiani ja virastoasiani.", sv: "Jag kan sköta min ekonomi och mina ärenden hos myndigheter.", en: "I can take care of my money matters and official business." },
          observer: { fi: "Hän hoitaa raha-asioitaan ja virastoasioitaan itse tai pyytää niihin apua ajoissa.", sv: "Hen sköter sin ekonomi och sina myndighetsärenden själv eller ber om hjälp i tid.", en: "They take care of money matters and official business, or ask for help in time." },
        },
      ],
    },
  ],
};

export const social: DefaultDomain = {
  domainId: "social",
  name: { fi: "Vuorovaikutus", sv: "Samspel med andra", en: "Getting on with others" },
  areas: [
    {
      areaId: "together",
      name: { fi: "Toisten kanssa", sv: "Tillsammans med andra", en: "With other people" },
      items: [
        {
          self: { fi: "Tulen toimeen muiden kanssa pajalla.", sv: "Jag kommer överens med de andra på verkstaden.", en: "I get on with the others at the workshop." },
          observer: { fi: "Hän tulee toimeen muiden kanssa ja ottaa heidät huomioon.", sv: "Hen kommer överens med andra och tar hänsyn till dem.", en: "They get on with others and take them into account." },
        },
        {
          self: { fi: "Pystyn tekemään töitä yhdessä muiden kanssa.", sv: "Jag kan arbeta tillsammans med andra.", en: "I can work together with others." },
          observer: { fi: "Hän tekee osuutensa yhteisistä töistä.", sv: "Hen gör sin del av det gemensamma arbetet.", en: "They do their share of the work that is done together." },
        },
      ],
    },
    {
      areaId: "speaking-up",
      name: { fi: "Puhuminen ja kuunteleminen", sv: "Att tala och lyssna", en: "Speaking and listening" },
      items: [
        {
          self: { fi: "Uskallan sanoa mielipiteeni ja pyytää apua.", sv: "Jag vågar säga vad jag tycker och be om hjälp.", en: "I dare to say what I think and to ask for help." },
          observer: { fi: "Hän kertoo mielipiteensä ja pyytää apua, kun tarvitsee sitä.", sv: "Hen säger vad hen tycker och ber om hjälp när det behövs.", en: "They say what they think and ask for help when they need it." },
        },
        {
          self: { fi: "Pystyn ottamaan vastaan neuvoja ja palautetta.", sv: "Jag kan ta emot råd och respons.", en: "I can take advice and feedback." },
          observer: { fi: "Hän kuuntelee palautetta ja käyttää sitä hyväkseen.", sv: "Hen lyssnar på respons och har nytta av den.", en: "They listen to feedback and make use of it." },
        },
      ],
    },
  ],
};

export const learning: DefaultDomain = {
  domainId: "learning",
  name: { fi: "Oppiminen ja opiskelu", sv: "Lärande och studier", en: "Learning and studying" },
  areas: [
    {
      areaId: "new-things",
      name: { fi: "Uuden oppiminen", sv: "Att lära sig nytt", en: "Learning new things" },
      items: [
        {
          self: { fi: "Opin uusia asioita, kun saan yrittää rauhassa.", sv: "Jag lär mig nya saker när jag får försöka i lugn och ro.", en: "I learn new things when I can try them in peace." },
          observer: { fi: "Hän oppii uusia tehtäviä, kun saa niihin aikaa ja opastusta.", sv: "Hen lär sig nya uppgifter med tid och handledning.", en: "They learn new tasks when given time and guidance." },
        },
        {
          self: { fi: "Ymmärrän ohjeet, jotka saan puhuttuna tai kirjoitettuna.", sv: "Jag förstår instruktioner, både muntliga och skriftliga.", en: "I understand instructions, spoken and written." },
          observer: { fi: "Hän toimii ohjeiden mukaan ja kysyy, jos jokin jää epäselväksi.", sv: "Hen följer instruktioner och frågar om något är oklart.", en: "They follow instructions and ask when something is unclear." },
        },
      ],
    },
    {
      areaId: "basics",
      name: { fi: "Perustaidot ja opinnot", sv: "Grundläggande färdigheter och studier", en: "Basic skills and studies" },
      items: [
        {
          self: { fi: "Osaan käyttää puhelinta tai tietokonetta asioiden hoitamiseen.", sv: "Jag kan sköta ärenden med telefon eller dator.", en: "I can use a phone or a computer to get things done." },
          observer: { fi: "Hän hoitaa asioita puhelimella tai tietokoneella.", sv: "Hen sköter ärenden med telefon eller dator.", en: "They get things done with a phone or a computer." },
        },
        {
          self: { fi: "Tiedän, mitä voisin opiskella ja miten opintoihin pääsee.", sv: "Jag vet vad jag kunde studera och hur man kommer in på en utbildning.", en: "I know what I could study and how to get in." },
          observer: { fi: "Hän tuntee omat opiskelumahdollisuutensa.", sv: "Hen känner till sina möjligheter att studera.", en: "They know what their possibilities to study are." },
        },
      ],
    },
  ],
};
