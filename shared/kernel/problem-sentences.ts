import type { Localised } from "./languages.ts";
import type { ProblemCode } from "./problems.ts";

/** One sentence for each refusal, saying what to do next; none tells whether a user or a person exists. */
export const problemSentences: Readonly<Record<ProblemCode, Localised>> = {
  "malformed-body": {
    fi: "Pyyntöä ei voitu lukea. Lataa sivu uudelleen ja yritä uudestaan.",
    sv: "Begäran kunde inte läsas. Ladda om sidan och försök igen.",
    en: "The request could not be read. Reload the page and try again.",
  },
  "invalid-input": {
    fi: "Osa tiedoista on virheellisiä. Korjaa merkityt kohdat ja tallenna uudelleen.",
    sv: "En del av uppgifterna är felaktiga. Rätta de markerade ställena och spara igen.",
    en: "Some of the information is not valid. Correct the marked fields and save again.",
  },
  "idempotency-key-missing": {
    fi: "Pyynnöstä puuttuu tunniste, joka estää kaksinkertaisen tallennuksen. Lataa sivu uudelleen.",
    sv: "Begäran saknar det märke som hindrar dubbel lagring. Ladda om sidan.",
    en: "The request lacks the key that prevents storing it twice. Reload the page.",
  },
  "sign-in-required": {
    fi: "Kirjaudu sisään jatkaaksesi. Kesken jääneet tiedot säilyvät sivulla.",
    sv: "Logga in för att fortsätta. Det du har skrivit finns kvar på sidan.",
    en: "Sign in to continue. What you have typed stays on the page.",
  },
  "organisation-required": {
    fi: "Anna ensin organisaation tunnus ja salasana.",
    sv: "Ange först organisationens kod och lösenord.",
    en: "Enter the organisation's code and password first.",
  },
  "sign-in-refused": {
    fi: "Tunnus tai salasana on väärä. Tarkista ne ja yritä uudelleen, tai kysy apua pääkäyttäjältä.",
    sv: "Fel användarnamn eller lösenord. Kontrollera dem och försök igen, eller be huvudanvändaren om hjälp.",
    en: "The name or the password is wrong. Check them and try again, or ask your main user for help.",
  },
  "code-refused": {
    fi: "Kertakoodi ei kelpaa. Odota, että sovellus näyttää uuden koodin, ja anna se.",
    sv: "Engångskoden godkändes inte. Vänta tills appen visar en ny kod och ange den.",
    en: "The one-time code was not accepted. Wait for your app to show a new code and enter that.",
  },
  "sign-in-expired": {
    fi: "Kirjautuminen kesti liian kauan. Aloita alusta käyttäjätunnuksella ja salasanalla.",
    sv: "Inloggningen tog för lång tid. Börja om med användarnamn och lösenord.",
    en: "Signing in took too long. Start again with your user name and password.",
  },
  "address-refused": {
    fi: "Tästä verkko-osoitteesta ei pääse järjestelmään. Käytä työpaikan verkkoa tai pyydä pääkäyttäjää lisäämään osoite.",
    sv: "Systemet kan inte användas från den här nätadressen. Använd arbetsplatsens nät eller be huvudanvändaren lägga till adressen.",
    en: "The system cannot be used from this network address. Use your workplace network, or ask your main user to add the address.",
  },
  "invitation-expired": {
    fi: "Kutsu on vanhentunut. Pyydä pääkäyttäjää lähettämään uusi kutsu.",
    sv: "Inbjudan har gått ut. Be huvudanvändaren skicka en ny inbjudan.",
    en: "The invitation has expired. Ask your main user to send a new one.",
  },
  "account-disabled": {
    fi: "Käyttäjätunnus on poistettu käytöstä. Ota yhteys pääkäyttäjään.",
    sv: "Användarkontot är inte i bruk. Kontakta huvudanvändaren.",
    en: "This account is not in use. Contact your main user.",
  },
  "not-found": {
    fi: "Tietoa ei löydy, tai sinulla ei ole siihen oikeutta. Palaa luetteloon ja tarkista valinta.",
    sv: "Uppgiften finns inte, eller så har du inte rätt till den. Gå tillbaka till listan och kontrollera valet.",
    en: "This was not found, or you have no right to it. Go back to the list and check your choice.",
  },
  "link-not-valid": {
    fi: "Linkki ei ole voimassa. Pyydä uusi linkki ohjaajalta, joka lähetti sen.",
    sv: "Länken gäller inte. Be om en ny länk av handledaren som skickade den.",
    en: "This link is not valid. Ask the instructor who sent it for a new one.",
  },
  "version-conflict": {
    fi: "Joku muu ehti muuttaa tietoa. Katso uusi tieto ja tallenna muutoksesi sen päälle, jos se on yhä tarpeen.",
    sv: "Någon annan hann ändra uppgiften. Se den nya uppgiften och spara din ändring igen om den ännu behövs.",
    en: "Somebody else has changed this meanwhile. Look at what it says now and save your change again if it is still needed.",
  },
  "idempotency-key-reused": {
    fi: "Sama lähetys tuli kahdesti eri sisällöllä. Lataa sivu uudelleen ja lähetä tiedot uudestaan.",
    sv: "Samma sändning kom två gånger med olika innehåll. Ladda om sidan och skicka uppgifterna på nytt.",
    en: "The same submission came twice with different content. Reload the page and send it again.",
  },
  "user-name-taken": {
    fi: "Käyttäjätunnus on jo käytössä. Valitse toinen.",
    sv: "Användarnamnet används redan. Välj ett annat.",
    en: "This user name is taken. Choose another.",
  },
  "own-account": {
    fi: "Omaa käyttäjätunnusta ei voi poistaa käytöstä. Pyydä toista pääkäyttäjää tekemään se.",
    sv: "Du kan inte ta ditt eget konto ur bruk. Be en annan huvudanvändare göra det.",
    en: "You cannot disable your own account. Ask another main user to do it.",
  },
  "last-main-user": {
    fi: "Viimeistä pääkäyttäjää ei voi poistaa käytöstä. Nimeä ensin toinen pääkäyttäjä.",
    sv: "Den sista huvudanvändaren kan inte tas ur bruk. Utse först en annan.",
    en: "The last main user cannot be disabled. Name another main user first.",
  },
  "service-ended": {
    fi: "Palvelu on päättynyt, joten tietoja ei voi muuttaa. Avaa palvelu tarvittaessa uudelleen.",
    sv: "Tjänsten har avslutats, så uppgifterna kan inte ändras. Öppna tjänsten på nytt vid behov.",
    en: "The service has ended, so this cannot be changed. Re-open the service if needed.",
  },
  "service-open": {
    fi: "Palvelu on jo avoinna. Lataa sivu uudelleen.",
    sv: "Tjänsten är redan öppen. Ladda om sidan.",
    en: "The service is open already. Reload the page.",
  },
  "placement-overlaps": {
    fi: "Henkilöllä on jo sijoitus samoina viikonpäivinä. Muuta päiviä tai ajankohtaa.",
    sv: "Personen har redan en placering samma veckodagar. Ändra dagarna eller perioden.",
    en: "The person already has a placement on the same weekdays. Change the days or the dates.",
  },
  "too-many-placements": {
    fi: "Henkilöllä on jo 15 sijoitusta, eikä samaan palveluun mahdu enempää. Päätä palvelu ja kirjaa uusi.",
    sv: "Personen har redan 15 placeringar och fler ryms inte i samma tjänst. Avsluta tjänsten och registrera en ny.",
    en: "The person already has 15 placements, and one service holds no more. End the service and register a new one.",
  },
  "nothing-to-confirm": {
    fi: "Päivällä ei ole vahvistettavaa. Lataa viikko uudelleen.",
    sv: "Dagen har inget att bekräfta. Ladda om veckan.",
    en: "There is nothing to confirm on this day. Reload the week.",
  },
  "contact-without-placement": {
    fi: "Yhteyshenkilöllä ei ole yhtään avointa sijoitusta, joten linkissä ei olisi mitään ilmoitettavaa. Tee ensin sijoitus.",
    sv: "Kontaktpersonen har ingen öppen placering, så länken skulle vara tom. Gör först en placering.",
    en: "The contact has no open placement, so the link would show nothing. Make a placement first.",
  },
  "body-too-large": {
    fi: "Lähetys on liian suuri. Lyhennä tekstiä ja yritä uudelleen.",
    sv: "Sändningen är för stor. Förkorta texten och försök igen.",
    en: "This is too large to send. Shorten the text and try again.",
  },
  "unsupported-media-type": {
    fi: "Lähetys on väärässä muodossa. Lataa sivu uudelleen ja yritä uudestaan.",
    sv: "Sändningen har fel format. Ladda om sidan och försök igen.",
    en: "This was sent in the wrong format. Reload the page and try again.",
  },
  "weak-password": {
    fi: "Salasana ei riitä. Valitse vähintään 12 merkkiä pitkä, vaikeasti arvattava salasana.",
    sv: "Lösenordet duger inte. Välj ett lösenord på minst 12 tecken som är svårt att gissa.",
    en: "This password is not strong enough. Choose at least 12 characters that are hard to guess.",
  },
  "day-outside-placement": {
    fi: "Päivä ei kuulu sijoitusjaksoon. Tarkista päivä ja sijoitus.",
    sv: "Dagen hör inte till placeringen. Kontrollera dagen och placeringen.",
    en: "The day is outside the placement. Check the day and the placement.",
  },
  "day-in-future": {
    fi: "Tulevaa päivää ei voi vielä merkitä. Merkitse se, kun päivä on ollut.",
    sv: "En kommande dag kan inte antecknas ännu. Anteckna den när dagen har varit.",
    en: "A day to come cannot be reported yet. Report it once it has been.",
  },
  "day-closed": {
    fi: "Päivää ei voi enää ilmoittaa linkistä. Soita ohjaajalle, niin hän kirjaa sen.",
    sv: "Dagen kan inte längre rapporteras via länken. Ring handledaren, så antecknar hen den.",
    en: "This day can no longer be reported through the link. Call the instructor, who will record it.",
  },
  "minutes-required": {
    fi: "Kerro, kuinka kauan henkilö oli paikalla.",
    sv: "Ange hur länge personen var på plats.",
    en: "Say how long the person was there.",
  },
  "minutes-not-allowed": {
    fi: "Poissaolopäivälle ei voi merkitä aikaa. Poista aika tai vaihda merkintä.",
    sv: "En frånvarodag kan inte ha tid. Ta bort tiden eller byt anteckning.",
    en: "A day of absence cannot have time on it. Remove the time or change the entry.",
  },
  "code-not-allowed": {
    fi: "Tätä merkintää ei voi käyttää tässä. Valitse toinen merkintä.",
    sv: "Den här anteckningen kan inte användas här. Välj en annan.",
    en: "This entry cannot be used here. Choose another.",
  },
  "end-before-start": {
    fi: "Loppu on ennen alkua. Tarkista päivämäärät.",
    sv: "Slutet är före början. Kontrollera datumen.",
    en: "The end is before the beginning. Check the dates.",
  },
  "end-in-future": {
    fi: "Palvelu voi päättyä tänään tai aiemmin. Tarkista päättymispäivä.",
    sv: "Tjänsten kan avslutas i dag eller tidigare. Kontrollera slutdatumet.",
    en: "The service can end today or earlier. Check the end date.",
  },
  "end-before-attendance": {
    fi: "Päättymispäivän jälkeen on läsnäolomerkintöjä. Valitse myöhempi päivä tai korjaa merkinnät.",
    sv: "Det finns närvaroanteckningar efter slutdatumet. Välj en senare dag eller rätta anteckningarna.",
    en: "There is attendance after the end date. Choose a later date or correct the entries.",
  },
  "locked": {
    fi: "Liian monta väärää yritystä. Odota 15 minuuttia ja yritä uudelleen, tai ota yhteys pääkäyttäjään.",
    sv: "För många felaktiga försök. Vänta 15 minuter och försök igen, eller kontakta huvudanvändaren.",
    en: "Too many wrong attempts. Wait 15 minutes and try again, or contact your main user.",
  },
  "too-many-requests": {
    fi: "Pyyntöjä tuli liian monta. Odota hetki ja yritä uudelleen.",
    sv: "För många begäranden. Vänta en stund och försök igen.",
    en: "Too many requests. Wait a moment and try again.",
  },
  "internal": {
    fi: "Järjestelmässä tapahtui virhe. Yritä hetken päästä uudelleen; jos vika jatkuu, kerro pääkäyttäjälle.",
    sv: "Ett fel inträffade i systemet. Försök igen om en stund; om felet fortsätter, meddela huvudanvändaren.",
    en: "Something went wrong in the system. Try again in a moment; if it goes on, tell your main user.",
  },
  "unavailable": {
    fi: "Järjestelmä ei juuri nyt vastaa. Mitään ei kadonnut; yritä hetken päästä uudelleen.",
    sv: "Systemet svarar inte just nu. Inget har gått förlorat; försök igen om en stund.",
    en: "The system does not answer right now. Nothing was lost; try again in a moment.",
  },
};
