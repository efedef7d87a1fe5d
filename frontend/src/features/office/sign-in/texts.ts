import { defineTexts } from "../../../i18n/texts.ts";

export const texts = defineTexts({
  fi: {
    back: "Takaisin",
    startAgain: "Aloita alusta",
    next: "Jatka",

    organisationTitle: "Kirjaudu Pajapolkuun",
    organisationLead: "Avaa ensin organisaatiosi ovi. Saat tunnuksen ja salasanan pääkäyttäjältä.",
    organisationCode: "Organisaation tunnus",
    organisationPassword: "Organisaation salasana",

    personTitle: "Kirjaudu omilla tunnuksillasi",
    userName: "Käyttäjätunnus",
    password: "Salasana",
    personHint: "Jos kirjaudut ensimmäistä kertaa, käytä kutsussa tullutta salasanaa.",

    newPasswordTitle: "Valitse oma salasana",
    newPasswordLead: "Kutsun salasana kelpasi. Valitse nyt salasana, jonka tiedät vain sinä.",
    newPassword: "Uusi salasana",
    newPasswordRules: "Vähintään 12 merkkiä. Neljä toisiinsa liittymätöntä sanaa on hyvä: helppo muistaa, vaikea arvata. Voit liittää salasanan hallintaohjelmasta.",

    enrolTitle: "Ota kertakoodit käyttöön",
    enrolLead: "Kertakoodi on toinen avain: pelkällä salasanalla kukaan ei pääse tietoihin.",
    enrolInstall: "Avaa puhelimen tunnistussovellus, esimerkiksi Google Authenticator, Microsoft Authenticator tai Aegis.",
    enrolScan: "Valitse sovelluksessa uuden tilin lisääminen ja kuvaa tämä koodi.",
    enrolType: "Jos et voi kuvata koodia, kirjoita sovellukseen tämä avain:",
    enrolCode: "Kirjoita sovelluksen näyttämä kuusinumeroinen koodi.",
    qr: "QR-koodi tunnistussovellukselle",
    copy: "Kopioi avain",
    copied: "Kopioitu",

    codeTitle: "Anna kertakoodi",
    codeLead: "Avaa tunnistussovellus ja kirjoita sen näyttämä koodi.",
    code: "Kuusinumeroinen koodi",
    codeHelp: "Onko puhelin vaihtunut tai kadonnut? Pyydä käyttäjähallintaa uusimaan kutsusi.",

    addressTitle: "Tästä verkosta ei pääse Pajapolkuun",
    addressWhat: "Mitä voit tehdä",
    addressNetwork: "Yhdistä työpaikan verkkoon tai avaa etäyhteys (VPN) ja yritä uudelleen.",
    addressAsk: "Jos olet jo työpaikan verkossa, pyydä pääkäyttäjää lisäämään verkon osoite sallittuihin.",
    again: "Yritä uudelleen",
  },
  sv: {
    back: "Tillbaka",
    startAgain: "Börja om",
    next: "Fortsätt",

    organisationTitle: "Logga in i Pajapolku",
    organisationLead: "Öppna först din organisations dörr. Du får kod och lösenord av huvudanvändaren.",
    organisationCode: "Organisationens kod",
    organisationPassword: "Organisationens lösenord",

    personTitle: "Logga in med dina egna uppgifter",
    userName: "Användarnamn",
    password: "Lösenord",
    personHint: "Om du loggar in för första gången, använd lösenordet i inbjudan.",

    newPasswordTitle: "Välj ett eget lösenord",
    newPasswordLead: "Lösenordet i inbjudan godkändes. Välj nu ett lösenord som bara du känner till.",
    newPassword: "Nytt lösenord",
    newPasswordRules: "Minst 12 tecken. Fyra ord som inte hör ihop är bra: lätt att minnas, svårt att gissa. Du kan klistra in från en lösenordshanterare.",

    enrolTitle: "Ta engångskoder i bruk",
    enrolLead: "Engångskoden är en andra nyckel: enbart lösenordet öppnar inga uppgifter.",
    enrolInstall: "Öppna autentiseringsappen i telefonen, till exempel Google Authenticator, Microsoft Authenticator eller Aegis.",
    enrolScan: "Välj att lägga till ett nytt konto i appen och skanna koden.",
    enrolType: "Om du inte kan skanna koden, skriv in den här nyckeln i appen:",
    enrolCode: "Skriv den sexsiffriga kod som appen visar.",
    qr: "QR-kod för autentiseringsappen",
    copy: "Kopiera nyckeln",
    copied: "Kopierad",

    codeTitle: "Ange engångskoden",
    codeLead: "Öppna autentiseringsappen och skriv koden som den visar.",
    code: "Sexsiffrig kod",
    codeHelp: "Har du bytt eller förlorat telefonen? Be användaradministrationen förnya din inbjudan.",

    addressTitle: "Pajapolku kan inte användas från det här nätet",
    addressWhat: "Vad du kan göra",
    addressNetwork: "Anslut till arbetsplatsens nät eller öppna fjärranslutningen (VPN) och försök igen.",
    addressAsk: "Om du redan är i arbetsplatsens nät, be huvudanvändaren lägga till nätets adress bland de tillåtna.",
    again: "Försök igen",
  },
  en: {
    back: "Back",
    startAgain: "Start again",
    next: "Continue",

    organisationTitle: "Sign in to Pajapolku",
    organisationLead: "First open your organisation's door. Your main user gives you the code and the password.",
    organisationCode: "Organisation code",
    organisationPassword: "Organisation password",

    personTitle: "Sign in as yourself",
    userName: "User name",
    password: "Password",
    personHint: "If this is your first time, use the password from your invitation.",

    newPasswordTitle: "Choose your own password",
    newPasswordLead: "The password of the invitation was accepted. Now choose one that only you know.",
    newPassword: "New password",
    newPasswordRules: "At least 12 characters. Four unrelated words are good: easy to remember, hard to guess. You may paste one from a password manager.",

    enrolTitle: "Set up one-time codes",
    enrolLead: "The one-time code is a second key: a password alone opens nothing.",
    enrolInstall: "Open the authenticator app on your phone, for example Google Authenticator, Microsoft Authenticator or Aegis.",
    enrolScan: "Choose to add a new account in the app, and scan this code.",
    enrolType: "If you cannot scan the code, type this key into the app:",
    enrolCode: "Type the six-digit code the app shows.",
    qr: "QR code for the authenticator app",
    copy: "Copy the key",
    copied: "Copied",

    codeTitle: "Enter the one-time code",
    codeLead: "Open your authenticator app and type the code it shows.",
    code: "Six-digit code",
    codeHelp: "New or lost phone? Ask the user administration to renew your invitation.",

    addressTitle: "Pajapolku cannot be used from this network",
    addressWhat: "What you can do",
    addressNetwork: "Connect to your workplace network, or open the remote connection (VPN), and try again.",
    addressAsk: "If you are in the workplace network already, ask your main user to add its address to those allowed.",
    again: "Try again",
  },
});
