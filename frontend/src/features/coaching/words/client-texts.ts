import { basicEducationWords, educationLevelWords } from "../../../../../shared/coaching/client-words.ts";
import { defineTexts } from "../../../i18n/texts.ts";

/** The fields of a client's basics. */
export const clientTexts = defineTexts({
  fi: {
    firstNames: "Etunimet",
    lastName: "Sukunimi",
    callName: "Kutsumanimi",
    identityCode: "Henkilötunnus",
    streetAddress: "Katuosoite",
    postalCode: "Postinumero",
    town: "Postitoimipaikka",
    phone: "Puhelin",
    email: "Sähköposti",
    basicEducation: "Peruskoulutus",
    otherEducation: "Muu koulutus",
    degree: "Tutkinto",
    occupation: "Ammatti",
    workExperience: "Työkokemus",
    task: "Työtehtävä",
    months: "Kesto kuukausina",
    contactLanguage: "Yhteydenpidon kieli",
    addressProtection: "Turvakielto",
    protectedUntil: "Turvakielto voimassa asti",
  },
  sv: {
    firstNames: "Förnamn",
    lastName: "Efternamn",
    callName: "Tilltalsnamn",
    identityCode: "Personbeteckning",
    streetAddress: "Gatuadress",
    postalCode: "Postnummer",
    town: "Postanstalt",
    phone: "Telefon",
    email: "E-post",
    basicEducation: "Grundläggande utbildning",
    otherEducation: "Annan utbildning",
    degree: "Examen",
    occupation: "Yrke",
    workExperience: "Arbetserfarenhet",
    task: "Arbetsuppgift",
    months: "Längd i månader",
    contactLanguage: "Kontaktspråk",
    addressProtection: "Spärrmarkering",
    protectedUntil: "Spärrmarkeringen gäller till och med",
  },
  en: {
    firstNames: "First names",
    lastName: "Last name",
    callName: "Name used",
    identityCode: "Personal identity code",
    streetAddress: "Street address",
    postalCode: "Postal code",
    town: "Town",
    phone: "Phone",
    email: "E-mail",
    basicEducation: "Basic education",
    otherEducation: "Other education",
    degree: "Degree",
    occupation: "Occupation",
    workExperience: "Work experience",
    task: "Work",
    months: "Length in months",
    contactLanguage: "Language of contact",
    addressProtection: "Address protection",
    protectedUntil: "Address protection until",
  },
});

export const basicEducationTexts = defineTexts(basicEducationWords);

export const educationLevelTexts = defineTexts(educationLevelWords);

/** What is wrong with an identity code as it was typed, and what to do. */
export const codeFaultTexts = defineTexts({
  fi: {
    "code-shape": "Kirjoita henkilötunnus kokonaan, esimerkiksi 131052-308T. Välimerkki kertoo vuosisadan: 1900-luvulla - ja 2000-luvulla A.",
    "code-date": "Tunnuksen alussa on päivä, jota ei ole kalenterissa. Tarkista kuusi ensimmäistä numeroa.",
    "code-check": "Viimeinen merkki ei sovi numeroihin. Tarkista jokainen numero ja viimeinen merkki.",
    "code-number": "Välimerkin jälkeinen numero ei ole kenenkään: pienin on 002. Tarkista numerot.",
    "code-future": "Tunnuksen mukaan henkilö ei ole vielä syntynyt. Tarkista välimerkki ja vuosi.",
    "code-artificial": "Tämä on keinotekoinen testitunnus, eikä sitä voi tallentaa. Tarkista numerot asiakkaan henkilöllisyystodistuksesta.",
    "under-age": "Tunnuksen mukaan henkilö on alle 18-vuotias. Tarkista tunnus; jos se on oikein, asiakasta ei tallenneta. Kysy tietosuojavastaavalta.",
  },
  sv: {
    "code-shape": "Skriv hela personbeteckningen, till exempel 131052-308T. Skiljetecknet anger århundradet: - på 1900-talet och A på 2000-talet.",
    "code-date": "Beteckningen börjar med en dag som inte finns i kalendern. Kontrollera de sex första siffrorna.",
    "code-check": "Det sista tecknet stämmer inte med siffrorna. Kontrollera varje siffra och det sista tecknet.",
    "code-number": "Numret efter skiljetecknet tillhör ingen: det minsta är 002. Kontrollera siffrorna.",
    "code-future": "Enligt beteckningen är personen inte född än. Kontrollera skiljetecknet och året.",
    "code-artificial": "Det här är en konstgjord testbeteckning och kan inte sparas. Kontrollera siffrorna på klientens identitetshandling.",
    "under-age": "Enligt beteckningen är personen under 18 år. Kontrollera beteckningen; om den är rätt sparas klienten inte. Fråga dataskyddsombudet.",
  },
  en: {
    "code-shape": "Write the whole identity code, for example 131052-308T. The separator tells the century: - for the 1900s and A for the 2000s.",
    "code-date": "The code begins with a day that is not in the calendar. Check the first six digits.",
    "code-check": "The last character does not fit the digits. Check every digit and the last character.",
    "code-number": "The number after the separator belongs to nobody: the smallest is 002. Check the digits.",
    "code-future": "By the code the person is not born yet. Check the separator and the year.",
    "code-artificial": "This is an artificial test code and cannot be stored. Check the digits on the client's identity document.",
    "under-age": "By the code the person is under 18. Check the code; if it is right, the client is not stored. Ask your data protection officer.",
  },
});
