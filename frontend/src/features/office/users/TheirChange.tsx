import { officeContract } from "../../../../../shared/office/contract.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import { useRead } from "../../../api/queries.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { accountTexts } from "./account-texts.ts";
import { roleNames, roleTexts } from "./roles.ts";

/** What somebody else has saved meanwhile, field by field, over a form that still holds one's own. */
export function TheirChange({ before, now }: { readonly before: ListedUser; readonly now: ListedUser }) {
  const t = useTexts(accountTexts);
  const r = useTexts(roleTexts);
  const { language } = useLanguage();
  const { data } = useRead(officeContract.listUnits, {});
  const unitNames = ({ units }: ListedUser): string => (data?.units ?? []).filter(({ unitId }) => units.includes(unitId)).map(({ name }) => name).join(", ");
  const lines: readonly (readonly [label: string, of: (user: ListedUser) => string])[] = [
    [t.name, ({ name }) => name],
    [t.email, ({ email }) => email],
    [t.language, (user) => languageNames[user.language]],
    [r.rights, ({ roles }) => roleNames(roles, language).join(", ")],
    [t.units, unitNames],
  ];
  const changed = lines.filter(([, of]) => of(before) !== of(now));
  return (
    <Banner tone="warning" title={t.conflictTitle}>
      <p>{t.conflict}</p>
      <dl className="facts">
        {changed.map(([label, of]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{of(now) === "" ? t.none : of(now)}</dd>
          </div>
        ))}
      </dl>
    </Banner>
  );
}
