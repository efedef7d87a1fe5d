import type { ReactNode } from "react";
import { useCell } from "../api/cell-context.ts";
import { useLanguage, useTexts } from "../i18n/language.ts";
import { LanguageChoice } from "../ui/LanguageChoice.tsx";
import { Link } from "../ui/Link.tsx";
import { Wordmark } from "../ui/Wordmark.tsx";
import { Content } from "./Content.tsx";
import { texts } from "./texts.ts";

/** The page of somebody who has not signed in: whose site this is, in which language, and what she came for. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const { setLanguage } = useLanguage();
  const { organisationName } = useCell();
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
          <p className="header-who">
            <strong>{organisationName}</strong>
          </p>
          <LanguageChoice onChoose={setLanguage} />
        </div>
      </header>
      <Content narrow>{children}</Content>
    </>
  );
}
