import { isInForce } from "../../../../../shared/coaching/responsibility.ts";
import { useSession } from "../../../api/session-context.ts";
import { TodayContext } from "../clients/new/use-terms.ts";
import { useCard } from "../clients/use-client.ts";
import { ConsentsSection } from "../consents/ConsentsSection.tsx";
import { PreFormSection } from "../consents/PreFormSection.tsx";
import { AuthoritiesSection } from "./AuthoritiesSection.tsx";
import { BackgroundSection } from "./BackgroundSection.tsx";
import { IdentityCodeSection } from "./IdentityCodeSection.tsx";
import { PersonSection } from "./PersonSection.tsx";

/** What is known of the person, and on what it rests that it is known. */
export function BasicsTab() {
  const { card } = useCard();
  const { user } = useSession();
  // Nothing but consents is written after the case has ended; a main user who only reads leaves some to the coaches.
  const goesOn = card.case.anchor.endedOn === null;
  const isCoach = card.responsibilities.rows.some((one) => one.staffId === user.userId && isInForce(one, card.today));
  return (
    <TodayContext value={card.today}>
      <PersonSection mayWrite={goesOn} />
      <IdentityCodeSection mayWrite={goesOn} />
      <BackgroundSection mayWrite={goesOn} />
      <AuthoritiesSection mayWrite={goesOn && isCoach} />
      <ConsentsSection mayAdd={isCoach} />
      <PreFormSection mayWrite={isCoach} />
    </TodayContext>
  );
}
