import { useMatches } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { useSession } from "../api/session-context.ts";
import { useChangeLanguage } from "../features/office/own/use-change-language.ts";
import { mayListUsers, roleNames } from "../features/office/users/roles.ts";
import { useLanguage, useTexts } from "../i18n/language.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { LanguageChoice } from "../ui/LanguageChoice.tsx";
import { Link } from "../ui/Link.tsx";
import { Wordmark } from "../ui/Wordmark.tsx";
import { Content } from "./Content.tsx";
import { texts } from "./texts.ts";
import { useHelpKey } from "./use-help-key.ts";

const KeyHelp = lazy(async () => ({ default: (await import("./KeyHelp.tsx")).KeyHelp }));

/** The page of somebody at work: where she can go, and always whose data this is and in which role she reads it. */
export function StaffFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { user, organisationName } = useSession();
  const changeLanguage = useChangeLanguage();
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useHelpKey(openHelp);
  // Some other week, or a colleague's, is the same page under another address.
  const onWeek = useMatches().some(({ routeId }) => routeId === "/" || routeId === "/weeks/$monday");

  return (
    <>
      <a className="skip-link" href="#content">
        {t.skip}
      </a>
      <header className="header">
        <div className="header-bar">
          <Link to="/" look="home">
            <Wordmark />
          </Link>
          <nav className="header-nav" aria-label={t.nav}>
            {user.roles.placement !== null && (
              <>
                <Link to="/" activeOptions={{ exact: true }} aria-current={onWeek ? "page" : undefined}>
                  {t.week}
                </Link>
                <Link to="/participants">{t.participants}</Link>
                <Link to="/workplaces">{t.workplaces}</Link>
              </>
            )}
            {mayListUsers(user.roles) && <Link to="/users">{t.users}</Link>}
          </nav>
          <p className="header-who">
            <strong>{organisationName}</strong>
            <Link to="/settings" aria-label={`${t.settings}: ${user.name}`}>
              {user.name}
            </Link>
            <span>{roleNames(user.roles, language).join(", ")}</span>
          </p>
          <LanguageChoice onChoose={changeLanguage} />
          <SignOut />
        </div>
      </header>
      <Content
        footer={
          <Button variant="quiet" onPress={openHelp}>
            {t.keys}
          </Button>
        }
      >
        {children}
      </Content>
      <Suspense>{helpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}</Suspense>
    </>
  );
}

function SignOut() {
  const t = useTexts(texts);
  const { signOut } = useSession();
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");

  async function leave(): Promise<void> {
    setState("pending");
    await signOut().catch(() => setState("failed"));
  }

  return (
    <>
      <Button variant="quiet" pending={state === "pending"} pendingText={t.signingOut} onPress={() => void leave()}>
        {t.signOut}
      </Button>
      {state === "failed" && <Banner tone="danger">{t.signOutFailed}</Banner>}
    </>
  );
}
