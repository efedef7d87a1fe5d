import type { Localised } from "./languages.ts";
import type { ProblemCode } from "./problems.ts";

/** What the registers refuse, in sentences: about people, places, days and reports. */
export const registerSentences = {
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
    fi: "Henkilöllä on jo 12 sijoitusta, eikä samaan palveluun mahdu enempää. Päätä palvelu ja kirjaa uusi.",
    sv: "Personen har redan 12 placeringar och fler ryms inte i samma tjänst. Avsluta tjänsten och registrera en ny.",
    en: "The person already has 12 placements, and one service holds no more. End the service and register a new one.",
  },
  "no-free-place": {
    fi: "Paikassa ei ole tilaa näille päiville: joku muu on varannut sen, tai paikka ei ole silloin käytössä. Valitse toiset päivät tai aseta asiakas jonoon.",
    sv: "Platsen har inte rum för de här dagarna: någon annan har bokat den, eller så används den inte då. Välj andra dagar eller ställ klienten i kö.",
    en: "The place has no room for these days: somebody else has booked it, or it is not in use then. Choose other days or put the client in the queue.",
  },
  "booking-state": {
    fi: "Varausta ei voi enää muuttaa näin. Katso, mikä sen tila nyt on, ja tee tarvittaessa uusi varaus.",
    sv: "Bokningen kan inte längre ändras så här. Se efter vilket läge den har nu och gör vid behov en ny bokning.",
    en: "The booking can no longer be changed like this. Look at its state now, and make a new booking if needed.",
  },
  "too-many-bookings": {
    fi: "Asiakkaalla on jo viisi avointa varausta. Peru niistä jokin ennen uutta varausta.",
    sv: "Klienten har redan fem öppna bokningar. Avboka någon av dem före en ny bokning.",
    en: "The client already has five open bookings. Cancel one of them before a new booking.",
  },
  "too-many-slots": {
    fi: "Työpaikalla on jo 20 paikkaa. Muuta jonkin paikan tietoja uuden lisäämisen sijaan.",
    sv: "Arbetsplatsen har redan 20 platser. Ändra någon av dem i stället för att lägga till en ny.",
    en: "The workplace already has 20 places. Change one of them instead of adding another.",
  },
  "seats-taken": {
    fi: "Paikassa on enemmän varauksia tai sijoituksia kuin muutoksen jälkeen mahtuisi. Siirrä tai peru niitä ensin.",
    sv: "Platsen har fler bokningar eller placeringar än vad som skulle rymmas efter ändringen. Flytta eller avboka dem först.",
    en: "The place has more bookings or placements than would fit after the change. Move or cancel them first.",
  },
  "booking-over": {
    fi: "Varauksen viimeinen päivä on jo mennyt. Valitse päivät, jotka ovat vielä edessä.",
    sv: "Bokningens sista dag har redan passerat. Välj dagar som ännu är framför.",
    en: "The booking's last day has passed. Choose days that still lie ahead.",
  },
  "hold-out-of-range": {
    fi: "Alustava varaus voi olla voimassa enintään 12 viikkoa siitä, kun se tehtiin, ja sitä voi vain pidentää. Valitse toinen päivä.",
    sv: "En preliminär bokning gäller från i dag till högst 12 veckor efter att den gjordes och kan bara förlängas. Välj en annan dag.",
    en: "A tentative booking lasts from today to at most 12 weeks after it was made, and can only be lengthened. Choose another day.",
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
  "link-shows-others": {
    fi: "Linkin sivulla näkyy myös muiden ohjaajien asiakkaita, joten et voi kopioida etkä tulostaa sitä. Lähetä se yhteyshenkilölle sähköpostilla, tai pyydä sitä työpaikasta vastaavalta ohjaajalta.",
    sv: "På länkens sida syns också andra handledares klienter, så du kan inte kopiera eller skriva ut den. Skicka den till kontaktpersonen per e-post, eller be den handledare som ansvarar för arbetsplatsen om den.",
    en: "The link's page also shows other instructors' clients, so you cannot copy or print it. Send it to the contact by e-mail, or ask the instructor who looks after the workplace.",
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
  "code-ended": {
    fi: "Merkintä ei ole käytössä tänä päivänä. Valitse toinen merkintä, tai pyydä pääkäyttäjää ottamaan se käyttöön luetteloissa.",
    sv: "Anteckningen är inte i bruk den här dagen. Välj en annan anteckning, eller be huvudanvändaren ta den i bruk i listorna.",
    en: "This entry is not in use on this day. Choose another entry, or ask the main user to take it into use in the lists.",
  },
  "day-not-arranged": {
    fi: "Toimintaa ei järjestetty tänä päivänä, joten siitä ei merkitä poissaoloa. Jätä päivä ilman merkintää.",
    sv: "Ingen verksamhet ordnades den här dagen, så ingen frånvaro antecknas. Lämna dagen utan anteckning.",
    en: "Nothing was arranged on this day, so no absence is recorded. Leave the day without an entry.",
  },
  "day-too-long": {
    fi: "Päivään voi merkitä enintään kahdeksan tuntia. Tarkista kesto.",
    sv: "En dag kan ha högst åtta timmar. Kontrollera tiden.",
    en: "A day can have at most eight hours. Check the length.",
  },
  "day-sent": {
    fi: "Päivä on jo ilmoitettu maksajalle. Kirjoita korjauksen syy, niin päivästä tehdään korjausilmoitus.",
    sv: "Dagen är redan anmäld till betalaren. Skriv orsaken till rättelsen, så görs en rättelseanmälan.",
    en: "The day has already been reported to the payer. Write why it is corrected, and a correction notice follows.",
  },
  "swap-not-possible": {
    fi: "Päivän voi vaihtaa vain saman jakson vapaaseen päivään. Valitse päivä, joka ei ole toimintapäivä eikä korvaa toista päivää.",
    sv: "En dag kan bytas endast mot en ledig dag under samma period. Välj en dag som inte är verksamhetsdag och inte ersätter en annan dag.",
    en: "A day can be swapped only for a free day of the same placement. Choose a day that is no service day and stands for no other.",
  },
  "certificate-in-future": {
    fi: "Todistuksen näkemispäivä ei voi olla tulevaisuudessa. Tarkista päivä.",
    sv: "Datumet då intyget visades kan inte ligga i framtiden. Kontrollera datumet.",
    en: "The date on which the certificate was seen cannot be in the future. Check the date.",
  },
  "fortnight-incomplete": {
    fi: "Ilmoitusta ei voi vielä tehdä: jaksolla on päiviä, joista puuttuu merkintä, vahvistus tai ratkaisu. Käy ne ensin läpi.",
    sv: "Anmälan kan inte göras ännu: perioden har dagar som saknar anteckning, bekräftelse eller avgörande. Gå först igenom dem.",
    en: "The report cannot be made yet: some days lack an entry, a confirmation or a decision. Go through them first.",
  },
  "report-missing": {
    fi: "Jakson päivistä ei ole ilmoitusta, tai ne ovat muuttuneet sen jälkeen. Tee ilmoitus uudelleen ja merkitse se sitten lähetetyksi.",
    sv: "Det finns ingen anmälan om dagarna, eller de har ändrats efter den. Gör anmälan på nytt och markera den sedan som skickad.",
    en: "There is no report of these days, or they have changed since. Make the report again and then mark it as sent.",
  },
  "nothing-to-clear": {
    fi: "Päivällä ei ole merkintää, jonka voisi poistaa.",
    sv: "Dagen har ingen anteckning att ta bort.",
    en: "The day has no entry to clear.",
  },
  "staff-blocked": {
    fi: "Valittu työntekijä on esteellinen tämän asiakkaan asioissa. Valitse joku toinen.",
    sv: "Den valda medarbetaren är jävig i den här klientens ärenden. Välj någon annan.",
    en: "The chosen colleague has a conflict of interest with this client. Choose somebody else.",
  },
  "already-assigned": {
    fi: "Valitulla työntekijällä on jo oikeus tähän asiakkaaseen. Jos aika muuttuu, päätä nykyinen ensin.",
    sv: "Den valda medarbetaren har redan rätt till den här klienten. Om tiden ändras, avsluta den nuvarande först.",
    en: "The chosen colleague already has a right to this client. To change its time, end the present one first.",
  },
  "assignment-too-early": {
    fi: "Vastuu voi alkaa aikaisintaan tänään. Valitse tämä päivä tai myöhempi.",
    sv: "Ansvaret kan börja tidigast i dag. Välj i dag eller en senare dag.",
    en: "The assignment can begin today at the earliest. Choose today or a later day.",
  },
  "assignment-too-long": {
    fi: "Sijaisuus tai luovutus kestää enintään vuoden. Lyhennä aikaa, tai siirrä asiakas toiselle.",
    sv: "Ett vikariat eller en överlåtelse varar högst ett år. Förkorta tiden, eller flytta klienten till någon annan.",
    en: "A substitution or a handover lasts one year at most. Shorten it, or move the client to somebody else.",
  },
  "task-not-in-use": {
    fi: "Tämä työtehtävä ei ole käytössä paikan alkaessa. Valitse toinen tehtävä, tai pyydä pääkäyttäjää lisäämään se luetteloon.",
    sv: "Den här arbetsuppgiften är inte i bruk när platsen börjar. Välj en annan uppgift, eller be huvudanvändaren lägga till den i listan.",
    en: "This work task is not in use when the place begins. Choose another task, or ask the main user to add it to the list.",
  },
  "code-unknown": {
    fi: "Tätä kohtaa ei ole luettelossa, tai se ei ole voimassa sinä päivänä. Lataa luettelo uudelleen.",
    sv: "Posten finns inte i listan, eller är inte i kraft den dagen. Ladda listan på nytt.",
    en: "This entry is not in the list, or is not in force on that day. Reload the list.",
  },
  "code-in-use": {
    fi: "Tätä läsnäolokoodia ei voi poistaa käytöstä, koska sitä käyttävät työnantajat tai kalenteri. Voit muuttaa sen nimeä.",
    sv: "Den här närvarokoden kan inte tas ur bruk, eftersom arbetsgivare eller kalendern använder den. Du kan ändra dess namn.",
    en: "This attendance code cannot be taken out of use, because employers or the calendar use it. You can change its name.",
  },
  "code-named-twice": {
    fi: "Luettelossa on jo samanniminen kohta. Valitse toinen nimi kaikilla kielillä.",
    sv: "Listan har redan en post med samma namn. Välj ett annat namn på alla språk.",
    en: "The list already has an entry of that name. Choose another name in every language.",
  },
  "code-changes-later": {
    fi: "Nimelle on jo kirjattu muutos myöhemmälle päivälle. Valitse päivä sen jälkeen, tai muuta sitä muutosta.",
    sv: "Namnet ändras redan en senare dag. Välj en dag efter den, eller ändra den ändringen.",
    en: "The name already changes on a later day. Choose a day after it, or change that change.",
  },
  "code-change-too-early": {
    fi: "Muutos voi alkaa aikaisintaan tänään, jotta vanhat tiedot säilyvät ennallaan. Valitse tämä päivä tai myöhempi.",
    sv: "Ändringen kan börja tidigast i dag, så att gamla uppgifter står kvar. Välj i dag eller en senare dag.",
    en: "The change can begin today at the earliest, so that old data stays as it is. Choose today or a later day.",
  },
  "placement-void": {
    fi: "Tätä sijoitusta ei enää lasketa mukaan, joten sitä ei voi muuttaa. Tee tarvittaessa uusi sijoitus.",
    sv: "Den här placeringen räknas inte längre, så den kan inte ändras. Gör en ny placering vid behov.",
    en: "This placement no longer counts, so it cannot be changed. Make a new placement if one is needed.",
  },
  "too-many-changes": {
    fi: "Muutoksia on jo niin monta, ettei uusia mahdu. Päätä tämä ja kirjaa jatko uutena.",
    sv: "Det finns redan så många ändringar att det inte ryms fler. Avsluta det här och registrera fortsättningen som ny.",
    en: "There are as many changes already as can be held. End this one and enter what follows as a new one.",
  },
  "attendance-recorded": {
    fi: "Näille päiville on jo kirjattu läsnäoloja. Tarkista kirjaukset, ja tyhjennä ne ensin, jos ne ovat väärin.",
    sv: "För de här dagarna har närvaro redan antecknats. Kontrollera anteckningarna, och töm dem först om de är fel.",
    en: "Attendance has been recorded for these days. Check the entries, and clear them first if they are wrong.",
  },
  "break-overlaps": {
    fi: "Samalle ajalle on jo merkitty keskeytys. Valitse muut päivät tai päätä ensin entinen keskeytys.",
    sv: "Ett avbrott är redan antecknat för samma tid. Välj andra dagar eller avsluta först det tidigare avbrottet.",
    en: "There is a break at that time already. Choose other days, or end the earlier break first.",
  },
  "no-break": {
    fi: "Valittuna päivänä ei ole keskeytystä. Valitse päivä, joka on keskeytyksen aikana.",
    sv: "Den valda dagen är inget avbrott. Välj en dag som ligger under avbrottet.",
    en: "There is no break on that day. Choose a day within the break.",
  },
  "too-many-contacts": {
    fi: "Työpaikalla on jo 20 yhteyshenkilöä, eikä uusia mahdu. Muuta tarpeettoman yhteyshenkilön tiedot uuden henkilön tiedoiksi.",
    sv: "Arbetsplatsen har redan 20 kontaktpersoner och det ryms inte fler. Ändra uppgifterna om en kontaktperson som inte behövs till den nya personens.",
    en: "The workplace has 20 contact persons already and there is no room for more. Change one who is no longer needed into the new person.",
  },
  "plan-against-rules": {
    fi: "Suunnitelma ei ole kuntouttavasta työtoiminnasta annetun lain mukainen. Korjaa merkityt kohdat.",
    sv: "Planen följer inte lagen om arbetsverksamhet i rehabiliteringssyfte. Rätta de markerade ställena.",
    en: "The plan is not in line with the Act on Rehabilitative Work. Correct the marked fields.",
  },
  "nothing-changes": {
    fi: "Tiedot ovat jo näin, joten mitään ei muutettu. Tarkista, mitä halusit muuttaa.",
    sv: "Uppgifterna är redan så här, så ingenting ändrades. Kontrollera vad du ville ändra.",
    en: "It is like this already, so nothing was changed. Check what you wanted to change.",
  },
  "change-in-past": {
    fi: "Menneitä päiviä ei voi muuttaa. Valitse tämä päivä tai myöhempi.",
    sv: "Dagar som har varit kan inte ändras. Välj i dag eller en senare dag.",
    en: "Days that have passed cannot be changed. Choose today or a later day.",
  },
  "end-before-start": {
    fi: "Loppu on ennen alkua. Tarkista päivämäärät.",
    sv: "Slutet är före början. Kontrollera datumen.",
    en: "The end is before the beginning. Check the dates.",
  },
  "end-in-future": {
    fi: "Päättymispäivä voi olla tänään tai aiemmin. Tarkista se.",
    sv: "Slutdatumet kan vara i dag eller tidigare. Kontrollera det.",
    en: "The end date can be today or earlier. Check it.",
  },
  "end-before-attendance": {
    fi: "Päättymispäivän jälkeen on läsnäolomerkintöjä. Valitse myöhempi päivä tai korjaa merkinnät.",
    sv: "Det finns närvaroanteckningar efter slutdatumet. Välj en senare dag eller rätta anteckningarna.",
    en: "There is attendance after the end date. Choose a later date or correct the entries.",
  },
  "snooze-too-long": {
    fi: "Tehtävän voi siirtää enintään 30 päivää eteenpäin. Valitse aikaisempi päivä.",
    sv: "En uppgift kan skjutas upp högst 30 dagar. Välj en tidigare dag.",
    en: "A task can be put aside for 30 days at most. Choose an earlier date.",
  },
  "evaluation-accepted": {
    fi: "Ohjaaja on jo käynyt arvion läpi, eikä sitä voi enää muuttaa. Jos siinä on virhe, soita ohjaajalle.",
    sv: "Handledaren har redan gått igenom bedömningen, och den kan inte längre ändras. Ring handledaren om den innehåller ett fel.",
    en: "The instructor has already gone through the evaluation, and it cannot be changed any more. If it has a mistake in it, call the instructor.",
  },
  "evaluation-closed": {
    fi: "Arvion voi antaa jakson viimeisistä kahdesta viikosta alkaen kuukausi jakson päättymisen jälkeen. Soita ohjaajalle, jos haluat kertoa muulloin.",
    sv: "Bedömningen kan ges från de två sista veckorna till en månad efter perioden. Ring handledaren om du vill berätta vid en annan tidpunkt.",
    en: "The evaluation can be given from the last two weeks of the period until a month after it. Call the instructor to tell about it at another time.",
  },
  "proposal-waiting": {
    fi: "Sama ehdotus odottaa jo ohjaajan vastausta. Peru se ensin, jos haluat tehdä uuden.",
    sv: "Samma förslag väntar redan på handledarens svar. Ta först tillbaka det om du vill göra ett nytt.",
    en: "The same proposal is already waiting for the instructor's answer. Withdraw it first to make a new one.",
  },
  "proposal-answered": {
    fi: "Ohjaaja on jo vastannut tähän ehdotukseen. Avaa sivu uudelleen, niin näet vastauksen.",
    sv: "Handledaren har redan svarat på det här förslaget. Öppna sidan på nytt för att se svaret.",
    en: "The instructor has already answered this proposal. Open the page again to see the answer.",
  },
  "discussed-in-future": {
    fi: "Läpikäynnin päivä ei voi olla tulevaisuudessa. Kirjaa päivä, jona kävitte arvion läpi, tai jätä se tyhjäksi.",
    sv: "Dagen för genomgången kan inte ligga i framtiden. Ange dagen då ni gick igenom bedömningen, eller lämna den tom.",
    en: "The day of going through it cannot be in the future. Give the day you went through the evaluation, or leave it empty.",
  },
} satisfies Readonly<Partial<Record<ProblemCode, Localised>>>;
