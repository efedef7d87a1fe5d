import { useMemo } from "react";
import { AuthorityType, mostAuthorities } from "../../../../../../shared/coaching/authority.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Select } from "../../../../ui/Select.tsx";
import { typedText } from "../../../../ui/typed-text.ts";
import { authorityTexts } from "../../words/authority-texts.ts";
import { clientTexts } from "../../words/client-texts.ts";
import { authoritiesForm, type AuthoritiesValues } from "./form-values.ts";
import { LineField } from "./LineField.tsx";
import { RowList } from "./RowList.tsx";
import { personStepTexts, wizardTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

const nobody = { type: "EMPLOYMENT_AUTHORITY", office: "", name: "", phone: "", email: "" };

export function useAuthoritiesForm(defaultValues: AuthoritiesValues) {
  const { authorities } = useTexts(wizardTexts);
  const { sentences } = useTerms();
  const schema = useMemo(() => authoritiesForm(sentences), [sentences]);
  return useZodForm({ schema, defaultValues, labels: { authorities } });
}

/** Officials the person's matter is dealt with together; none is an answer too. */
export function AuthorityFields({ form }: { readonly form: ReturnType<typeof useAuthoritiesForm> }) {
  const t = useTexts(personStepTexts);
  const words = useTexts(clientTexts);
  const types = useTexts(authorityTexts);
  return (
    <>
      <p className="prose">{t.authoritiesLead}</p>
      <Controlled form={form} name="authorities">
        {({ id, label, error, value, onChange }) => (
          <RowList id={id} label={label} error={error} rows={value} empty={nobody} most={mostAuthorities} addText={t.addAuthority} nameOf={t.authority} onChange={onChange}>
            {(row, change) => (
              <>
                <Select
                  label={t.type}
                  value={row.type}
                  options={AuthorityType.options.map((type) => ({ value: type, label: types[type] }))}
                  onChange={(event) => change({ ...row, type: typedText(event) })}
                />
                <LineField optional label={t.office} value={row.office} onType={(office) => change({ ...row, office })} />
                <LineField optional label={t.officialName} value={row.name} onType={(name) => change({ ...row, name })} />
                <LineField optional inputMode="tel" label={words.phone} value={row.phone} onType={(phone) => change({ ...row, phone })} />
                <LineField optional inputMode="email" label={words.email} value={row.email} onType={(email) => change({ ...row, email })} />
              </>
            )}
          </RowList>
        )}
      </Controlled>
    </>
  );
}
