import { useSearch } from "@tanstack/react-router";
import { summaryOf } from "../../../../../shared/coaching/period.ts";
import { useUnits } from "../../../api/units.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Link } from "../../../ui/Link.tsx";
import { StaffingSection } from "../staffing/StaffingSection.tsx";
import { measureTexts } from "../words/period-texts.ts";
import { DuesSection } from "./DuesSection.tsx";
import { GoalsSection } from "./GoalsSection.tsx";
import { PermissionsSection } from "./StandingSections.tsx";
import { standingOf } from "./standing.ts";
import { StandingBadge } from "./StandingBadge.tsx";
import { summaryTexts } from "./summary-texts.ts";
import { useCard } from "./use-client.ts";
import { usePeriodDates } from "./use-period-dates.ts";

/** What is going on now, on one page: to do, the period, goals, coaches, and what may be done with the information. */
export function SummaryTab() {
  const { card } = useCard();
  return (
    <>
      <JustStored />
      <div className="card-columns">
        <DuesSection card={card} />
        <PeriodSection />
        <GoalsSection card={card} />
        <StaffingSection card={card} />
        <PermissionsSection card={card} />
      </div>
    </>
  );
}

/** Right after the wizard: what is to be done next, before the list of everything. */
function JustStored() {
  const t = useTexts(summaryTexts);
  const { stored } = useSearch({ from: "/clients/$clientId/" });
  const { card } = useCard();
  if (stored !== 1) return null;
  const { clientId } = card.client;
  return (
    <Banner tone="success" title={t.storedTitle}>
      <p>{t.stored}</p>
      {card.preForm !== null && card.preForm.destroyed === null && <p>{t.storedPreForm}</p>}
      {card.periods.length === 0 && (
        <p>
          <Link to="/clients/$clientId/periods" params={{ clientId }}>
            {t.openPeriod}
          </Link>
        </p>
      )}
    </Banner>
  );
}

/** The period that goes on, else the one that ended last. */
function PeriodSection() {
  const t = useTexts(summaryTexts);
  const { card } = useCard();
  const measures = useTexts(measureTexts);
  const { nameOf } = useUnits();
  const dates = usePeriodDates();
  const period = summaryOf(card.periods);
  const { anchor, withdrawnOn } = card.case;
  const workshop = period?.workshopId ? nameOf(period.workshopId) : "";
  return (
    <section className="card">
      <h2>{t.period}</h2>
      {period === null ? (
        <p className="muted">{t.noPeriod}</p>
      ) : (
        <dl className="facts">
          <dt>{t.standing}</dt>
          <dd>
            <StandingBadge standing={standingOf({ anchor, withdrawnOn, period }, card.today)} />
          </dd>
          <dt>{t.measure}</dt>
          <dd>{measures[period.measure]}</dd>
          {workshop !== "" && (
            <>
              <dt>{t.workshop}</dt>
              <dd>{workshop}</dd>
            </>
          )}
          <dt>{t.dates}</dt>
          <dd>{dates(period)}</dd>
        </dl>
      )}
    </section>
  );
}
