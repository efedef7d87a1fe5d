import { useMemo, useState } from "react";
import * as z from "zod";
import type { PreForm } from "../../../../../shared/coaching/consent.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { duesOf } from "../../../../../shared/coaching/due.ts";
import { SentDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { isConflict } from "../../../ui/refusal.ts";
import { useHeadingFocus } from "../basics/use-heading-focus.ts";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { preFormTexts } from "./pre-form-texts.ts";

/** The paper a client filled in beforehand: who holds it, and whether it has been destroyed (notice, item 11 A). */
export function PreFormSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(preFormTexts);
  const { card } = useCard();
  const { preForm } = card;
  const [destroying, setDestroying] = useState(false);
  const heading = useHeadingFocus(String(destroying));
  if (preForm === null) return null;
  const waits = preForm.destroyed === null;
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {t.title}
        </h2>
        {waits && mayWrite && !destroying && <Button onPress={() => setDestroying(true)}>{t.destroy}</Button>}
      </div>
      <PreFormFacts preForm={preForm} />
      {waits && <p className="muted">{t.why}</p>}
      {waits && destroying && <DestroyForm preForm={preForm} onDone={() => setDestroying(false)} />}
    </section>
  );
}

function PreFormFacts({ preForm: { receivedOn, heldBy, destroyed } }: { readonly preForm: PreForm }) {
  const t = useTexts(preFormTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { card } = useCard();
  const due = duesOf({ ...card, situations: { rows: card.situations }, assessments: { rows: card.assessments } }).find(({ kind }) => kind === "pre-form");
  return (
    <dl className="facts">
      <dt>{t.received}</dt>
      <dd>{formatDate(receivedOn, language)}</dd>
      {destroyed === null && (
        <>
          <dt>{t.holder}</dt>
          <dd>{nameOf(heldBy)}</dd>
        </>
      )}
      {due !== undefined && (
        <>
          <dt>{t.destroyBy}</dt>
          <dd>
            {formatDate(due.on, language)} {due.on < card.today && <Badge tone="danger">{t.late}</Badge>}
          </dd>
        </>
      )}
      {destroyed !== null && (
        <>
          <dt>{t.destroyed}</dt>
          <dd>{t.destroyedBy(formatDate(destroyed.on, language), nameOf(destroyed.by))}</dd>
        </>
      )}
    </dl>
  );
}

function DestroyForm({ preForm: { receivedOn, version }, onDone }: { readonly preForm: PreForm; readonly onDone: () => void }) {
  const t = useTexts(preFormTexts);
  const { card: { client: { clientId }, today }, reread } = useCard();
  const schema = useMemo(() => z.strictObject({ on: SentDate.refine((on) => receivedOn <= on && on <= today, { error: t.past }) }), [receivedOn, today, t]);
  const form = useZodForm({ schema, defaultValues: { on: today }, labels: { on: t.on } });
  const destroy = useCommand(coachingContract.destroyPreForm, { refreshes: clientReads });

  async function save({ on }: z.output<typeof schema>): Promise<void> {
    try {
      await destroy.mutateAsync({ params: { clientId }, body: { on, version } });
    } catch (error) {
      if (isConflict(error)) await reread();
      throw error;
    }
    onDone();
  }
  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onDone}>{t.cancel}</Button>}>
      <Controlled form={form} name="on">
        {(field) => <DateField {...field} today={today} />}
      </Controlled>
    </Form>
  );
}
