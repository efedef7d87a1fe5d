import type { Assessment } from "../../../../../shared/coaching/assessment.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { Table } from "../../../ui/Table.tsx";
import { assessmentModeTexts, occasionTexts } from "../words/assessment-texts.ts";
import { StateBadge } from "./StateBadge.tsx";
import { assessmentTexts } from "./texts.ts";
import { useInstruments } from "./use-instruments.ts";

/** Assessments in lines, the newest first; the day and the occasion lead to the assessment. */
export function AssessmentTable({ rows, clientId }: { readonly rows: readonly Assessment[]; readonly clientId: ClientId }) {
  const t = useTexts(assessmentTexts);
  const [occasions, modes] = [useTexts(occasionTexts), useTexts(assessmentModeTexts)];
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const instruments = useInstruments();
  return (
    <Table caption={t.title} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.occasion}</th>
          <th scope="col">{t.on}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.instrument}</th>
          <th scope="col">{t.mode}</th>
          <th scope="col">{t.rater}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.assessmentId}>
            <th scope="row">
              <Link to="/clients/$clientId/assessments" params={{ clientId }} search={{ open: row.assessmentId }}>
                {occasions[row.occasion]}
                <span className="visually-hidden"> {formatDate(row.on, language)}</span>
              </Link>
            </th>
            <td data-label={t.on}>{formatDate(row.on, language)}</td>
            <td>
              <StateBadge assessment={row} />
            </td>
            <td data-label={t.instrument}>{instruments.nameOf(row.instrument)}</td>
            <td data-label={t.mode}>{modes[row.mode]}</td>
            <td data-label={t.rater}>{row.raterId === null ? "–" : nameOf(row.raterId)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
