import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { summaryOf } from "../../../../../shared/coaching/period.ts";
import { isInForce } from "../../../../../shared/coaching/responsibility.ts";
import { ageOn } from "../../../../../shared/kernel/personal-identity-code.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { frameTexts } from "./frame-texts.ts";
import { standingOf } from "./standing.ts";
import { StandingBadge } from "./StandingBadge.tsx";

/** Two lines that place the person: born when, standing where, with whom. The identity code stays closed. */
export function ClientLead({ card }: { readonly card: OpenClientCard }) {
  const t = useTexts(frameTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { client, responsibilities, today } = card;
  const { anchor, withdrawnOn } = card.case;
  const coaches = responsibilities.rows.filter((one) => isInForce(one, today)).map(({ staffId }) => nameOf(staffId));
  const names = [...new Set(coaches)].filter((name) => name !== "").join(", ");
  const { identity } = client;
  return (
    <>
      <p>
        {identity === null ? t.noCode : `${t.born(formatDate(identity.bornOn, language), ageOn(identity.bornOn, today))} · ${identity.masked}`}
      </p>
      <p>
        <StandingBadge standing={standingOf({ anchor, withdrawnOn, period: summaryOf(card.periods) }, today)} /> {names === "" ? t.noCoach : t.coaches(names)}
      </p>
    </>
  );
}
