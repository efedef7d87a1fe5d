import { useMemo, useState } from "react";
import * as z from "zod";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Controlled } from "../../../ui/Controlled.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { identityCodeField } from "../clients/new/form-values.ts";
import { IdentityCodeField } from "../clients/new/IdentityCodeField.tsx";
import { useTerms } from "../clients/new/use-terms.ts";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { codeTexts } from "./code-texts.ts";

interface ChangeCodeFormProps {
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const Why = z.enum(["corrected", "changed-by-authority"]);

/** A new code, with the reason it is another one now; or none, where a person turned out to have none. */
export function ChangeCodeForm({ onSaved, onCancel }: ChangeCodeFormProps) {
  const t = useTexts(codeTexts);
  const { card, reread } = useCard();
  const { clientId, identity, version } = card.client;
  const { today, codes } = useTerms();
  const [removes, setRemoves] = useState(false);
  const schema = useMemo(() => z.strictObject({ code: removes ? z.string() : identityCodeField(today, codes), why: Why }), [removes, today, codes]);
  const form = useZodForm({ schema, defaultValues: { code: "", why: "corrected" }, labels: { code: t.title, why: t.why } });
  const change = useCommand(coachingContract.changeIdentityCode, { refreshes: clientReads });

  async function save({ code, why }: z.output<typeof schema>): Promise<void> {
    try {
      await change.mutateAsync({ params: { clientId }, body: { code: removes ? null : code, why: identity === null ? "given" : removes ? "corrected" : why, version } });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") await reread();
      throw error instanceof ApiProblem ? said(error) : error;
    }
    onSaved();
  }

  /** What the server found wrong with the code stands at its field, in a sentence of its own; the rest above the form. */
  function said(problem: ApiProblem): ApiProblem {
    const sentence = Object.entries(codes).find(([fault]) => problem.issues.some(({ code }) => code === fault))?.[1];
    if (sentence === undefined) return problem;
    form.setError("code", { type: "refused", message: sentence });
    return new ApiProblem(problem.code, problem.title);
  }

  return (
    <Form form={form} onSubmit={save} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      {!removes && (
        <Controlled form={form} name="code">
          {(field) => <IdentityCodeField {...field} />}
        </Controlled>
      )}
      {identity !== null && (
        <>
          <Checkbox label={t.remove} hint={t.removeHint} onChange={() => setRemoves(!removes)} />
          {!removes && (
            <RadioGroup {...form.field("why")} defaultValue="corrected" choices={Why.options.map((value) => ({ value, label: t[value] }))} />
          )}
          <p className="muted">{t.keeps}</p>
        </>
      )}
    </Form>
  );
}
