import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { greaterIsBetter } from "../../../../../shared/coaching/assessment-scores.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Table } from "../../../ui/Table.tsx";
import { compare, type ComparedDomain, type Pair, sidesOf } from "./comparison.ts";
import { ItemTable } from "./ItemTable.tsx";
import { ChartKey, Radar } from "./Radar.tsx";
import { resultTexts } from "./result-texts.ts";
import { differenceText, meanText, rangeOf } from "./scale.ts";

/** Fewer axes than three enclose nothing. */
const fewestAxes = 3;

/** Both sides beside each other: the domains as a chart and in figures, then every item. */
export function ResultSections({ shown }: { readonly shown: ShownAssessment }) {
  const t = useTexts(resultTexts);
  const { instrument, previous } = shown;
  const { domains, totals } = compare(shown);
  return (
    <>
      <section className="card">
        <h2>{t.domains}</h2>
        {previous?.sameRater === false && <Banner title={t.otherRater} />}
        <div className="result">
          {domains.length >= fewestAxes && (
            <div>
              <Radar domains={domains} range={rangeOf(instrument)} />
              <ChartKey sides={sidesOf(shown.assessment)} />
            </div>
          )}
          <div>
            <DomainTable domains={domains} shown={shown} />
            <p className="field-hint">{t.means}</p>
            {!greaterIsBetter(instrument.scale.kind) && <p className="field-hint">{t.fewerBetter}</p>}
            <Totals totals={totals} />
          </div>
        </div>
      </section>
      <section className="card">
        <h2>{t.items}</h2>
        <ItemTable domains={domains} shown={shown} />
      </section>
    </>
  );
}

function DomainTable({ domains, shown: { assessment, previous } }: { readonly domains: readonly ComparedDomain[]; readonly shown: ShownAssessment }) {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const words = (mean: number | null): string => (mean === null ? t.none : meanText(mean, language));
  const before = previous === null ? undefined : t.previous(formatDate(previous.assessment.on, language));
  const sides = sidesOf(assessment);
  const names = { self: t.client, coach: t.coach };
  return (
    <Table caption={t.domains} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.domain}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {names[side]}
            </th>
          ))}
          {sides.length === 2 && <th scope="col">{t.difference}</th>}
          {before !== undefined && <th scope="col">{before}</th>}
        </tr>
      </thead>
      <tbody>
        {domains.map((domain, at) => (
          <tr key={domain.domainId}>
            <th scope="row">
              {at + 1} {domain.name[language]}
            </th>
            {sides.map((side) => (
              <td key={side} data-label={names[side]}>
                {words(domain[side])}
              </td>
            ))}
            {sides.length === 2 && <td data-label={t.difference}>{domain.difference === null ? t.none : differenceText(domain.difference, language)}</td>}
            {before !== undefined && <td data-label={before}>{t.previousPair(words(domain.previous.self), words(domain.previous.coach))}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A sum only where the instrument's author allows one and everything was answered; else why there is none. */
function Totals({ totals: { self, coach } }: { readonly totals: Pair<ReturnType<typeof compare>["totals"]["self"]> }) {
  const t = useTexts(resultTexts);
  const kinds = [self, coach].flatMap((total) => total?.kind ?? []);
  return (
    <>
      {self?.kind === "sum" && <p>{t.total(t.client, self.value)}</p>}
      {coach?.kind === "sum" && <p>{t.total(t.coach, coach.value)}</p>}
      {kinds.includes("incomplete") && <p className="field-hint">{t.incomplete}</p>}
      {kinds.includes("not-allowed") && <p className="field-hint">{t.noTotal}</p>}
    </>
  );
}
