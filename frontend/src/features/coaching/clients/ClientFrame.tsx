import { Outlet, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { isProtected } from "../../../../../shared/coaching/client.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { ClientLead } from "./ClientLead.tsx";
import { frameTexts, tabTexts } from "./frame-texts.ts";
import { ClosedClient } from "./ClosedClient.tsx";
import { tabs } from "./tabs.ts";
import { CardContext, useClient } from "./use-client.ts";
import { WithdrawnClient } from "./WithdrawnClient.tsx";

/** What stands around every part of a client's card: who it is, what must not be overlooked, and where the rest is. */
export function ClientFrame() {
  const { clientId } = useParams({ from: "/clients/$clientId" });
  // Another client is another page: nothing typed for one may end up with another.
  return <Framed key={clientId} clientId={clientId} />;
}

function Framed({ clientId }: { readonly clientId: ClientId }) {
  const query = useClient(clientId);
  if (query.data === undefined && query.error !== null) return <ClosedClient clientId={clientId} query={query} />;
  return (
    <Loaded query={query} rows={8}>
      {(card) =>
        card.state === "withdrawn" ? (
          <WithdrawnClient card={card} />
        ) : (
          <OpenCard
            card={card}
            reread={async () => {
              const { data } = await query.refetch({ throwOnError: true });
              return data?.state === "open" ? data : card;
            }}
          />
        )
      }
    </Loaded>
  );
}

function OpenCard({ card, reread }: { readonly card: OpenClientCard; readonly reread: () => Promise<OpenClientCard> }) {
  const { client } = card;
  // What reads it anew is the same from render to render; only the card itself makes the tabs draw again.
  const inSight = useMemo(() => ({ card, reread }), [card]);
  return (
    <>
      <PageHeading title={`${client.lastName} ${client.firstNames}`} lead={<ClientLead card={card} />} />
      <Banners card={card} />
      <Tabs clientId={client.clientId} />
      <CardContext value={inSight}>
        <Outlet />
      </CardContext>
    </>
  );
}

/** What holds for the whole card. */
function Banners({ card: { client, case: { anchor }, keptUntil, today } }: { readonly card: OpenClientCard }) {
  const t = useTexts(frameTexts);
  const { language } = useLanguage();
  return (
    <>
      {client.addressProtection !== null && isProtected(client, today) && (
        <Banner tone="warning" title={t.protectedTitle}>
          <p>{t.protected(formatDate(client.addressProtection.until, language))}</p>
        </Banner>
      )}
      {anchor.endedOn !== null && keptUntil !== null && (
        <Banner title={t.endedTitle}>
          <p>{t.ended(formatDate(anchor.endedOn, language), formatDate(keptUntil, language))}</p>
        </Banner>
      )}
    </>
  );
}

function Tabs({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(frameTexts);
  const names = useTexts(tabTexts);
  return (
    <nav className="tabs" aria-label={t.tabs}>
      {tabs.map(({ to, name }) => (
        <Link key={name} to={to} params={{ clientId }} activeOptions={{ exact: true, includeSearch: false }}>
          {names[name]}
        </Link>
      ))}
    </nav>
  );
}
