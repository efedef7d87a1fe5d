import { type SubmitEvent, useId, useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { FoundClients } from "../../../../../shared/coaching/search.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { defineTexts } from "../../../i18n/texts.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { ClientTable } from "./ClientTable.tsx";

const texts = defineTexts({
  fi: {
    open: "Hae henkilötunnuksella",
    openMain: "Hae koko rekisteristä",
    label: "Henkilötunnus",
    labelMain: "Henkilötunnus tai nimi",
    hint: "Kirjoita koko tunnus. Haku löytää vain omat asiakkaasi.",
    hintMain: "Koko henkilötunnus tai sukunimi, tarvittaessa etunimi perään.",
    search: "Hae",
    searching: "Haetaan…",
    found: (count: number) => (count === 1 ? "Löytyi 1 asiakas" : `Löytyi ${count} asiakasta`),
    more: "Osumia on enemmän kuin näytetään. Tarkenna hakua.",
    none: "Omista asiakkaistasi ei löytynyt ketään tällä tunnuksella. Jos asiakas voi olla toisella valmentajalla, kysy pääkäyttäjältä.",
    noneMain: "Rekisteristä ei löytynyt ketään. Tarkista kirjoitusasu.",
  },
  sv: {
    open: "Sök med personbeteckning",
    openMain: "Sök i hela registret",
    label: "Personbeteckning",
    labelMain: "Personbeteckning eller namn",
    hint: "Skriv hela beteckningen. Sökningen hittar bara dina egna klienter.",
    hintMain: "Hela personbeteckningen eller efternamnet, vid behov med förnamnet efter.",
    search: "Sök",
    searching: "Söker…",
    found: (count) => (count === 1 ? "1 klient hittades" : `${count} klienter hittades`),
    more: "Det finns fler träffar än vad som visas. Precisera sökningen.",
    none: "Ingen av dina egna klienter har den här beteckningen. Fråga huvudanvändaren om klienten kan ha en annan coach.",
    noneMain: "Ingen hittades i registret. Kontrollera skrivsättet.",
  },
  en: {
    open: "Search by identity code",
    openMain: "Search the whole register",
    label: "Personal identity code",
    labelMain: "Identity code or name",
    hint: "Write the whole code. The search finds only your own clients.",
    hintMain: "The whole identity code, or the last name, followed by the first name if needed.",
    search: "Search",
    searching: "Searching…",
    found: (count) => (count === 1 ? "1 client found" : `${count} clients found`),
    more: "There are more than are shown. Make the search narrower.",
    none: "None of your own clients has this code. If the client may be another coach's, ask your main user.",
    noneMain: "Nobody was found in the register. Check how it is written.",
  },
});

/** The exact search: what is typed travels in the request's body, and stays in the page's memory. */
export function ClientSearch({ main }: { readonly main: boolean }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <section className="client-search">
      <Button variant="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        {main ? t.openMain : t.open}
      </Button>
      {open && <SearchForm main={main} />}
    </section>
  );
}

/** A code has figures in it, a name has none. */
const byWhat = (text: string, main: boolean): "identity-code" | "name" => (main && !/\d/u.test(text) ? "name" : "identity-code");

function SearchForm({ main }: { readonly main: boolean }) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState("");
  const search = useCommand(coachingContract.searchClients);
  const sentence = useRefusalSentence(search.error);

  function send(event: SubmitEvent): void {
    event.preventDefault();
    const text = typed.trim();
    if (text !== "") search.mutate({ body: { by: byWhat(text, main), text } });
  }

  return (
    <>
      <form role="search" onSubmit={send}>
        <label className="field-label" htmlFor={id}>
          {main ? t.labelMain : t.label}
        </label>
        <div className="field-hint" id={`${id}-hint`}>
          {main ? t.hintMain : t.hint}
        </div>
        <div className="field-row width-medium">
          <input id={id} className="input" type="text" autoComplete="off" spellCheck={false} aria-describedby={`${id}-hint`} value={typed} onChange={({ target }) => setTyped(target.value)} />
          <Button type="submit" pending={search.isPending} pendingText={t.searching}>
            {t.search}
          </Button>
        </div>
      </form>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {search.data !== undefined && <Found found={search.data} main={main} />}
    </>
  );
}

function Found({ found: { rows, more, today }, main }: { readonly found: FoundClients; readonly main: boolean }) {
  const t = useTexts(texts);
  const none = main ? t.noneMain : t.none;
  return (
    <>
      <p role="status" className="list-count">
        {rows.length === 0 ? none : t.found(rows.length)} {more && t.more}
      </p>
      {rows.length > 0 && <ClientTable rows={rows} today={today} withCoach={main} />}
    </>
  );
}
