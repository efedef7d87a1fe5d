import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { frameTexts } from "./frame-texts.ts";
import { GroundForm } from "./GroundForm.tsx";
import type { useClient } from "./use-client.ts";

interface ClosedClientProps {
  readonly clientId: ClientId;
  readonly query: ReturnType<typeof useClient>;
}

/** A card that does not open: restricted, or not one's own. A main user says why she opens it, and then it does. */
export function ClosedClient({ clientId, query }: ClosedClientProps) {
  const t = useTexts(frameTexts);
  const { user } = useSession();
  // Nobody's list is read, and put on record, for a name's sake.
  const { data } = useRead(coachingContract.listOwnClients, { params: { staffId: user.userId } }, { enabled: false });
  const row = data?.rows.find((one) => one.clientId === clientId);
  if (row?.anchor.restricted === true) {
    return (
      <>
        <PageHeading title={`${row.lastName} ${row.firstNames}`} />
        <Banner tone="warning" title={t.restrictedTitle}>
          <p>{t.restricted}</p>
        </Banner>
        <p>
          <Link to="/clients">{t.back}</Link>
        </p>
      </>
    );
  }
  const closed = query.error instanceof ApiProblem && query.error.code === "not-found";
  if (closed && user.roles.coaching === "main") return <GroundForm clientId={clientId} />;
  return <Loaded query={query}>{() => null}</Loaded>;
}
