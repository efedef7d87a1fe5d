import type { ReactNode } from "react";
import { useTexts } from "../../../../i18n/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FieldError } from "../../../../ui/FieldError.tsx";
import { personStepTexts } from "./texts.ts";

interface RowListProps<Row> {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly most: number;
  readonly addText: string;
  /** What a line is called, from 1. */
  readonly nameOf: (order: number) => string;
  readonly onChange: (rows: Row[]) => void;
  readonly children: (row: Row, change: (row: Row) => void) => ReactNode;
}

/** Lines of the same fields: added, changed and taken away here, and judged together with their step. */
export function RowList<Row>({ id, label, error, rows, empty, most, addText, nameOf, onChange, children }: RowListProps<Row>) {
  const t = useTexts(personStepTexts);
  return (
    <fieldset className="field" id={id} tabIndex={-1} data-invalid={error !== undefined || undefined}>
      <legend className="field-label">{label}</legend>
      <FieldError id={`${id}-error`} error={error} />
      {rows.map((row, index) => (
        // A line has nothing of its own but its place.
        <div key={index} className="field-line" role="group" aria-label={nameOf(index + 1)}>
          {children(row, (changed) => onChange(rows.with(index, changed)))}
          <Button variant="quiet" aria-label={`${t.removeRow}: ${nameOf(index + 1)}`} onPress={() => onChange(rows.toSpliced(index, 1))}>
            {t.removeRow}
          </Button>
        </div>
      ))}
      {rows.length < most && <Button onPress={() => onChange([...rows, empty])}>{addText}</Button>}
    </fieldset>
  );
}
