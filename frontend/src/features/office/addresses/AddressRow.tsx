import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import type { DraftRow, Faults } from "./draft.ts";
import { texts } from "./texts.ts";

interface AddressRowProps {
  readonly row: DraftRow;
  readonly order: number;
  readonly today: LocalDate;
  readonly faults: Faults;
  /** Why the server would not have this network. */
  readonly refusal: string | undefined;
  readonly onChange: (other: Partial<DraftRow>) => void;
  readonly onRemove: () => void;
}

/** One network with whose it is and how long it counts. */
export function AddressRow({ row, order, today, faults, refusal, onChange, onRemove }: AddressRowProps) {
  const t = useTexts(texts);
  const sentence = (fault: Faults[keyof Faults]): string | undefined => fault && t[fault];
  return (
    <fieldset className="field-line">
      <legend className="visually-hidden">{t.row(order)}</legend>
      <TextField
        label={t.network}
        hint={t.networkHint}
        defaultValue={row.network}
        error={sentence(faults.network) ?? refusal}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        onChange={(event) => onChange({ network: typedText(event) })}
      />
      <TextField
        label={t.owner}
        hint={t.ownerHint}
        defaultValue={row.owner}
        error={sentence(faults.owner)}
        autoComplete="off"
        maxLength={120}
        onChange={(event) => onChange({ owner: typedText(event) })}
      />
      <DateField optional label={t.until} hint={t.untilHint} value={row.until} error={sentence(faults.until)} today={today} onChange={(until) => onChange({ until })} />
      <Button variant="quiet" onPress={onRemove}>
        {t.remove(row.network)}
      </Button>
    </fieldset>
  );
}
