import type { Response } from "../../../../../shared/coaching/assessment.ts";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Table } from "../../../ui/Table.tsx";
import { type ComparedDomain, sidesOf, worthTalking } from "./comparison.ts";
import { resultTexts } from "./result-texts.ts";
import { differenceText, stepsOf } from "./scale.ts";

/** Every item with what each answered, how far apart that is, and how it was the last time. */
export function ItemTable({ domains, shown: { assessment, instrument, previous } }: { readonly domains: readonly ComparedDomain[]; readonly shown: ShownAssessment }) {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const steps = stepsOf(instrument, language);
  const before = previous === null ? undefined : t.previous(formatDate(previous.assessment.on, language));
  const figure = (response: Response | undefined): string => steps.find(({ value }) => value === response?.value)?.figure ?? t.none;
  const sides = sidesOf(assessment);
  const names = { self: t.client, coach: t.coach };
  const columns = (before === undefined ? 1 : 2) + sides.length + (sides.length === 2 ? 1 : 0);

  return (
    <Table caption={t.items} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {names[side]}
            </th>
          ))}
          {sides.length === 2 && <th scope="col">{t.difference}</th>}
          {before !== undefined && <th scope="col">{before}</th>}
        </tr>
      </thead>
      {domains.map((domain) => (
        <tbody key={domain.domainId}>
          <tr className="table-group">
            <th scope="rowgroup" colSpan={columns}>
              {domain.name[language]}
            </th>
          </tr>
          {domain.items.map(({ item, difference, previous: last, ...answers }) => (
            <tr key={item.itemId}>
              <th scope="row">
                {item.self[language]}
                <span className="cell-second">{item.observer[language]}</span>
              </th>
              {sides.map((side) => (
                <td key={side} data-label={names[side]}>
                  <Answer response={answers[side]} steps={steps} none={side === "self" ? t.declined : t.notAsked} />
                </td>
              ))}
              {sides.length === 2 && (
                <td data-label={t.difference}>
                  {difference === null ? t.none : difference === 0 ? t.same : differenceText(difference, language)}{" "}
                  {difference !== null && Math.abs(difference) >= worthTalking && <Badge tone="warning">{t.talk}</Badge>}
                </td>
              )}
              {before !== undefined && <td data-label={before}>{t.previousPair(figure(last.self), figure(last.coach))}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

interface AnswerProps {
  readonly response: Response | undefined;
  readonly steps: ReturnType<typeof stepsOf>;
  /** The words of the answer that there is none. */
  readonly none: string;
}

/** An answer in figure and words, and the note that belongs to it. */
function Answer({ response, steps, none }: AnswerProps) {
  const t = useTexts(resultTexts);
  if (response === undefined) return t.noAnswer;
  const step = steps.find(({ value }) => value === response.value);
  return (
    <>
      {step === undefined ? none : <strong>{step.figure}</strong>} {step?.label}
      {response.comment !== "" && <span className="cell-second">{response.comment}</span>}
    </>
  );
}
