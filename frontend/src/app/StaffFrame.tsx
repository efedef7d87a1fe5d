import { useMatches } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { useSession } from "../api/session-context.ts";
import { useChangeLanguage } from "../features/office/own/use-change-language.ts";
import { mayListUsers, mayReadAddresses, roleNames } from "../features/office/users/roles.ts";
import { useLanguage, useTexts } from "../i18n/language.ts";
import { Button } from "../ui/Button.tsx";
import { LanguageChoice } from "../ui/LanguageChoice.tsx";
import { Link } from "../ui/Link.tsx";
import { useKey } from "../ui/use-key.ts";
import { Wordmark } from "../ui/Wordmark.tsx";
import { Content } from "./Content.tsx";
import { SignOut } from "./SignOut.tsx";
import { texts } from "./texts.ts";

const loadKeyHelp = async () => ({ default: (await import("./KeyHelp.tsx")).KeyHelp });
const KeyHelp = lazy(loadKeyHelp);

/** The page of somebody at work: where she can go, and always whose data this is and in which role she reads it. */
export function StaffFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { user, organisationName } = useSession();
  const changeLanguage = useChangeLanguage();
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useKey("?", openHelp);
  // Without a connection it could not come, and the page would break over a key.
  useEffect(() => void loadKeyHelp().catch(() => undefined), []);
  // Some other week, or a colleague's, is the same page under another address.
  const onWeek = useMatches().some(({ routeId }) => /^\/(?:week|months)/u.test(routeId));

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
            {(user.roles.coaching !== null || user.roles.placement !== null) && (
              <Link to="/" activeOptions={{ exact: true }}>
                {t.home}
              </Link>
            )}
            {user.roles.coaching !== null && <Link to="/clients">{t.clients}</Link>}
            {user.roles.placement !== null && (
              <>
                <Link to="/week" aria-current={onWeek ? "page" : undefined}>
                  {t.week}
                </Link>
                <Link to="/fortnights">{t.fortnights}</Link>
                <Link to="/participants">{t.participants}</Link>
                <Link to="/workplaces">{t.workplaces}</Link>
              </>
            )}
            {mayListUsers(user.roles) && <Link to="/users">{t.users}</Link>}
            {!mayListUsers(user.roles) && mayReadAddresses(user.roles) && <Link to="/addresses">{t.addresses}</Link>}
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
