import { useState } from "react";
import type { InstrumentRef, InstrumentSummary } from "../../../../../shared/coaching/instrument.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Table } from "../../../ui/Table.tsx";
import { ImportSection } from "./ImportSection.tsx";
import { InstrumentContent } from "./InstrumentContent.tsx";
import { instrumentTexts } from "./texts.ts";

/** What people are assessed with: every version there is, and for a main user the way to bring another. */
export function InstrumentsPage() {
  const t = useTexts(instrumentTexts);
  const { user } = useSession();
  const query = useRead(coachingContract.listInstruments, {});
  const [looked, setLooked] = useState<InstrumentRef>();
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Loaded query={query} rows={3}>
        {({ rows }) => (
          <>
            <InstrumentTable rows={rows} onLook={setLooked} />
            {looked !== undefined && <LookedAt key={`${looked.code} ${String(looked.version)}`} instrument={looked} onClose={() => setLooked(undefined)} />}
            {user.roles.coaching === "main" && <ImportSection known={rows} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function InstrumentTable({ rows, onLook }: { readonly rows: readonly InstrumentSummary[]; readonly onLook: (ref: InstrumentRef) => void }) {
  const t = useTexts(instrumentTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  return (
    <Table caption={t.list} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.version}</th>
          <th scope="col">{t.content}</th>
          <th scope="col">{t.total}</th>
          <th scope="col">{t.licence}</th>
          <th scope="col">{t.origin}</th>
          <th scope="col">
            <span className="visually-hidden">{t.look}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, version, name, licence, allowTotal, domains, items, imported }, at) => (
          <tr key={`${code} ${String(version)}`}>
            <th scope="row">
              {name[language]}
              <span className="cell-second">{code}</span>
            </th>
            <td data-label={t.version}>
              {version} {rows.findIndex((one) => one.code === code) === at && <Badge tone="success">{t.inUse}</Badge>}
            </td>
            <td>{t.sizes(domains, items)}</td>
            <td data-label={t.total}>{allowTotal ? t.totalAllowed : t.totalNotAllowed}</td>
            <td data-label={t.licence}>{licence}</td>
            <td>{imported === null ? t.shipped : t.imported(formatDate(imported.on, language), nameOf(imported.by))}</td>
            <td>
              <Button variant="quiet" aria-label={t.lookAt(name[language], version)} onPress={() => onLook({ code, version })}>
                {t.look}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The words of one version, as they are asked. */
function LookedAt({ instrument: { code, version }, onClose }: { readonly instrument: InstrumentRef; readonly onClose: () => void }) {
  const t = useTexts(instrumentTexts);
  const query = useRead(coachingContract.readInstrument, { query: { code, version: String(version) } });
  return (
    <Loaded query={query} rows={5}>
      {(instrument) => (
        <section className="card below">
          <InstrumentContent instrument={instrument} />
          <div className="actions">
            <Button onPress={onClose}>{t.close}</Button>
          </div>
        </section>
      )}
    </Loaded>
  );
}
