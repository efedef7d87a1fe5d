import type { ListedNetwork } from "../../../../../shared/office/address-list.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { mayAdministerUsers, mayListUsers } from "../users/roles.ts";
import type { AddressList } from "./address-list.ts";
import { AddressEditor } from "./AddressEditor.tsx";
import { AddressHistory } from "./AddressHistory.tsx";
import { NetworkTable } from "./NetworkTable.tsx";
import { texts } from "./texts.ts";

/** From where the staff may work, who said so, and what it was before. */
export function AddressesPage() {
  const t = useTexts(texts);
  const { user } = useSession();
  const reading = useRead(officeContract.readAddressList, {});
  const admin = mayAdministerUsers(user.roles);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} actions={mayListUsers(user.roles) && <Link to="/users">{t.toUsers}</Link>} />
      <Loaded query={reading}>
        {(list) => (
          <>
            <Place list={list} />
            {admin ? (
              <AddressEditor list={list} reread={async () => (await reading.refetch()).data ?? list} />
            ) : (
              <Listed networks={list.networks ?? []} list={list} />
            )}
            <AddressHistory versions={list.history} today={list.today} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Place({ list: { networks, frame, ownAddress } }: { readonly list: AddressList }) {
  const t = useTexts(texts);
  const { organisationName } = useSession();
  return (
    <section className="card">
      <dl className="facts">
        <dt>{t.organisation}</dt>
        <dd>{organisationName}</dd>
        <dt>{t.own}</dt>
        <dd translate="no">{ownAddress}</dd>
        <dt>{t.frame}</dt>
        <dd translate="no">{frame.join(", ")}</dd>
        <dt>{t.state}</dt>
        <dd>{networks === null ? t.noList : t.listed(networks.length)}</dd>
      </dl>
      <p className="muted">{t.frameHint}</p>
    </section>
  );
}

function Listed({ networks, list }: { readonly networks: readonly ListedNetwork[]; readonly list: AddressList }) {
  const t = useTexts(texts);
  return (
    <section className="card">
      <h2>{t.networks}</h2>
      {networks.length > 0 && <NetworkTable caption={t.networks} networks={networks} today={list.today} />}
      <p className="muted">{t.readOnly}</p>
    </section>
  );
}
