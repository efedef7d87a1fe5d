import type { Localised } from "./languages.ts";
import type { ProblemCode } from "./problems.ts";
import { coachingSentences } from "./coaching-sentences.ts";
import { registerSentences } from "./register-sentences.ts";

/** One sentence for each refusal, saying what to do next; none tells whether a user or a person exists. */
export const problemSentences: Readonly<Record<ProblemCode, Localised>> = {
  ...registerSentences,
  ...coachingSentences,
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
    fi: "Tätä ei voi tehdä omalle käyttäjätunnukselle. Pyydä toista käyttäjähallintaa hoitavaa tekemään se.",
    sv: "Det här kan du inte göra med ditt eget konto. Be någon annan som sköter användaradministrationen göra det.",
    en: "You cannot do this to your own account. Ask somebody else of the user administration to do it.",
  },
  "own-user-admin": {
    fi: "Käyttäjähallintaa ei voi poistaa itseltään. Pyydä toista käyttäjähallintaa hoitavaa tekemään se.",
    sv: "Du kan inte ta användaradministrationen ifrån dig själv. Be någon annan som sköter den göra det.",
    en: "You cannot take the user administration away from yourself. Ask somebody else who has it to do so.",
  },
  "rights-changed": {
    fi: "Omat oikeutesi muuttuivat sillä välin, eikä mitään tallennettu. Lataa sivu uudelleen.",
    sv: "Dina egna rättigheter ändrades under tiden och ingenting sparades. Ladda om sidan.",
    en: "Your own rights have changed meanwhile, and nothing was saved. Reload the page.",
  },
  "current-session": {
    fi: "Tämä on istunto, jota käytät nyt. Päätä se kirjautumalla ulos sivun yläreunasta.",
    sv: "Det här är sessionen du använder nu. Avsluta den genom att logga ut uppe på sidan.",
    en: "This is the session you are using now. End it by signing out at the top of the page.",
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
  "unknown-unit": {
    fi: "Yksikköä ei ole tai se ei ole enää käytössä. Lataa sivu uudelleen ja valitse yksikkö luettelosta.",
    sv: "Enheten finns inte eller är inte längre i bruk. Ladda om sidan och välj en enhet ur listan.",
    en: "There is no such unit, or it is no longer in use. Reload the page and choose a unit from the list.",
  },
  "unit-named-twice": {
    fi: "Kahdella yksiköllä on sama nimi. Anna niille eri nimet.",
    sv: "Två enheter har samma namn. Ge dem olika namn.",
    en: "Two units have the same name. Give them different names.",
  },
  "unit-left-out": {
    fi: "Yksikköä ei voi poistaa kokonaan, koska se voi olla käyttäjillä. Merkitse se pois käytöstä.",
    sv: "En enhet kan inte tas bort helt, för användare kan ha den. Märk den som ur bruk.",
    en: "A unit cannot be removed altogether, because users may have it. Mark it as no longer in use.",
  },
  "network-too-wide": {
    fi: "Verkko on liian laaja: enintään /16, tai IPv6-verkoissa /32. Rajaa se tai lisää verkot erikseen.",
    sv: "Nätet är för vitt: högst /16, eller /32 för IPv6. Avgränsa det eller lägg till näten vart för sig.",
    en: "The network is too wide: /16 at most, or /32 for IPv6. Narrow it, or add the networks one by one.",
  },
  "network-outside-frame": {
    fi: "Verkko ei kuulu organisaation ulkorajaan, joten sieltä ei pääsisi järjestelmään. Pyydä ylläpitoa laajentamaan ulkorajaa.",
    sv: "Nätet ligger utanför organisationens yttre gräns, så därifrån skulle ingen komma in. Be driften utvidga den yttre gränsen.",
    en: "The network lies outside the organisation's outer frame, so nobody could come in from it. Ask the operators to widen the frame.",
  },
  "network-listed-twice": {
    fi: "Sama verkko on luettelossa kahdesti. Poista toinen riveistä.",
    sv: "Samma nät står två gånger i listan. Ta bort den ena raden.",
    en: "The same network is in the list twice. Remove one of the rows.",
  },
  "address-locks-out": {
    fi: "Luettelo sulkisi sinut ulos: oma osoitteesi ei kuulu mihinkään tänään voimassa olevaan verkkoon. Lisää se ja tallenna uudelleen.",
    sv: "Listan skulle stänga dig ute: din egen adress hör inte till något nät som gäller i dag. Lägg till den och spara igen.",
    en: "The list would lock you out: your own address is in none of the networks in force today. Add it and save again.",
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
