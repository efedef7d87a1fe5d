import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { addDays, dateAt, type LocalDate, millisecondsOf, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import type { ContactId } from "../../../../../shared/kernel/ids.ts";
import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import { useCell } from "../../../api/cell-context.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate, formatDayAndMonth, weekName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { QrCode } from "../../../ui/QrCode.tsx";
import { paperTexts } from "./paper-texts.ts";
import { SheetTable } from "./SheetTable.tsx";
import { othersPeople, sheetPeople } from "./sheet-people.ts";
import { type PaperLink, usePaperLink } from "./use-paper-link.ts";

/** A contact's week on paper, for a workplace without a computer: to be filled in by hand and returned. */
export function WeekSheetPage() {
  const { workplaceId, contactId } = useParams({ from: "/workplaces/$workplaceId/contacts/$contactId/sheet" });
  const query = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  return (
    <Loaded query={query} rows={6}>
      {(card) => <SheetFor card={card} contactId={contactId} />}
    </Loaded>
  );
}

interface SheetForProps {
  readonly card: WorkplaceCard;
  readonly contactId: ContactId;
}

function SheetFor({ card, contactId }: SheetForProps) {
  const t = useTexts(paperTexts);
  const [monday, setMonday] = useState(mondayOf(dateAt(millisecondsOf(card.now))));
  const { workplaceId, name } = card.workplace;
  const { link, sentence, pending, make } = usePaperLink({ workplaceId, contactId });
  const contact = card.contacts.find((one) => one.contactId === contactId);
  if (contact === undefined) return <Banner tone="warning" title={t.noSuchContact} />;
  return (
    <>
      <PageHeading
        title={t.sheetTitle}
        lead={name}
        actions={
          <>
            <Button onPress={() => setMonday(addDays(monday, -7))}>{t.previous}</Button>
            <Button onPress={() => setMonday(addDays(monday, 7))}>{t.next}</Button>
            <Button variant="primary" onPress={() => window.print()}>
              {t.print}
            </Button>
            <Link look="quiet" to="/workplaces/$workplaceId" params={{ workplaceId }}>
              {t.back}
            </Link>
          </>
        }
      />
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {link === null && (
        <div className="actions">
          <p className="muted">{t.addLinkWhy(contact.name)}</p>
          <Button pending={pending} onPress={make}>
            {t.addLink}
          </Button>
        </div>
      )}
      <Sheet card={card} contactId={contactId} contactName={contact.name} monday={monday} link={link} />
    </>
  );
}

interface SheetProps extends SheetForProps {
  readonly contactName: string;
  readonly monday: LocalDate;
  readonly link: PaperLink | null;
}

function Sheet({ card: { workplace, placements }, contactId, contactName, monday, link }: SheetProps) {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const { supportPhone } = useCell();
  const { user } = useSession();
  const query = useRead(placementContract.readWeek, { params: { staffId: user.userId, monday }, query: {} });
  const dates = `${formatDayAndMonth(monday, language)}–${formatDate(addDays(monday, 6), language)}`;
  return (
    <Loaded query={query} rows={6}>
      {({ rows, freeEves }) => {
        const people = sheetPeople(rows, contactId, { closures: workplace.closures, freeEves }, monday);
        const missing = othersPeople(placements, rows, contactId, monday);
        return (
          <article className="card paper">
            <h2>{t.sheetHeading(weekName(monday, language), dates)}</h2>
            <p>
              {workplace.name} · {t.contact(contactName)}
            </p>
            <p>{t.tick}</p>
            {people.length === 0 && <p>{t.nobody}</p>}
            {people.map((person) => (
              <SheetTable key={person.placementId} person={person} />
            ))}
            {missing > 0 && <p className="muted">{t.others(missing)}</p>}
            <div className="paper-end">
              <div>
                <p className="paper-line">{t.signature}</p>
                <p>{t.return(supportPhone)}</p>
                {link !== null && <p>{t.validUntil(formatDate(link.until, language))}</p>}
              </div>
              {link !== null && <QrCode text={link.url} label={t.alt} />}
            </div>
          </article>
        );
      }}
    </Loaded>
  );
}
