import { officeContract } from "../../../../../shared/office/contract.ts";
import type { OwnProfile } from "../../../../../shared/office/own.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { Table } from "../../../ui/Table.tsx";
import { texts } from "./texts.ts";

type Session = OwnProfile["sessions"][number];

const refreshes = [officeContract.readOwn];

/** Where one is signed in, and the way out of each place. */
export function SessionsSection({ sessions }: { readonly sessions: readonly Session[] }) {
  const t = useTexts(texts);
  const others = useCommand(officeContract.endOtherSessions, { refreshes });
  const sentence = useRefusalSentence(others.error);
  return (
    <section className="card">
      <h2>{t.sessions}</h2>
      <p className="prose">{t.sessionsText}</p>
      <Table caption={t.sessions} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.device}</th>
            <th scope="col">{t.started}</th>
            <th scope="col">{t.used}</th>
            <th scope="col">{t.address}</th>
            <th scope="col">{t.command}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} />
          ))}
        </tbody>
      </Table>
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
      {sessions.length < 2 ? (
        <p className="muted">{t.onlyThis}</p>
      ) : (
        <div className="actions">
          <Button pending={others.isPending} pendingText={t.ending} onPress={() => others.mutate({})}>
            {t.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const end = useCommand(officeContract.endOwnSession, { refreshes });
  const sentence = useRefusalSentence(end.error);
  const device = useDeviceName()(session);
  const started = formatDateTime(session.startedAt, language);
  return (
    <tr>
      <th scope="row">{device}</th>
      <td data-label={t.started}>{started}</td>
      <td data-label={t.used}>{formatDateTime(session.lastUsedAt, language)}</td>
      <td data-label={t.address} translate="no">
        {session.sourceIp}
      </td>
      <td>
        {session.current ? (
          <Badge tone="info">{t.current}</Badge>
        ) : (
          <Button
            variant="quiet"
            aria-label={t.endOf(device, started)}
            pending={end.isPending}
            pendingText={t.ending}
            onPress={() => end.mutate({ params: { sessionId: session.sessionId } })}
          >
            {t.end}
          </Button>
        )}
        {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
      </td>
    </tr>
  );
}

function useDeviceName(): (session: Session) => string {
  const t = useTexts(texts);
  return ({ browser, device }) => `${browser === "other" ? t.otherBrowser : t[browser]}, ${device === "other" ? t.otherDevice : t[device]}`;
}
