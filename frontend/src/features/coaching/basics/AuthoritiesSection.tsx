import { useState } from "react";
import type { Authorities } from "../../../../../shared/coaching/authority.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FieldConflicts } from "../../../ui/editing/FieldConflicts.tsx";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { Form } from "../../../ui/Form.tsx";
import { AuthorityFields, useAuthoritiesForm } from "../clients/new/AuthorityFields.tsx";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { authorityValues } from "./client-values.ts";
import { basicsTexts } from "./texts.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import { useWhoAndWhen } from "./use-who-and-when.ts";

type Stage = { readonly kind: "reading" | "saved" } | { readonly kind: "editing"; readonly base: Authorities };

/** Officials the person's matter is dealt with together: a few, changed as one list. */
export function AuthoritiesSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(basicsTexts);
  const { authorities } = useCard().card;
  const [stage, setStage] = useState<Stage>({ kind: "reading" });
  const heading = useHeadingFocus(stage.kind);
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {t.authorities}
        </h2>
        {stage.kind !== "editing" && mayWrite && (
          <Button aria-label={t.editOf(t.authorities)} onPress={() => setStage({ kind: "editing", base: authorities })}>
            {t.edit}
          </Button>
        )}
      </div>
      {stage.kind === "saved" && <Banner tone="success">{t.saved}</Banner>}
      {stage.kind === "editing" ? (
        <AuthoritiesForm base={stage.base} onSaved={() => setStage({ kind: "saved" })} onCancel={() => setStage({ kind: "reading" })} />
      ) : (
        <AuthorityList authorities={authorities} />
      )}
    </section>
  );
}

function AuthorityList({ authorities: { rows, changed } }: { readonly authorities: Authorities }) {
  const t = useTexts(basicsTexts);
  const types = useTexts(authorityTexts);
  const spoken = useWhoAndWhen();
  return (
    <div className="spaced">
      {rows.length === 0 && <p className="muted">{t.noAuthorities}</p>}
      <ul className="rows">
        {rows.map(({ type, office, name, phone, email }, index) => (
          // A line of the list has nothing of its own but its place.
          <li key={index}>
            <p className="row-title">{types[type]}</p>
            {(office !== null || name !== null) && <p>{[name, office].filter((part) => part !== null).join(", ")}</p>}
            {phone !== null && (
              <p>
                {t.call}: <a href={`tel:${phone}`}>{phone}</a>
              </p>
            )}
            {email !== null && (
              <p>
                {t.mail}: <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {changed !== null && <p className="muted">{t.changed(spoken(changed))}</p>}
    </div>
  );
}

interface AuthoritiesFormProps {
  readonly base: Authorities;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function AuthoritiesForm({ base, onSaved, onCancel }: AuthoritiesFormProps) {
  const t = useTexts(basicsTexts);
  const types = useTexts(authorityTexts);
  const spoken = useWhoAndWhen();
  const { card, reread } = useCard();
  const { clientId } = card.client;
  const [last, setLast] = useState<Authorities["changed"]>(null);
  const change = useCommand(coachingContract.changeAuthorities, { refreshes: clientReads });
  const [values] = useState(() => authorityValues(base));
  const form = useAuthoritiesForm(values);
  const { clash, save, settle } = useMergedSave<Pick<Authorities, "rows">>({
    fields: ["rows"],
    base,
    send: ({ rows }, version) => change.mutateAsync({ params: { clientId }, body: { rows, version } }),
    reread: async () => {
      const { authorities } = await reread();
      setLast(authorities.changed);
      return authorities;
    },
    onSaved,
  });
  if (clash !== null) {
    return (
      <FieldConflicts
        clash={clash}
        labels={{ rows: t.authorities }}
        say={(rows) => rows.map(({ type, office, name, phone, email }) => [types[type], name, office, phone, email].filter((part) => part !== null).join(", ")).join("; ")}
        who={last === null ? undefined : spoken(last)}
        onSave={settle}
        onCancel={onCancel}
      />
    );
  }
  return (
    <Form form={form} onSubmit={({ authorities }) => save({ rows: authorities })} submitText={t.save} otherActions={<Button onPress={onCancel}>{t.cancel}</Button>}>
      <AuthorityFields form={form} />
    </Form>
  );
}
