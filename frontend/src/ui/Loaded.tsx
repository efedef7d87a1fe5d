import type { ReactNode } from "react";
import { useTexts } from "../i18n/language.ts";
import { defineTexts } from "../i18n/texts.ts";
import { Banner } from "./Banner.tsx";
import { Button } from "./Button.tsx";
import { useRefusalSentence } from "./refusal.ts";
import { Skeleton } from "./Skeleton.tsx";

/** The part of a react-query result this needs. */
interface Reading<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

const texts = defineTexts({
  fi: { again: "Yritä uudelleen", loading: "Ladataan…" },
  sv: { again: "Försök igen", loading: "Laddar…" },
  en: { again: "Try again", loading: "Loading…" },
});

/** A read on the page: its place while it comes, its reason and a new try when it does not, and then itself. */
export function Loaded<Data>({ query, rows, children }: { readonly query: Reading<Data>; readonly rows?: number; readonly children: (data: Data) => ReactNode }) {
  const t = useTexts(texts);
  const sentence = useRefusalSentence(query.error);
  const trouble = sentence !== undefined && (
    <Banner tone="danger" title={sentence}>
      <Button variant="secondary" pending={query.isFetching} pendingText={t.loading} onPress={() => void query.refetch()}>
        {t.again}
      </Button>
    </Banner>
  );
  // What was read before stays in sight when reading it again fails.
  if (query.data === undefined) return trouble === false ? <Skeleton {...(rows !== undefined && { rows })} /> : trouble;
  return (
    <>
      {trouble}
      {children(query.data)}
    </>
  );
}
