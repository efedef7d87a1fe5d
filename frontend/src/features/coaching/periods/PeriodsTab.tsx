import { FollowUpsSection } from "../follow-ups/FollowUpsSection.tsx";
import { SituationsSection } from "../situations/SituationsSection.tsx";
import { PeriodsSection } from "./PeriodsSection.tsx";

/** Periods, what is asked after the last, and how the person's life situation has changed meanwhile. */
export function PeriodsTab() {
  return (
    <>
      <PeriodsSection />
      <FollowUpsSection />
      <SituationsSection />
    </>
  );
}
