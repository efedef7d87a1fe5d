import { Fragment, type ReactNode, useState } from "react";
import type { ShownClient } from "../../../../../shared/coaching/client.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useCard } from "../clients/use-client.ts";
import { basicsTexts } from "./texts.ts";
import type { DetailField } from "./use-details-saving.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import { useDetailLabels, useSayDetail } from "./use-say-detail.ts";

/** What a form of details is given. */
export interface DetailsFormProps {
  /** As the person stood when the form was opened. */
  readonly base: ShownClient;
  readonly onSaved: (brought: readonly DetailField[]) => void;
  readonly onCancel: () => void;
}

type Stage =
  | { readonly kind: "reading" }
  | { readonly kind: "saved"; readonly brought: readonly DetailField[] }
  | { readonly kind: "editing"; readonly base: ShownClient };

interface DetailsCardProps {
  readonly title: string;
  readonly fields: readonly DetailField[];
  readonly mayWrite: boolean;
  /** Fields that are covered now, and what is said in their place. */
  readonly covered?: readonly DetailField[];
  readonly children?: ReactNode;
  readonly form: (props: DetailsFormProps) => ReactNode;
}

/** Some of a person's details: read as text, changed by an explicit save. */
export function DetailsCard({ title, fields, mayWrite, covered = [], children, form }: DetailsCardProps) {
  const t = useTexts(basicsTexts);
  const labels = useDetailLabels();
  const say = useSayDetail();
  const { client } = useCard().card;
  const [stage, setStage] = useState<Stage>({ kind: "reading" });
  const heading = useHeadingFocus(stage.kind);
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {stage.kind !== "editing" && mayWrite && (
          <Button aria-label={t.editOf(title)} onPress={() => setStage({ kind: "editing", base: client })}>
            {t.edit}
          </Button>
        )}
      </div>
      {stage.kind === "saved" && <Banner tone="success">{stage.brought.length === 0 ? t.saved : t.brought(stage.brought.map((field) => labels[field]).join(", "))}</Banner>}
      {stage.kind === "editing" ? (
        form({ base: stage.base, onSaved: (brought) => setStage({ kind: "saved", brought }), onCancel: () => setStage({ kind: "reading" }) })
      ) : (
        <>
          <dl className="facts">
            {fields.map((field) => (
              <Fragment key={field}>
                <dt>{labels[field]}</dt>
                <dd>{covered.includes(field) ? t.hidden : say(client, field) || t.none}</dd>
              </Fragment>
            ))}
          </dl>
          {children}
        </>
      )}
    </section>
  );
}
