import { coachingContract } from "../../../../shared/coaching/contract.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../shared/placement/contract.ts";
import { useRead } from "../../api/queries.ts";
import { useSession } from "../../api/session-context.ts";
import { capitalised, formatDate, weekdayName, weekName } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Link } from "../../ui/Link.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { CoachingActions, CoachingPart } from "./CoachingPart.tsx";
import { coachingTexts } from "./coaching-texts.ts";
import { PlacementActions, PlacementPart } from "./PlacementPart.tsx";
import { homeTexts } from "./texts.ts";

/**
 * Where a working day begins: how things stand, and what is to be done. Whoever works in both registers sees both beside
 * each other, each read by itself: nothing here knows whether two people are one.
 */
export function HomePage() {
  const { user: { roles } } = useSession();
  if (roles.coaching !== null && roles.placement !== null) return <BothRegisters />;
  if (roles.coaching !== null) return <OnlyCoaching />;
  return roles.placement === null ? <NoRegister /> : <OnlyPlacement />;
}

const useCoachingWork = () => useRead(coachingContract.readCoachingWork, { params: { staffId: useSession().user.userId } });
const usePlacementWork = () => useRead(placementContract.readWork, { params: { staffId: useSession().user.userId } });

/** The greeting, and what day it is. */
function useHeading() {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const [callName = ""] = user.name.split(" ");
  return {
    title: t.hello(callName),
    leadOf: (today: LocalDate): string => `${capitalised(weekdayName(today, language))} ${formatDate(today, language)} · ${weekName(today, language)}`,
  };
}

function OnlyPlacement() {
  const { title, leadOf } = useHeading();
  return (
    <Loaded query={usePlacementWork()} rows={10}>
      {(view) => (
        <>
          <PageHeading title={title} lead={leadOf(view.today)} actions={<PlacementActions />} />
          <PlacementPart view={view} />
        </>
      )}
    </Loaded>
  );
}

function OnlyCoaching() {
  const { title, leadOf } = useHeading();
  return (
    <Loaded query={useCoachingWork()} rows={10}>
      {(view) => (
        <>
          <PageHeading title={title} lead={leadOf(view.today)} actions={<CoachingActions />} />
          <CoachingPart view={view} />
        </>
      )}
    </Loaded>
  );
}

/** One register that does not answer leaves the other to work with. */
function BothRegisters() {
  const words = useTexts(coachingTexts);
  const { title, leadOf } = useHeading();
  const [coaching, placement] = [useCoachingWork(), usePlacementWork()];
  const today = coaching.data?.today ?? placement.data?.today;
  return (
    <>
      <PageHeading title={title} lead={today === undefined ? undefined : leadOf(today)} />
      <div className="home-registers">
        <section aria-labelledby="home-coaching">
          <h2 id="home-coaching">{words.coaching}</h2>
          <div className="actions">
            <CoachingActions />
          </div>
          <Loaded query={coaching} rows={8}>
            {(view) => <CoachingPart view={view} register={words.coaching} />}
          </Loaded>
        </section>
        <section aria-labelledby="home-placement">
          <h2 id="home-placement">{words.placement}</h2>
          <div className="actions">
            <PlacementActions />
          </div>
          <Loaded query={placement} rows={8}>
            {(view) => <PlacementPart view={view} register={words.placement} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}

function NoRegister() {
  const t = useTexts(homeTexts);
  return (
    <EmptyState title={t.noRegisterTitle} action={<Link look="primary" to="/users">{t.toUsers}</Link>}>
      <p>{t.noRegisterBody}</p>
    </EmptyState>
  );
}
