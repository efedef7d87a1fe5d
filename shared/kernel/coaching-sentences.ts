import type { Localised } from "./languages.ts";
import type { ProblemCode } from "./problems.ts";

/** What the coaching register refuses, in sentences. */
export const coachingSentences = {
  "identity-code-invalid": {
    fi: "Henkilötunnus ei kelpaa. Tarkista päivämäärä, välimerkki ja tarkistusmerkki.",
    sv: "Personbeteckningen duger inte. Kontrollera datumet, skiljetecknet och kontrolltecknet.",
    en: "The personal identity code is not valid. Check the date, the separator and the check character.",
  },
  "identity-code-taken": {
    fi: "Tällä henkilötunnuksella ei voi tallentaa asiakasta. Kysy pääkäyttäjältä, miten jatketaan. Kirjoittamasi tiedot säilyvät sivulla.",
    sv: "Det går inte att spara en klient med den här personbeteckningen. Fråga huvudanvändaren hur ni går vidare. Det du har skrivit finns kvar på sidan.",
    en: "A client cannot be stored with this identity code. Ask your main user how to go on. What you have typed stays on the page.",
  },
  "case-ended": {
    fi: "Asiakkaan valmennus on päättynyt, joten tietoja ei voi muuttaa. Avaa jakso uudelleen tai aloita uusi jakso.",
    sv: "Klientens coachning har avslutats, så uppgifterna kan inte ändras. Öppna perioden på nytt eller börja en ny period.",
    en: "The client's coaching has ended, so this cannot be changed. Re-open the period or begin a new one.",
  },
  "last-coach": {
    fi: "Näin asiakas jäisi ilman vastuuvalmentajaa. Nimeä ensin toinen valmentaja, jonka vastuu jatkuu yhtä pitkään.",
    sv: "Så här skulle klienten bli utan ansvarig coach. Utse först en annan coach vars ansvar fortsätter lika länge.",
    en: "This would leave the client without a responsible coach. First name another coach whose responsibility lasts as long.",
  },
  "consent-withdrawn": {
    fi: "Asiakas on peruuttanut suostumuksensa, joten tietoja ei voi enää käsitellä. Asiakkaan kortti kertoo, mitä seuraavaksi tehdään.",
    sv: "Klienten har återtagit sitt samtycke, så uppgifterna får inte längre behandlas. Klientens kort berättar vad som ska göras härnäst.",
    en: "The client has withdrawn consent, so the information may no longer be handled. The client's card tells what to do next.",
  },
  "signed-in-future": {
    fi: "Päivä ei käy: allekirjoitus ja peruutus voivat olla aikaisintaan allekirjoituspäivänä ja viimeistään tänään. Tarkista päivä paperista.",
    sv: "Dagen duger inte: underskriften och återtagandet kan vara tidigast på underskriftsdagen och senast i dag. Kontrollera dagen på papperet.",
    en: "The date is not possible: a signature or a withdrawal is on the day of signing at the earliest and today at the latest. Check the paper.",
  },
  "under-age": {
    fi: "Rekisteriin ei tallenneta alle 18-vuotiaan tietoja. Tarkista henkilötunnus; jos se on oikein, kysy tietosuojavastaavalta.",
    sv: "Uppgifter om personer under 18 år sparas inte i registret. Kontrollera personbeteckningen; om den är rätt, fråga dataskyddsombudet.",
    en: "The register holds no information about people under 18. Check the identity code; if it is right, ask your data protection officer.",
  },
  "period-state": {
    fi: "Jakso on jo päätetty tai merkitty mitättömäksi, tai se on yhä kesken. Katso, mikä sen tila nyt on.",
    sv: "Perioden har redan avslutats eller ogiltigförklarats, eller så pågår den ännu. Se efter vilket läge den har nu.",
    en: "The period has already been ended or set aside, or is still going on. Look at its state now.",
  },
  "period-begun": {
    fi: "Jakso on jo alkanut, joten sitä ei voi perua. Päätä jakso (syyksi esimerkiksi Ei saapunut), tai merkitse se virhekirjaukseksi.",
    sv: "Perioden har redan börjat, så den kan inte ställas in. Avsluta den (till exempel med orsaken Kom inte) eller markera den som felregistrering.",
    en: "The period has already begun, so it cannot be cancelled. End it (with the reason Did not come, for example), or mark it as entered by mistake.",
  },
  "period-not-dated": {
    fi: "Jaksolla ei ole alkamispäivää. Kirjaa ensin päivä, jona jakso alkoi, tai peru jakso.",
    sv: "Perioden har ingen startdag. Anteckna först dagen då perioden började, eller ställ in den.",
    en: "The period has no first day. Enter the day on which it began, or cancel it.",
  },
  "too-many-periods": {
    fi: "Asiakkaalla on jo 15 jaksoa, eikä uusia mahdu. Avaa jokin aiempi jakso uudelleen.",
    sv: "Klienten har redan 15 perioder och fler ryms inte. Öppna någon av de tidigare perioderna på nytt.",
    en: "The client already has 15 periods, and there is no room for more. Re-open an earlier period.",
  },
  "too-many-situations": {
    fi: "Asiakkaalla on jo 60 elämäntilannekirjausta, eikä uusia mahdu. Korjaa jotakin aiempaa kirjausta.",
    sv: "Klienten har redan 60 anteckningar om livssituationen och fler ryms inte. Rätta någon tidigare anteckning.",
    en: "The client already has 60 entries about the life situation, and there is no room for more. Correct an earlier one.",
  },
  "too-many-goals": {
    fi: "Asiakkaalla on jo 20 tavoitetta, eikä uusia mahdu. Jatka jotakin nykyistä tavoitetta.",
    sv: "Klienten har redan 20 mål och fler ryms inte. Fortsätt med något av de nuvarande målen.",
    en: "The client already has 20 goals, and there is no room for more. Go on with one of them.",
  },
  "too-many-comments": {
    fi: "Tavoitteella on jo 50 kommenttia, eikä uusia mahdu. Kirjaa asia päiväkirjaan.",
    sv: "Målet har redan 50 kommentarer och fler ryms inte. Skriv i dagboken i stället.",
    en: "The goal already has 50 comments, and there is no room for more. Write it in the diary instead.",
  },
  "attainment-missing": {
    fi: "Valitse ensin, miten tavoite toteutui. Vasta sitten tavoitteen voi merkitä päättyneeksi.",
    sv: "Välj först hur målet uppnåddes. Först därefter kan målet markeras som avslutat.",
    en: "First choose how far the goal was reached. Only then can it be marked as finished.",
  },
  "entry-locked": {
    fi: "Merkintää ei voi enää muuttaa: sen voi korjata vain kirjoittaja vuorokauden ajan, ellei siihen ole lisätty mitään. Kirjoita korjaus lisäyksenä.",
    sv: "Anteckningen kan inte längre ändras: bara den som skrev den kan rätta den inom ett dygn, om ingen har lagt till något. Skriv rättelsen som ett tillägg.",
    en: "The entry can no longer be changed: only its author can put it right, within a day, unless something has been added to it. Write the correction as an addition.",
  },
  "sensitive-stays": {
    fi: "Arkaluonteiseksi merkittyä ei voi palauttaa tavalliseksi. Jätä merkintä arkaluonteiseksi.",
    sv: "Det som har markerats som känsligt kan inte ändras tillbaka. Låt anteckningen vara känslig.",
    en: "What has been marked as sensitive cannot be changed back. Leave the entry as sensitive.",
  },
  "too-many-addenda": {
    fi: "Merkintään on jo lisätty 20 kertaa, eikä enempää mahdu. Kirjoita uusi merkintä.",
    sv: "Anteckningen har redan 20 tillägg och fler ryms inte. Skriv en ny anteckning.",
    en: "The entry already has 20 additions, and there is no room for more. Write a new entry.",
  },
  "follow-up-not-consented": {
    fi: "Asiakas ei ole antanut suostumusta jälkiseurantaan tai on perunut sen, joten vastausta ei voi tallentaa.",
    sv: "Klienten har inte gett sitt samtycke till uppföljning eller har återtagit det, så svaret kan inte sparas.",
    en: "The client has not consented to follow-up, or has withdrawn the consent, so the answer cannot be stored.",
  },
  "share-not-consented": {
    fi: "Asiakas ei ole antanut suostumusta siihen, että yhteenveto annetaan tälle vastaanottajalle, tai on perunut sen. Valitse toinen vastaanottaja, tai pyydä asiakkaalta uusi suostumus ja kirjaa se Tiedot-välilehdelle.",
    sv: "Klienten har inte samtyckt till att sammandraget ges till den här mottagaren, eller har återtagit samtycket. Välj en annan mottagare, eller be klienten om ett nytt samtycke och anteckna det under Uppgifter.",
    en: "The client has not consented to this recipient being given the summary, or has withdrawn the consent. Choose another recipient, or ask the client for a new consent and record it under Basics.",
  },
  "summary-empty": {
    fi: "Valituissa osissa ei ole mitään tulostettavaa. Valitse muita osia, tai kirjaa tiedot ensin.",
    sv: "De valda delarna innehåller inget att skriva ut. Välj andra delar, eller anteckna uppgifterna först.",
    en: "There is nothing to print in the parts chosen. Choose other parts, or record the information first.",
  },
  "summary-changed": {
    fi: "Asiakkaan tiedot ovat muuttuneet sen jälkeen, kun katsoit yhteenvedon, joten sitä ei tulostettu. Katso yhteenveto uudelleen ja tulosta sitten.",
    sv: "Klientens uppgifter har ändrats efter att du såg sammandraget, så det skrevs inte ut. Se på sammandraget på nytt och skriv sedan ut.",
    en: "The client's information has changed since you looked at the summary, so it was not printed. Look at the summary again and print then.",
  },
  "due-at-once": {
    fi: "Näin asiakkaan tietojen säilytysaika olisi jo päättynyt, ja ne poistuisivat heti. Tarkista päivä. Jos se on oikein, kysy tietosuojavastaavalta.",
    sv: "Så här skulle klientens uppgifters förvaringstid redan vara slut, och de skulle försvinna genast. Kontrollera dagen. Om den är rätt, fråga dataskyddsombudet.",
    en: "With this the client's information would already be past its time and would disappear at once. Check the date. If it is right, ask your data protection officer.",
  },
  "instrument-unknown": {
    fi: "Arviointimittaria ei löydy. Valitse mittari luettelosta.",
    sv: "Bedömningsinstrumentet hittas inte. Välj ett instrument i listan.",
    en: "The assessment form was not found. Choose one from the list.",
  },
  "too-many-instruments": {
    fi: "Arviointimittareita tai saman mittarin versioita on jo niin monta, ettei uusia mahdu. Jatka jonkin nykyisen mittarin uudella versiolla tai kysy järjestelmän ylläpidosta.",
    sv: "Det finns redan så många bedömningsinstrument eller versioner av samma instrument att fler inte ryms. Fortsätt med en ny version av ett nuvarande instrument eller fråga systemets administration.",
    en: "There are already as many assessment forms, or versions of this one, as can be held. Go on with a new version of an existing form, or ask those who run the system.",
  },
  "too-many-assessments": {
    fi: "Asiakkaalla on jo 60 arviointia, eikä uusia mahdu. Jatka jotakin keskeneräistä arviointia.",
    sv: "Klienten har redan 60 bedömningar och fler ryms inte. Fortsätt med en bedömning som inte är klar.",
    en: "The client already has 60 assessments, and no more fit. Go on with one that is not finished.",
  },
  "too-many-corrections": {
    fi: "Arviointia on jo korjattu 20 kertaa, eikä sitä voi enää korjata. Tee uusi arviointi.",
    sv: "Bedömningen har redan rättats 20 gånger och kan inte rättas mer. Gör en ny bedömning.",
    en: "The assessment has been corrected 20 times and cannot be corrected any more. Make a new assessment.",
  },
  "assessment-signed": {
    fi: "Arviointi on jo allekirjoitettu, joten sitä ei voi muuttaa eikä allekirjoittaa uudelleen. Jos siinä on virhe, tee korjaus.",
    sv: "Bedömningen är redan undertecknad, så den kan inte ändras eller undertecknas på nytt. Om det finns ett fel i den, gör en rättelse.",
    en: "The assessment has been signed, so it cannot be changed or signed again. If something in it is wrong, make a correction.",
  },
  "assessment-not-signed": {
    fi: "Arviointia ei ole vielä allekirjoitettu, joten sitä voi muuttaa suoraan. Korjaus tehdään vasta allekirjoitettuun arviointiin.",
    sv: "Bedömningen är inte undertecknad ännu, så den kan ändras direkt. En rättelse görs först i en undertecknad bedömning.",
    en: "The assessment has not been signed yet, so it can be changed as it is. Corrections are made to signed assessments.",
  },
  "assessment-not-ready": {
    fi: "Arviointia ei voi vielä allekirjoittaa, koska jompikumpi osa on kesken. Merkitse oma arviosi valmiiksi, ja pyydä asiakasta vastaamaan tai kirjoita, miksi hänen osuutensa puuttuu.",
    sv: "Bedömningen kan inte undertecknas ännu, eftersom en av delarna inte är klar. Markera din egen bedömning som klar, och be klienten svara eller skriv varför klientens del saknas.",
    en: "The assessment cannot be signed yet, because one of its parts is not finished. Mark your own part as done, and ask the client to answer or write why the client's part is missing.",
  },
  "assessment-seen": {
    fi: "Kummankin vastaukset ovat valmiit ja näkyvissä, joten niitä ei voi enää muuttaa. Kirjaa keskustelussa esiin tullut allekirjoituksen yhteyteen.",
    sv: "Bådas svar är klara och synliga, så de kan inte ändras längre. Skriv det som kom fram i samtalet i samband med underskriften.",
    en: "Both parts are done and can be seen, so the answers cannot be changed any more. Write down what came up in the discussion when you sign.",
  },
  "assessment-incomplete": {
    fi: "Osa kohdista on vielä ilman vastausta. Vastaa niihin tai valitse, ettei kohtaa kysytä.",
    sv: "En del av punkterna saknar ännu svar. Besvara dem eller välj att punkten inte tas upp.",
    en: "Some of the items have no answer yet. Answer them, or choose that the item is not asked.",
  },
  "part-not-included": {
    fi: "Tähän arviointiin ei kuulu tätä osaa. Tarkista, kenen arvioksi se on avattu, ja avaa tarvittaessa uusi arviointi.",
    sv: "Den här delen ingår inte i bedömningen. Kontrollera vems bedömning den öppnades som, och öppna vid behov en ny bedömning.",
    en: "This assessment has no such part. Check whose assessment it was opened as, and open a new one if needed.",
  },
  "kiosk-code-refused": {
    fi: "Koodi ei kelpaa. Tarkista koodi, tai pyydä valmentajalta uusi.",
    sv: "Koden duger inte. Kontrollera koden, eller be coachen om en ny.",
    en: "The code is not valid. Check it, or ask your coach for a new one.",
  },
  "kiosk-closed": {
    fi: "Kysely ei ole enää auki tällä laitteella. Vastauksesi ovat tallessa. Anna laite valmentajalle.",
    sv: "Frågorna är inte längre öppna på den här enheten. Dina svar är sparade. Ge enheten till coachen.",
    en: "The questions are no longer open on this device. Your answers are saved. Give the device to your coach.",
  },
} as const satisfies Partial<Record<ProblemCode, Localised>>;
