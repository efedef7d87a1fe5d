import { type ReactNode, useSyncExternalStore } from "react";
import { useTexts } from "../i18n/language.ts";
import { Banner } from "../ui/Banner.tsx";
import { Link } from "../ui/Link.tsx";
import { texts } from "./texts.ts";

/** The main part and the footer every page has. */
export function Content({ narrow = false, footer, children }: { readonly narrow?: boolean; readonly footer?: ReactNode; readonly children: ReactNode }) {
  const t = useTexts(texts);
  const online = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  return (
    <>
      <main id="content" className={narrow ? "content content-narrow" : "content"} tabIndex={-1}>
        {!online && <Banner tone="warning">{t.offline}</Banner>}
        {children}
      </main>
      <footer className="footer">
        <Link to="/accessibility">{t.accessibility}</Link>
        <Link to="/privacy">{t.privacy}</Link>
        {footer}
      </footer>
    </>
  );
}

function subscribeToConnection(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
