import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { type AddressListVersion, differences } from "../../../../../shared/office/address-list.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { NetworkTable } from "./NetworkTable.tsx";
import { texts } from "./texts.ts";

/** Who saved what, and when: each version with what it changed, and whole when it is opened. */
export function AddressHistory({ versions, today }: { readonly versions: readonly AddressListVersion[]; readonly today: LocalDate }) {
  const t = useTexts(texts);
  if (versions.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.history}</h2>
      {versions.map((version, at) => (
        <Version key={version.version} version={version} before={versions[at + 1]} today={today} />
      ))}
    </section>
  );
}

interface VersionProps {
  readonly version: AddressListVersion;
  readonly before: AddressListVersion | undefined;
  readonly today: LocalDate;
}

function Version({ version, before, today }: VersionProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { added, removed, changed } = differences(before?.networks ?? [], version.networks);
  const names = (list: typeof added): string => list.map(({ network }) => network).join(", ");
  const lines = [
    [t.wereAdded, added],
    [t.wereRemoved, removed],
    [t.wereChanged, changed],
  ] as const;
  const shown = lines.filter(([, list]) => list.length > 0);
  return (
    <details>
      <summary>
        {t.version(version.version)}, {formatDateTime(version.at, language)}, {nameOf(version.by)}
      </summary>
      {shown.length === 0 ? <p>{t.noChange}</p> : shown.map(([label, list]) => <p key={label}>{`${label}: ${names(list)}`}</p>)}
      <NetworkTable caption={t.version(version.version)} networks={version.networks} today={today} />
    </details>
  );
}
