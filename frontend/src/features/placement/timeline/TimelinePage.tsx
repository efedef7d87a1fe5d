import { useParams } from "@tanstack/react-router";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import type { WeekSummary } from "../../../../../shared/placement/attendance-summary.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate, monthName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { dateAt, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { byMonth } from "./months.ts";
import { timelineTexts } from "./texts.ts";
import { type Evaluated, TimelineChart } from "./TimelineChart.tsx";

/** One person's whole way on one axis: the service, where she was placed, how the weeks went, what was said of the work. */
export function TimelinePage() {
  const { participantId } = useParams({ from: "/participants/$participantId/timeline" });
  const params = { participantId };
  const card = useRead(placementContract.readParticipant, { params });
  const summary = useRead(placementContract.readAttendanceSummary, { params });
  const evaluations = useRead(placementContract.listEvaluations, { params });
  return (
    <Loaded query={card} rows={4}>
      {(shown) => (
        <>
          <Heading card={shown} />
          <Loaded query={summary} rows={8}>
            {({ weeks }) => (
              <Loaded query={evaluations} rows={2}>
                {(given) => <Timeline card={shown} weeks={weeks} evaluations={newestOf(given.evaluations)} />}
              </Loaded>
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}

function Heading({ card: { participant } }: { readonly card: ParticipantCard }) {
  const t = useTexts(timelineTexts);
  const { participantId, firstNames, lastName } = participant;
  return (
    <PageHeading
      title={t.title(`${lastName} ${firstNames}`)}
      actions={
        <Link look="secondary" to="/participants/$participantId" params={{ participantId }}>
          {t.back}
        </Link>
      }
    />
  );
}

interface TimelineProps {
  readonly card: ParticipantCard;
  readonly weeks: readonly WeekSummary[];
  readonly evaluations: readonly Evaluated[];
}

function Timeline({ card, weeks, evaluations }: TimelineProps) {
  const t = useTexts(timelineTexts);
  if (card.placements.length === 0) {
    return (
      <EmptyState title={t.emptyTitle}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <section className="card">
        <TimelineChart card={card} weeks={weeks} evaluations={evaluations} />
      </section>
      <Months weeks={weeks} />
      <Evaluations card={card} evaluations={evaluations} />
    </>
  );
}

function Months({ weeks }: Pick<TimelineProps, "weeks">) {
  const t = useTexts(timelineTexts);
  const { language } = useLanguage();
  return (
    <Table caption={t.table}>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col">{t.planned}</th>
          <th scope="col">{t.attended}</th>
          <th scope="col">{t.absent}</th>
          <th scope="col">{t.missing}</th>
        </tr>
      </thead>
      <tbody>
        {byMonth(weeks)
          .toReversed()
          .map(({ month, planned, attended, absent, missing }) => (
            <tr key={month}>
              <th scope="row">{monthName(month, language)}</th>
              <td data-label={t.planned}>{planned}</td>
              <td data-label={t.attended}>{attended}</td>
              <td data-label={t.absent}>{absent}</td>
              <td data-label={t.missing}>{missing}</td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

function Evaluations({ card, evaluations }: Omit<TimelineProps, "weeks">) {
  const t = useTexts(timelineTexts);
  const { language } = useLanguage();
  const workplaceName = useWorkplaceNames();
  const nameOf = (placementId: string): string => {
    const placement = card.placements.find((candidate) => candidate.placementId === placementId);
    return placement === undefined ? "" : workplaceName(placement.workplaceId);
  };
  return (
    <section className="card timeline-evaluations">
      <h2>{t.evaluations}</h2>
      {evaluations.length === 0 ? (
        <p className="muted">{t.evaluationsNone}</p>
      ) : (
        <ul className="rows">
          {evaluations.map(({ placementId, receivedOn }) => (
            <li key={placementId}>{t.evaluationOf(nameOf(placementId), formatDate(receivedOn, language))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Versions = readonly { readonly placementId: string; readonly receivedAt: Parameters<typeof millisecondsOf>[0] }[];

/** Every version comes; the last one of each placement stands on the axis. */
const newestOf = (versions: Versions): Evaluated[] =>
  [...new Map(versions.map(({ placementId, receivedAt }) => [placementId, { placementId, receivedOn: dateAt(millisecondsOf(receivedAt)) }])).values()];
