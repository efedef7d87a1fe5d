import { useParams } from "@tanstack/react-router";
import { placementContract, type WorkplaceCard } from "../../../../../shared/placement/contract.ts";
import type { ContactId } from "../../../../../shared/kernel/ids.ts";
import { useCell } from "../../../api/cell-context.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { QrCode } from "../../../ui/QrCode.tsx";
import { paperTexts } from "./paper-texts.ts";
import { usePaperLink } from "./use-paper-link.ts";

/** A poster for a workplace's wall: one contact's own link as a QR code, to be printed. */
export function PosterPage() {
  const { workplaceId, contactId } = useParams({ from: "/workplaces/$workplaceId/contacts/$contactId/poster" });
  const query = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  return (
    <Loaded query={query} rows={4}>
      {(card) => <Poster card={card} contactId={contactId} />}
    </Loaded>
  );
}

function Poster({ card: { workplace, contacts }, contactId }: { readonly card: WorkplaceCard; readonly contactId: ContactId }) {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const { organisationName, supportPhone } = useCell();
  const { workplaceId } = workplace;
  const { link, sentence, pending, make } = usePaperLink({ workplaceId, contactId });
  const contact = contacts.find((one) => one.contactId === contactId);
  if (contact === undefined) return <Banner tone="warning" title={t.noSuchContact} />;
  return (
    <>
      <PageHeading
        title={t.posterTitle}
        lead={workplace.name}
        actions={
          <>
            {link !== null && (
              <Button variant="primary" onPress={() => window.print()}>
                {t.print}
              </Button>
            )}
            <Link look="quiet" to="/workplaces/$workplaceId" params={{ workplaceId }}>
              {t.back}
            </Link>
          </>
        }
      />
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {link === null ? (
        <section className="card">
          <p>{t.posterWhy(contact.name)}</p>
          <div className="actions">
            <Button variant="primary" pending={pending} onPress={make}>
              {t.make}
            </Button>
          </div>
        </section>
      ) : (
        <article className="card paper poster">
          <h2>{t.heading}</h2>
          <p>{workplace.name}</p>
          <QrCode text={link.url} label={t.alt} />
          <p>{t.steps}</p>
          <p>
            <strong>{t.validUntil(formatDate(link.until, language))}</strong>
          </p>
          <p>{t.personal(contact.name)}</p>
          <p>
            {t.call(supportPhone)} {organisationName}
          </p>
        </article>
      )}
    </>
  );
}
