import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { addDays } from "../../../../../shared/kernel/local-date.ts";
import type { WeekSummary } from "../../../../../shared/placement/attendance-summary.ts";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { counts } from "../../../../../shared/placement/placement.ts";
import { formatDayAndMonth } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { type Axis, axisOver } from "./axis.ts";
import { timelineTexts } from "./texts.ts";

export interface Evaluated {
  readonly placementId: string;
  readonly receivedOn: LocalDate;
}

interface TimelineChartProps {
  readonly card: ParticipantCard;
  readonly weeks: readonly WeekSummary[];
  readonly evaluations: readonly Evaluated[];
}

const monthsHeight = 20;
const rowHeight = 24;
const barHeight = 16;
/** A full week of four days fills the row. */
const dayHeight = 14;
const fullWeek = 5;

/** Drawn, so that one sees at a glance what a table tells by figures; the table stands below it. */
export function TimelineChart({ card, weeks, evaluations }: TimelineChartProps) {
  const t = useTexts(timelineTexts);
  const { service, today } = card;
  const placements = card.placements.filter(counts).toSorted((a, b) => a.from.localeCompare(b.from));
  const axis = axisOver([service.openedOn, today, ...placements.flatMap(({ from, to }) => [from, to])]);
  const serviceTop = monthsHeight + rowHeight;
  const placementsTop = serviceTop + 2 * rowHeight;
  const attendanceTop = placementsTop + (placements.length + 1) * rowHeight;
  const evaluationsTop = attendanceTop + fullWeek * dayHeight + rowHeight;
  const height = evaluationsTop + rowHeight;
  return (
    <div className="timeline" role="region" aria-label={t.chart} tabIndex={0}>
      <svg width={axis.width} height={height} viewBox={`0 0 ${axis.width} ${height}`} role="img" aria-label={t.chart}>
        <Months axis={axis} height={height} />
        <RowTitle y={serviceTop}>{t.service}</RowTitle>
        <rect className="timeline-service" {...axis.bar({ from: service.openedOn, to: service.anchor.endedOn ?? today })} y={serviceTop} height={barHeight} rx={3} />
        <RowTitle y={placementsTop}>{t.placements}</RowTitle>
        {placements.map((placement, index) => (
          <PlacementBar key={placement.placementId} axis={axis} placement={placement} y={placementsTop + index * rowHeight} />
        ))}
        <RowTitle y={attendanceTop}>{t.attendance}</RowTitle>
        {weeks.map((week) => (
          <WeekColumn key={week.monday} axis={axis} week={week} floor={attendanceTop + fullWeek * dayHeight} />
        ))}
        <RowTitle y={evaluationsTop}>{t.evaluations}</RowTitle>
        {evaluations.map(({ placementId, receivedOn }) => (
          <circle key={placementId} className="timeline-evaluation" cx={axis.x(receivedOn)} cy={evaluationsTop + rowHeight / 3} r={6} />
        ))}
        <line className="timeline-today" x1={axis.x(today)} x2={axis.x(today)} y1={monthsHeight} y2={height} />
        <text className="timeline-small" x={axis.x(today) + 3} y={monthsHeight + 10}>
          {t.today}
        </text>
      </svg>
      <Legend />
    </div>
  );
}

function Months({ axis, height }: { readonly axis: Axis; readonly height: number }) {
  const { language } = useLanguage();
  return axis.months.map(({ from, x }) => (
    <g key={from}>
      <line className="timeline-grid" x1={x} x2={x} y1={0} y2={height} />
      <text className="timeline-small" x={x + 3} y={12}>
        {from.endsWith("-01-01") || x === 0 ? `${Number(from.slice(5, 7))}/${from.slice(0, 4)}` : Number(from.slice(5, 7))}
      </text>
      <title>{formatDayAndMonth(from, language)}</title>
    </g>
  ));
}

const RowTitle = ({ y, children }: { readonly y: number; readonly children: string }) => (
  <text className="timeline-title" x={3} y={y - 6}>
    {children}
  </text>
);

interface PlacementBarProps {
  readonly axis: Axis;
  readonly placement: ParticipantCard["placements"][number];
  readonly y: number;
}

function PlacementBar({ axis, placement, y }: PlacementBarProps) {
  const workplaceName = useWorkplaceNames();
  const bar = axis.bar(placement);
  return (
    <g>
      <rect className="timeline-placement" {...bar} y={y} height={barHeight} rx={3} />
      {placement.interruptions.map((interruption) => (
        <rect key={interruption.from} className="timeline-break" {...axis.bar(interruption)} y={y} height={barHeight} />
      ))}
      <text className="timeline-name" x={bar.x + 5} y={y + 12}>
        {workplaceName(placement.workplaceId)}
      </text>
    </g>
  );
}

/** A week as a column of days: attended at the bottom, then absent, then what nobody has reported. */
function WeekColumn({ axis, week, floor }: { readonly axis: Axis; readonly week: WeekSummary; readonly floor: number }) {
  const { x, width } = axis.bar({ from: week.monday, to: addDays(week.monday, 4) });
  const attended = week.attended * dayHeight;
  const absent = week.absent * dayHeight;
  const missing = week.missing * dayHeight;
  return (
    <g>
      <rect className="timeline-attended" x={x} width={width} y={floor - attended} height={attended} />
      <rect className="timeline-absent" x={x} width={width} y={floor - attended - absent} height={absent} />
      <rect className="timeline-missing" x={x + 0.5} width={width - 1} y={floor - attended - absent - missing} height={missing} />
    </g>
  );
}

function Legend() {
  const t = useTexts(timelineTexts);
  const marks = [
    ["timeline-attended", t.attended],
    ["timeline-absent", t.absent],
    ["timeline-missing", t.missing],
  ] as const;
  return (
    <p className="timeline-legend">
      {marks.map(([mark, label]) => (
        <span key={mark}>
          <svg width={14} height={14} aria-hidden="true">
            <rect className={mark} x={1} y={1} width={12} height={12} />
          </svg>{" "}
          {label}
        </span>
      ))}
    </p>
  );
}
