import type { ReactNode } from "react";
import type { SituationRow } from "../../../../../shared/coaching/situation-contract.ts";
import type { LifeSituation, SituationChanges } from "../../../../../shared/coaching/situation.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Table } from "../../../ui/Table.tsx";
import { housingTexts, livelihoodTexts, occasionTexts } from "../words/situation-texts.ts";
import { situationTexts } from "./texts.ts";

interface SituationTableProps {
  readonly rows: readonly SituationRow[];
  readonly onCorrect: (row: SituationRow) => void;
  readonly mayCorrect: (row: SituationRow) => boolean;
}

/** Pictures of the life situation side by side, one a column, so that each line can be read across time. */
export function SituationTable({ rows, onCorrect, mayCorrect }: SituationTableProps) {
  const t = useTexts(situationTexts);
  const [occasions, housings] = [useTexts(occasionTexts), useTexts(housingTexts)];
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const line = (head: string, cell: (row: SituationRow) => ReactNode) => (
    <tr>
      <th scope="row">{head}</th>
      {rows.map((row) => (
        // On a phone the columns stand below each other, each saying which one it is.
        <td key={row.situationId} data-label={`${occasions[row.occasion]} ${formatDate(row.on, language)}:`}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <Table caption={t.caption}>
      <thead>
        <tr>
          <td />
          {rows.map(({ situationId, occasion, on }) => (
            <th key={situationId} scope="col">
              {occasions[occasion]}
              <span className="cell-second">{formatDate(on, language)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line(t.livelihood, (row) => <Livelihoods picture={row} />)}
        {line(t.housing, ({ housing }) => housings[housing])}
        {line(t.changes, ({ since }) => (since === null ? <span className="muted">{t.firstOne}</span> : <Changes since={since} />))}
        {rows.some(({ note }) => note !== "") && line(t.note, ({ note }) => <p className="prose">{note}</p>)}
        {line(t.by, (row) => (
          <>
            {t.byAt(nameOf(row.by), formatDateTime(row.at, language))}
            <Earlier versions={row.earlier} />
          </>
        ))}
        {rows.some(mayCorrect) &&
          line(t.commands, (row) =>
            mayCorrect(row) ? (
              <Button variant="quiet" aria-label={t.correctOf(occasions[row.occasion], formatDate(row.on, language))} onPress={() => onCorrect(row)}>
                {t.correct}
              </Button>
            ) : null,
          )}
      </tbody>
    </Table>
  );
}

function Livelihoods({ picture }: { readonly picture: Pick<LifeSituation, "livelihood"> }) {
  const words = useTexts(livelihoodTexts);
  return picture.livelihood.map((source) => <div key={source}>{words[source]}</div>);
}

function Changes({ since }: { readonly since: SituationChanges }) {
  const t = useTexts(situationTexts);
  const [livelihoods, housings] = [useTexts(livelihoodTexts), useTexts(housingTexts)];
  const listed = (sources: SituationChanges["begun"]) => sources.map((source) => livelihoods[source]).join(", ");
  if (since.begun.length + since.ended.length === 0 && since.housingWas === null) return <span className="muted">{t.same}</span>;
  return (
    <>
      {since.begun.length > 0 && <div>{t.begun(listed(since.begun))}</div>}
      {since.ended.length > 0 && <div>{t.over(listed(since.ended))}</div>}
      {since.housingWas !== null && <div>{t.housingWas(housings[since.housingWas])}</div>}
    </>
  );
}

/** How a picture stood before it was put right, newest first. */
function Earlier({ versions }: { readonly versions: readonly LifeSituation[] }) {
  const t = useTexts(situationTexts);
  const [housings, occasions] = [useTexts(housingTexts), useTexts(occasionTexts)];
  const { language } = useLanguage();
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{t.earlier(versions.length)}</summary>
      {versions.map((version) => (
        <div key={version.version}>
          <p className="muted">{t.wasSo(formatDateTime(version.at, language))}</p>
          <p>
            {occasions[version.occasion]}, {formatDate(version.on, language)}
          </p>
          <Livelihoods picture={version} />
          <p>{housings[version.housing]}</p>
          {version.note !== "" && <p className="prose">{version.note}</p>}
        </div>
      ))}
    </details>
  );
}
