import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { KioskPage } from "../../../../../shared/coaching/kiosk-contract.ts";
import { Language } from "../../../../../shared/kernel/languages.ts";
import { useCell } from "../../../api/cell-context.ts";
import { type Client, createClient } from "../../../api/client.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { kioskDoor } from "./kiosk-door.ts";
import { KioskIntro } from "./KioskIntro.tsx";
import { KioskQuestion } from "./KioskQuestion.tsx";
import { KioskReview } from "./KioskReview.tsx";
import { useKiosk } from "./use-kiosk.ts";

interface KioskQuestionsProps {
  readonly token: string;
  readonly onDone: () => void;
  /** The questions are not open here any more: the server's sentence says what to do. */
  readonly onClosed: (why: string) => void;
}

const isClosed = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.code === "kiosk-closed";

/** Speaks to the register with the tablet's token and nothing else. */
const clientWith = (origin: string, token: string): Client =>
  createClient({
    origin,
    fetch: (...request) => fetch(...request),
    language: () => Language.catch("fi").parse(document.documentElement.lang),
    token: () => token,
    regainToken: () => Promise.resolve(),
  });

export function KioskQuestions({ token, onDone, onClosed }: KioskQuestionsProps) {
  const { staffApi } = useCell();
  const [client] = useState(() => clientWith(staffApi, token));
  const query = useQuery({
    queryKey: [coachingContract.readKiosk.action],
    queryFn: ({ signal }) => client.call(coachingContract.readKiosk, {}, signal),
    // What is on the page is newer than what the server could tell.
    staleTime: Infinity,
  });
  useEffect(() => {
    if (isClosed(query.error)) onClosed(query.error.title);
  }, [query.error, onClosed]);
  return (
    <Loaded query={query} rows={4}>
      {(page) => <Questionnaire page={page} client={client} onDone={onDone} onClosed={onClosed} />}
    </Loaded>
  );
}

function Questionnaire({ page, client, onDone, onClosed }: Omit<KioskQuestionsProps, "token"> & { readonly page: KioskPage; readonly client: Client }) {
  const kiosk = useKiosk(page, client);
  const { setLanguage } = useLanguage();
  const { place, items, saving } = kiosk;
  // Begun in the language the coach chose; from then on the client's choice stands.
  useEffect(() => {
    if (kioskDoor.place() === null) setLanguage(page.language);
  }, [page.language, setLanguage]);
  useEffect(() => {
    if (isClosed(saving.refused)) onClosed(saving.refused.title);
  }, [saving.refused, onClosed]);

  /** Everything is stored first; false where something still waits. */
  async function finish(): Promise<boolean> {
    if (!(await kiosk.flushed())) return false;
    await client.call(coachingContract.finishKiosk, {});
    onDone();
    return true;
  }

  if (place.kind === "intro") return <KioskIntro kiosk={kiosk} />;
  if (place.kind === "review") return <KioskReview kiosk={kiosk} instrument={page.instrument} onFinish={finish} onClosed={onClosed} />;
  const item = items[place.at];
  return item && <KioskQuestion key={item.itemId} kiosk={kiosk} instrument={page.instrument} item={item} at={place.at} />;
}
