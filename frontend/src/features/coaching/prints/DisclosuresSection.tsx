import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { Disclosure } from "../../../../../shared/coaching/summary.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useCard } from "../clients/use-client.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { ledgerTexts } from "./ledger-texts.ts";
import { languageTexts, leftOutTexts, reasonTexts, sectionTexts } from "./words.ts";

/** The disclosure ledger: what was given to whom, when, by whom and on what ground. */
export function DisclosuresSection() {
  const t = useTexts(ledgerTexts);
  const { card } = useCard();
  const query = useRead(coachingContract.readDisclosures, { params: { clientId: card.client.clientId } });
  return (
    <section className="card spaced">
      <h2>{t.title}</h2>
      <Loaded query={query} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t.noneTitle}>
              <p>{t.none}</p>
            </EmptyState>
          ) : (
            <>
              <p className="prose">{t.lead}</p>
              <Table caption={t.caption} captionHidden>
                <thead>
                  <tr>
                    <th scope="col">{t.at}</th>
                    <th scope="col">{t.recipient}</th>
                    <th scope="col">{t.what}</th>
                    <th scope="col">{t.ground}</th>
                    <th scope="col">{t.mark}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <DisclosureRow key={row.disclosureId} row={row} />
                  ))}
                </tbody>
              </Table>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function DisclosureRow({ row }: { readonly row: Disclosure }) {
  const t = useTexts(ledgerTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const [sections, authorities, reasons, languages, leftOut] = [
    useTexts(sectionTexts), useTexts(authorityTexts), useTexts(reasonTexts), useTexts(languageTexts), useTexts(leftOutTexts),
  ];
  const { recipient } = row;
  return (
    <tr>
      <th scope="row">
        {formatDateTime(row.at, language)}
        <span className="cell-second">{nameOf(row.by)}</span>
      </th>
      <td data-label={t.recipient}>
        {recipient.name ?? authorities[recipient.type]}
        {recipient.name !== null && <span className="cell-second">{authorities[recipient.type]}</span>}
      </td>
      <td data-label={t.what}>
        {row.sections.map((section) => sections[section]).join(", ")}
        {row.identityCode !== null && <span className="cell-second">{t.withCode(reasons[row.identityCode])}</span>}
        {row.leftOut.length > 0 && <span className="cell-second">{t.without(row.leftOut.map((one) => leftOut[one]).join(" "))}</span>}
      </td>
      <td data-label={t.ground}>{t.consent(formatDate(row.ground.signedOn, language))}</td>
      <td data-label={t.mark}>
        {row.disclosureId.slice(0, 8)}
        <span className="cell-second">{t.template(row.template, languages[row.language])}</span>
        <details>
          <summary>{t.checksum}</summary>
          <code className="print-checksum">{row.sha256}</code>
        </details>
      </td>
    </tr>
  );
}
