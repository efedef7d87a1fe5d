import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { ListedNetwork } from "../../../../../shared/office/address-list.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Table } from "../../../ui/Table.tsx";
import { texts } from "./texts.ts";

/** Networks as they are in force; one whose last day is over says so. */
export function NetworkTable({ caption, networks, today }: { readonly caption: string; readonly networks: readonly ListedNetwork[]; readonly today: LocalDate }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.network}</th>
          <th scope="col">{t.owner}</th>
          <th scope="col">{t.until}</th>
        </tr>
      </thead>
      <tbody>
        {networks.map(({ network, owner, until }) => (
          <tr key={network}>
            <th scope="row" translate="no">
              {network}
            </th>
            <td>{owner}</td>
            <td>
              {until === null ? t.forever : formatDate(until, language)} {until !== null && until < today && <Badge tone="warning">{t.over}</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
