import { admits, differences, type WantedAddressList } from "../../../../../shared/office/address-list.ts";
import { networkOf, sizeOf } from "../../../../../shared/office/network.ts";
import { useLanguage, useTexts, locales } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import type { AddressList } from "./address-list.ts";
import { texts } from "./texts.ts";

/** What the list would change, and for whom, before it is saved. */
export function AddressPreview({ list, networks }: { readonly list: AddressList; readonly networks: WantedAddressList["networks"] }) {
  const t = useTexts(texts);
  const { added, removed, changed } = differences(list.networks ?? [], networks);
  const inside = admits(networks, list.ownAddress, list.today);
  return (
    <section className="address-preview" aria-live="polite">
      <h3>{t.preview}</h3>
      <Networks label={t.added} rows={added} />
      <Networks label={t.removed} rows={removed} />
      <Networks label={t.changed} rows={changed} />
      {list.networks === null && <p>{t.first}</p>}
      <p>{t.atOnce}</p>
      <Banner tone={inside ? "success" : "warning"}>{inside ? t.inside : t.outside}</Banner>
    </section>
  );
}

function Networks({ label, rows }: { readonly label: string; readonly rows: WantedAddressList["networks"] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (rows.length === 0) return null;
  const sizeText = (text: string): string => {
    const network = networkOf(text);
    // The addresses of an IPv6 network are past telling.
    return network?.version === 4 ? ` (${t.addresses(sizeOf(network).toLocaleString(locales[language]))})` : "";
  };
  return (
    <>
      <h4>{label}</h4>
      <ul>
        {rows.map(({ network, owner }) => (
          <li key={network}>
            <span translate="no">{network}</span>
            {sizeText(network)} {owner}
          </li>
        ))}
      </ul>
    </>
  );
}
