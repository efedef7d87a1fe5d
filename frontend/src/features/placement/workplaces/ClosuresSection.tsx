import { useState } from "react";
import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { DateSpan } from "../../../../../shared/placement/placement.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import { closureTexts } from "./closure-texts.ts";
import { workplaceReads } from "./queries.ts";

interface ClosuresSectionProps {
  readonly workplace: Workplace;
  readonly mayChange: boolean;
  readonly today: LocalDate;
}

/** When nobody can be there; what has been cannot be changed and is not listed. */
export function ClosuresSection({ workplace, mayChange, today }: ClosuresSectionProps) {
  const t = useTexts(closureTexts);
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  const change = useCommand(placementContract.changeClosures, { refreshes: workplaceReads });
  const rereadOnConflict = useRereadOnConflict(workplaceReads);
  const sentence = useRefusalSentence(change.error);
  const shown = workplace.closures.filter(({ to }) => to >= today);

  async function save(closures: readonly DateSpan[]): Promise<void> {
    const { workplaceId, version } = workplace;
    try {
      await change.mutateAsync({ params: { workplaceId }, body: { closures: [...closures], version } });
    } catch (error) {
      await rereadOnConflict(error);
      throw error;
    }
  }

  /** One to come is taken away, one under way ends yesterday. */
  const open = (span: DateSpan): void => {
    const others = workplace.closures.filter((one) => one !== span);
    void save(span.from < today ? [...others, { ...span, to: addDays(today, -1) }] : others).catch(() => undefined);
  };

  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.title}</h2>
        {mayChange && <Button onPress={() => setAdding(true)}>{t.add}</Button>}
      </div>
      {sentence !== undefined && !adding && <Banner tone="danger" title={sentence} />}
      {shown.length === 0 && <p className="muted">{t.none}</p>}
      <ul className="rows">
        {shown.map((span) => {
          const range = t.range(formatDate(span.from, language), formatDate(span.to, language));
          const underWay = span.from < today;
          return (
            <li key={span.from}>
              <p className="row-title">
                {range}
                {mayChange && (
                  <Button variant="quiet" aria-label={underWay ? t.reopenOf(range) : t.removeOf(range)} onPress={() => open(span)}>
                    {underWay ? t.reopen : t.remove}
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {adding && <AddDialog today={today} add={(span) => save([...workplace.closures, span])} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface AddDialogProps {
  readonly today: LocalDate;
  readonly add: (span: DateSpan) => Promise<void>;
  readonly onClose: () => void;
}

function AddDialog({ today, add, onClose }: AddDialogProps) {
  const t = useTexts(closureTexts);
  const form = useZodForm({ schema: DateSpan, defaultValues: { from: "", to: "" }, labels: { from: t.from, to: t.to } });

  async function save(span: DateSpan): Promise<void> {
    await add(span);
    onClose();
  }

  return (
    <Dialog isOpen title={t.addTitle} onClose={onClose}>
      <Form form={form} guarded={false} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onClose}>{t.cancel}</Button>}>
        <Controlled form={form} name="from">
          {(field) => <DateField {...field} today={today} hint={t.hint} />}
        </Controlled>
        <Controlled form={form} name="to">
          {(field) => <DateField {...field} today={today} />}
        </Controlled>
      </Form>
    </Dialog>
  );
}
