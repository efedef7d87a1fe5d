import { useMemo } from "react";
import * as z from "zod";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { useZodForm } from "../../../../ui/form.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import type { ChangeProps } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** A placement that does not count after all. */
export function VoidForm({ kind, placement, send, onClose }: ChangeProps & { readonly kind: "not-started" | "error-entry" }) {
  const t = useTexts(changeTexts);
  const schema = useMemo(() => z.object({ why: FreeText(300) }), []);
  const form = useZodForm({ schema, defaultValues: { why: "" }, labels: { why: t.why } });
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={({ why }) => send({ kind, why, version: placement.version })}>
      <p>{kind === "not-started" ? t.notStartedExplains : t.errorExplains}</p>
    </ChangeForm>
  );
}
