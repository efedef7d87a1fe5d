import type { WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import { dateAt, type LocalDate, millisecondsOf } from "../../../../../shared/kernel/local-date.ts";
import type { WorkplacePlacement } from "../../../../../shared/placement/workplace.ts";
import { workStatus } from "../../../../../shared/placement/placement.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { useCaseload } from "../participants/queries.ts";
import { StatusBadge } from "../placements/StatusBadge.tsx";
import { placementTexts } from "../placements/texts.ts";
import { workplaceTexts } from "./texts.ts";

/**
 * Who works here now or soon. The card gives ids; a name is known to whoever has the person in her own
 * caseload, and the others stay "another instructor's client".
 */
export function PlacedHere({ placements, contacts, now }: Pick<WorkplaceCard, "placements" | "contacts" | "now">) {
  const t = useTexts(workplaceTexts);
  const today = dateAt(millisecondsOf(now));
  const current = placements.filter(({ to }) => to >= today).toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <section className="card">
      <h2>{t.placedHere}</h2>
      {current.length === 0 ? (
        <p className="muted">{t.placedNobody}</p>
      ) : (
        <ul className="rows">
          {current.map((placement) => (
            <PlacedRow
              key={placement.placementId}
              placement={placement}
              today={today}
              contactName={contacts.find(({ contactId }) => contactId === placement.contactId)?.name ?? ""}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PlacedRowProps {
  readonly placement: WorkplacePlacement;
  readonly today: LocalDate;
  readonly contactName: string;
}

function PlacedRow({ placement, today, contactName }: PlacedRowProps) {
  const t = useTexts(workplaceTexts);
  const words = useTexts(placementTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const { query } = useCaseload(user.userId, false);
  const { participantId, from, to } = placement;
  const own = query.data?.rows.find((row) => row.participantId === participantId);
  return (
    <li>
      <p className="row-title">
        {own === undefined ? (
          t.othersClient
        ) : (
          <Link to="/participants/$participantId" params={{ participantId }}>
            {own.lastName} {own.firstNames}
          </Link>
        )}
        <StatusBadge status={workStatus(placement, today)} />
      </p>
      <p className="muted">
        {words.range(formatDate(from, language), formatDate(to, language))} · {contactName}
      </p>
    </li>
  );
}
