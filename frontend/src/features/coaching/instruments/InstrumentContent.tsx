import { useEffect, useRef, useState } from "react";
import { type InstrumentFile, itemsOfDomain } from "../../../../../shared/coaching/instrument.ts";
import { Language, languages } from "../../../../../shared/kernel/languages.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Select } from "../../../ui/Select.tsx";
import { Table } from "../../../ui/Table.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { stepsOf } from "../assessments/scale.ts";
import { instrumentTexts } from "./texts.ts";

/** An instrument's words, one language at a time: what the client reads, and what the coach does. */
export function InstrumentContent({ instrument }: { readonly instrument: InstrumentFile }) {
  const t = useTexts(instrumentTexts);
  const page = useLanguage();
  const [language, setLanguage] = useState(page.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} lang={language}>
        {instrument.name[language]}
      </h2>
      <p lang={language}>{instrument.description[language]}</p>
      <Select
        label={t.language}
        value={language}
        onChange={(event) => setLanguage(Language.catch(language).parse(typedText(event)))}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <dl className="facts below">
        <dt>{t.licence}</dt>
        <dd>{instrument.licence}</dd>
        <dt>{t.scale}</dt>
        <dd lang={language}>
          {stepsOf(instrument, language)
            .map(({ figure, label }) => `${figure} ${label}`.trim())
            .join(" · ")}
        </dd>
        <dt>{t.total}</dt>
        <dd>{instrument.allowTotal ? t.totalAllowed : t.totalNotAllowed}</dd>
      </dl>
      <div className="below">
        <Table caption={t.statements}>
          <thead>
            <tr>
              <th scope="col">{t.self}</th>
              <th scope="col">{t.observer}</th>
            </tr>
          </thead>
          {instrument.domains.map((domain) => (
            <tbody key={domain.domainId} lang={language}>
              <tr className="table-group">
                <th scope="rowgroup" colSpan={2}>
                  {domain.name[language]}
                </th>
              </tr>
              {itemsOfDomain(domain).map(({ itemId, self, observer }) => (
                <tr key={itemId}>
                  <td>{self[language]}</td>
                  <td>{observer[language]}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </>
  );
}
