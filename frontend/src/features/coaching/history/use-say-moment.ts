import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { scopeTexts } from "../words/consent-texts.ts";
import { measureTexts } from "../words/period-texts.ts";
import { historyTexts } from "./texts.ts";
import type { Happening, Moment } from "./timeline.ts";

type Of<Kind extends Happening["kind"]> = Extract<Happening, { readonly kind: Kind }>;

/** What happened, in a sentence. */
export function useSayMoment(): (moment: Moment) => string {
  const t = useTexts(historyTexts);
  const scopes = useTexts(scopeTexts);
  const authorities = useTexts(authorityTexts);
  const measures = useTexts(measureTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();

  const sayCase = ({ event }: Of<"case">, on: string) =>
    ({ opened: t.caseOpened, ended: t.caseEnded(on), reopened: t.caseReopened, withdrawn: t.caseWithdrawn(on) })[event];
  function sayPeriod({ event, measure, why }: Of<"period">, on: string): string {
    const name = measures[measure];
    const said = {
      opened: t.periodOpened(name), changed: t.periodChanged(name), ended: t.periodEnded(name, on), reopened: t.periodReopened(name), cancelled: t.periodCancelled(name),
      "error-entry": t.periodErrorEntry(name),
    }[event];
    return why === null ? said : t.why(said, why);
  }
  const sayWithdrawal = ({ scopes: back, shareWith }: Of<"withdrawal">, on: string) =>
    t.withdrawal([...back.map((scope) => scopes[scope]), ...(shareWith.length === 0 ? [] : [t.withdrawnSharing(shareWith.map((type) => authorities[type]).join(", "))])].join("; "), on);
  function sayCoach({ begins, role, staffId }: Of<"coach">): string {
    const who = nameOf(staffId) || t.someone;
    return begins ? t.coachBegins(who, t[role]) : t.coachEnds(who, t[role]);
  }

  return ({ what, on }) => {
    const day = formatDate(on, language);
    switch (what.kind) {
      case "case":
        return sayCase(what, day);
      case "period":
        return sayPeriod(what, day);
      case "consent":
        return what.informed ? t.informed(day) : t.consent(day);
      case "withdrawal":
        return sayWithdrawal(what, day);
      case "coach":
        return sayCoach(what);
      case "pre-form-received":
        return t.preFormReceived;
      case "pre-form-destroyed":
        return t.preFormDestroyed;
      case "follow-up":
        return t.followUp;
    }
  };
}
