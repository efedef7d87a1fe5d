import { useId } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { Instrument } from "../../../../../shared/coaching/instrument.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Table } from "../../../ui/Table.tsx";
import { occasionTexts } from "../words/assessment-texts.ts";
import { type Course, type DomainCourse, lineOf, placesInTime } from "./course.ts";
import { ChartKey, Mark } from "./Radar.tsx";
import { resultTexts } from "./result-texts.ts";
import { meanText, rangeOf } from "./scale.ts";

/** How the domains of one instrument have moved from one signed assessment to the next. */
export function CourseSection({ course }: { readonly course: Course }) {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const { code, version } = course.assessments.at(-1)?.instrument ?? { code: "", version: 1 };
  const query = useRead(coachingContract.readInstrument, { query: { code, version: String(version) } });
  return (
    <Loaded query={query} rows={3}>
      {(instrument) => (
        <section className="card">
          <h2>{t.course(instrument.name[language])}</h2>
          {!course.sameRater && <Banner title={t.courseOtherRater} />}
          <ChartKey sides={course.sides} />
          <ul className="course">
            {course.domains.map((domain) => (
              <li key={domain.domainId}>
                <SmallChart domain={domain} course={course} instrument={instrument} />
              </li>
            ))}
          </ul>
          <CourseTable course={course} instrument={instrument} />
        </section>
      )}
    </Loaded>
  );
}

interface DomainProps {
  readonly course: Course;
  readonly instrument: Instrument;
}

/** A domain that an earlier version had and this one has not goes by its id. */
function useDomainName({ domains }: Instrument): (domainId: string) => string {
  const { language } = useLanguage();
  return (domainId) => domains.find((one) => one.domainId === domainId)?.name[language] ?? domainId;
}

const chart = { width: 220, height: 90, edge: 16 } as const;

function SmallChart({ domain, course, instrument }: DomainProps & { readonly domain: DomainCourse }) {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const nameOf = useDomainName(instrument);
  const id = useId();
  const range = rangeOf(instrument);
  const days = course.assessments.map(({ on }) => on);
  const name = nameOf(domain.domainId);
  const words = usePairWords();
  const said = days.map((day, at) => `${formatDate(day, language)}: ${words(domain, at)}`).join("; ");
  return (
    <figure className="small-chart">
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${String(chart.width)} ${String(chart.height)}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{name}</title>
        <desc id={`${id}-text`}>{t.courseText(name, said)}</desc>
        {[chart.edge, chart.height / 2, chart.height - chart.edge].map((y) => (
          <line key={y} className="radar-ring" x1={chart.edge} x2={chart.width} y1={y} y2={y} />
        ))}
        <text x={0} y={chart.edge + 4}>
          {range.max}
        </text>
        <text x={0} y={chart.height - chart.edge + 4}>
          {meanText(range.min, language)}
        </text>
        {(["coach", "self"] as const).map((side) => {
          const places = placesInTime(days, domain[side], { ...chart, ...range });
          return (
            <g key={side} className={`mark-${side}`}>
              <path d={lineOf(places)} />
              {places.map((place, at) => place !== null && <Mark key={course.assessments[at]?.assessmentId} side={side} {...place} size={4} />)}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** What both sides came to at one assessment, in words. */
function usePairWords(): (domain: DomainCourse, at: number) => string {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const words = (mean: number | null | undefined): string => (mean == null ? t.none : meanText(mean, language));
  return ({ self, coach }, at) => t.coursePair(words(self[at]), words(coach[at]));
}

function CourseTable({ course, instrument }: DomainProps) {
  const t = useTexts(resultTexts);
  const occasions = useTexts(occasionTexts);
  const { language } = useLanguage();
  const nameOf = useDomainName(instrument);
  const words = usePairWords();
  const headings = course.assessments.map(({ on, occasion }) => `${occasions[occasion]} ${formatDate(on, language)}`);
  return (
    <Table caption={t.courseTable}>
      <thead>
        <tr>
          <th scope="col">{t.domain}</th>
          {course.assessments.map(({ assessmentId }, at) => (
            <th key={assessmentId} scope="col">
              {headings[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {course.domains.map((domain) => (
          <tr key={domain.domainId}>
            <th scope="row">{nameOf(domain.domainId)}</th>
            {course.assessments.map(({ assessmentId }, at) => (
              <td key={assessmentId} data-label={headings[at]}>
                {words(domain, at)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
