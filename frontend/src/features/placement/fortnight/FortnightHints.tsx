import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import type { FortnightHint } from "../../../../../shared/placement/fortnight-hints.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { daysWords } from "./day-words.ts";
import { useFortnightCommands } from "./queries.ts";
import { fortnightTexts } from "./texts.ts";

/** What the payer's rules make of the absences. Hints hold nothing back: the payer decides. */
export function FortnightHints({ person, today }: { readonly person: FortnightView; readonly today: LocalDate }) {
  const t = useTexts(fortnightTexts);
  const { certificate } = useFortnightCommands();
  const { language } = useLanguage();
  const note = () => certificate.mutate({ params: { participantId: person.participantId, monday: person.monday }, body: { seenOn: today, version: person.version } });
  return person.hints.map((hint) => (
    <Banner key={hint.kind} tone="info">
      <p>{sayHint(hint, t, daysWords(hint.days, language))}</p>
      {hint.kind === "certificate" && hint.seenOn !== null && <p>{t.certificateSeen(formatDate(hint.seenOn, language))}</p>}
      {hint.kind === "certificate" && hint.seenOn === null && (
        <Button pending={certificate.isPending} onPress={note}>
          {t.noteSeen}
        </Button>
      )}
    </Banner>
  ));
}

type Texts = ReturnType<typeof useTexts<(typeof fortnightTexts)["fi"]>>;

function sayHint({ kind }: FortnightHint, t: Texts, days: string): string {
  switch (kind) {
    case "certificate":
      return t.hintCertificate(days);
    case "child-illness":
      return t.hintChild(days);
    case "unauthorised":
      return t.hintUnauthorised(days);
    case "presence-without-service":
      return t.hintPresence(days);
  }
}
