import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Table } from "../../../ui/Table.tsx";
import type { FileFault } from "./instrument-file.ts";
import { instrumentTexts } from "./texts.ts";

/** More than anybody reads at once: the first lead the way. */
const mostShown = 50;

/** Every fault of a file with its place and what to do about it. */
export function FaultList({ faults }: { readonly faults: readonly FileFault[] }) {
  const t = useTexts(instrumentTexts);
  const shown = faults.slice(0, mostShown);
  return (
    <>
      <Banner tone="danger" title={t.faultsTitle(faults.length)}>
        <p>{t.faultsText}</p>
      </Banner>
      <Table caption={t.faultsTitle(faults.length)} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.fault}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fault, at) => (
            <tr key={at}>
              <th scope="row">{fault.path === "" ? t.whole : <code className="path">{fault.path}</code>}</th>
              <td>{sentenceOf(t, fault)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {faults.length > shown.length && <p className="muted">{t.moreFaults(faults.length - shown.length)}</p>}
    </>
  );
}

/** What is wrong, and with it what to do. */
function sentenceOf(t: ReturnType<typeof useTexts<(typeof instrumentTexts)["fi"]>>, { kind, detail }: FileFault): string {
  switch (kind) {
    case "missing":
      return t.fault_missing;
    case "wrong-kind":
      return t.fault_kind;
    case "unknown-name":
      return t.fault_unknown(detail);
    case "too-long":
      return t.fault_long(detail);
    case "too-short":
      return t.fault_short(detail);
    case "unreadable":
      return t.fault_unreadable;
    case "not-offered":
      return t.fault_offered(detail);
    case "duplicate-id":
      return t.fault_duplicate;
    case "duplicate-step":
      return t.fault_step;
    case "scale-out-of-bounds":
      return t.fault_bounds;
    case "step-missing":
      return t.fault_stepMissing;
    case "total-not-possible":
      return t.fault_total;
    case "too-many-items":
      return t.fault_many;
    case "too-large":
      return t.fault_large;
  }
}
