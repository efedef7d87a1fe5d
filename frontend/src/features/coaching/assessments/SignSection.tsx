import { useMemo } from "react";
import * as z from "zod";
import { SignAssessment, type ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import { closingTexts } from "./closing-texts.ts";

interface SignSectionProps {
  readonly shown: ShownAssessment;
  readonly onSign: (given: SignAssessment) => Promise<unknown>;
}

/** Closes the assessment, having said that it locks. What is lacking to do so is said, too. */
export function SignSection({ shown, onSign }: SignSectionProps) {
  const t = useTexts(closingTexts);
  const { self, coach, mode } = shown.assessment;
  // Without the client's side only where both were asked, and with the reason.
  const ready = coach !== "open" && (self !== "open" || mode === "JOINT");
  return (
    <section className="card">
      <h2>{t.signTitle}</h2>
      {ready ? <SignForm shown={shown} onSign={onSign} /> : <p className="muted">{t.notReady}</p>}
    </section>
  );
}

function SignForm({ shown: { assessment }, onSign }: SignSectionProps) {
  const t = useTexts(closingTexts);
  const alone = assessment.self === "open";
  const schema = useMemo(
    () => z.object({ discussion: SignAssessment.shape.discussion, withoutSelf: alone ? SignAssessment.shape.withoutSelf.unwrap() : z.literal("") }),
    [alone],
  );
  const form = useZodForm({ schema, defaultValues: { discussion: "", withoutSelf: "" }, labels: { withoutSelf: t.withoutSelf, discussion: t.discussion } });
  return (
    <Form
      form={form}
      submitText={t.sign}
      onSubmit={({ discussion, withoutSelf }) => onSign({ discussion, withoutSelf: withoutSelf === "" ? null : withoutSelf, version: assessment.version })}
    >
      {alone && <TextArea {...form.field("withoutSelf")} hint={t.withoutSelfHint} maxLength={500} rows={2} />}
      <TextArea {...form.field("discussion")} optional hint={t.discussionHint} maxLength={2000} rows={5} />
      <Banner title={t.signLocks} />
    </Form>
  );
}
