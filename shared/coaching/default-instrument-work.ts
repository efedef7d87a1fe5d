import type { DefaultDomain } from "./default-domain.ts";

export const work: DefaultDomain = {
  domainId: "work",
  name: { fi: "Työ- ja pajavalmiudet", sv: "Färdigheter för arbete och verkstad", en: "Readiness for work" },
  areas: [
    {
      areaId: "doing-work",
      name: { fi: "Työn tekeminen", sv: "Att utföra arbete", en: "Doing the work" },
      items: [
        {
          self: { fi: "Saan työt alkuun ja teen ne loppuun.", sv: "Jag kommer i gång med arbetet och gör det färdigt.", en: "I get started with my work and finish it." },
          observer: { fi: "Hän aloittaa annetun työn ja vie sen loppuun.", sv: "Hen börjar med det givna arbetet och gör det färdigt.", en: "They start the work they are given and see it through." },
        },
        {
          self: { fi: "Jaksan keskittyä työhön.", sv: "Jag orkar koncentrera mig på arbetet.", en: "I can keep my mind on the work." },
          observer: { fi: "Hän keskittyy työhönsä.", sv: "Hen koncentrerar sig på arbetet.", en: "They concentrate on their work." },
        },
      ],
    },
    {
      areaId: "rules-of-work",
      name: { fi: "Työelämän pelisäännöt", sv: "Arbetslivets spelregler", en: "The rules of working life" },
      items: [
        {
          self: { fi: "Noudatan sovittuja työaikoja ja sääntöjä.", sv: "Jag följer avtalade arbetstider och regler.", en: "I keep to the agreed working hours and rules." },
          observer: { fi: "Hän noudattaa työaikoja ja pajan sääntöjä.", sv: "Hen följer arbetstiderna och verkstadens regler.", en: "They keep to the working hours and the rules of the workshop." },
        },
        {
          self: { fi: "Osaan työskennellä turvallisesti ja pidän työpaikkani kunnossa.", sv: "Jag kan arbeta säkert och håller ordning på min arbetsplats.", en: "I can work safely and keep my workplace in order." },
          observer: { fi: "Hän työskentelee turvallisesti ja pitää huolta välineistä.", sv: "Hen arbetar säkert och tar hand om verktygen.", en: "They work safely and take care of the tools." },
        },
      ],
    },
  ],
};

export const wellbeing: DefaultDomain = {
  domainId: "wellbeing",
  name: { fi: "Hyvinvointi ja jaksaminen", sv: "Välmående och ork", en: "Well-being and strength" },
  areas: [
    {
      areaId: "strength",
      name: { fi: "Jaksaminen", sv: "Ork", en: "Strength for the day" },
      items: [
        {
          self: { fi: "Minulla riittää voimia päivän asioihin.", sv: "Jag har krafter som räcker för dagens saker.", en: "I have enough strength for the things of the day." },
          observer: { fi: "Hän jaksaa pajapäivän sovitulla tavalla.", sv: "Hen orkar dagen på verkstaden så som avtalat.", en: "They have the strength for a day at the workshop as agreed." },
        },
        {
          self: { fi: "Osaan levätä ja pitää huolta itsestäni.", sv: "Jag kan vila och ta hand om mig själv.", en: "I know how to rest and take care of myself." },
          observer: { fi: "Hän pitää taukoja ja tunnistaa omat rajansa.", sv: "Hen tar pauser och känner sina egna gränser.", en: "They take breaks and know their own limits." },
        },
      ],
    },
    {
      areaId: "support",
      name: { fi: "Mieliala ja tuki", sv: "Sinnesstämning och stöd", en: "Mood and support" },
      items: [
        {
          self: { fi: "Tunnen oloni useimmiten hyväksi.", sv: "Jag mår för det mesta bra.", en: "I feel well most of the time." },
          observer: { fi: "Hän kertoo voivansa hyvin.", sv: "Hen berättar att hen mår bra.", en: "They say that they are doing well." },
        },
        {
          self: { fi: "Minulla on joku, jolle voin puhua vaikeista asioista.", sv: "Jag har någon som jag kan prata med om svåra saker.", en: "I have somebody I can talk to about difficult things." },
          observer: { fi: "Hänellä on ihmisiä, joilta hän saa tukea.", sv: "Hen har människor som ger stöd.", en: "They have people who support them." },
        },
      ],
    },
  ],
};

export const future: DefaultDomain = {
  domainId: "future",
  name: { fi: "Tulevaisuus ja työnhaku", sv: "Framtiden och att söka arbete", en: "The future and looking for work" },
  areas: [
    {
      areaId: "plans",
      name: { fi: "Suunnitelmat", sv: "Planer", en: "Plans" },
      items: [
        {
          self: { fi: "Tiedän, mitä haluan seuraavaksi tehdä.", sv: "Jag vet vad jag vill göra härnäst.", en: "I know what I want to do next." },
          observer: { fi: "Hänellä on oma suunnitelma siitä, mitä pajan jälkeen tapahtuu.", sv: "Hen har en egen plan för tiden efter verkstaden.", en: "They have a plan of their own for the time after the workshop." },
        },
        {
          self: { fi: "Uskon, että voin vaikuttaa omaan elämääni.", sv: "Jag tror att jag kan påverka mitt eget liv.", en: "I believe that I can make a difference in my own life." },
          observer: { fi: "Hän tekee itse päätöksiä ja vie asioitaan eteenpäin.", sv: "Hen fattar egna beslut och för sina saker framåt.", en: "They make decisions of their own and move things forward." },
        },
      ],
    },
    {
      areaId: "job-search",
      name: { fi: "Työnhaku", sv: "Att söka arbete", en: "Looking for work" },
      items: [
        {
          self: { fi: "Osaan kertoa, missä olen hyvä.", sv: "Jag kan berätta vad jag är bra på.", en: "I can tell others what I am good at." },
          observer: { fi: "Hän tunnistaa vahvuutensa ja osaa kertoa niistä.", sv: "Hen känner till sina styrkor och kan berätta om dem.", en: "They know their strengths and can tell about them." },
        },
        {
          self: { fi: "Osaan hakea työtä tai työkokeilupaikkaa.", sv: "Jag kan söka arbete eller en plats för arbetsprövning.", en: "I can apply for a job or a work trial." },
          observer: { fi: "Hän hakee työtä tai työkokeilupaikkaa itse tai tuettuna.", sv: "Hen söker arbete eller en plats för arbetsprövning, själv eller med stöd.", en: "They apply for a job or a work trial, alone or with support." },
        },
      ],
    },
  ],
};
