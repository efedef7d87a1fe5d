import { useNavigate, useSearch } from "@tanstack/react-router";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Select } from "../../../ui/Select.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { FormChoice, languageOf, paperLanguages } from "./form-choice.ts";
import { InformationSheet } from "./InformationSheet.tsx";
import { PreFormPaper } from "./PreFormPaper.tsx";
import { formsTexts } from "./texts.ts";

/** Papers a client is given before anything is stored: chosen here, printed by the browser. */
export function FormsPage() {
  const t = useTexts(formsTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const choice = useSearch({ from: "/clients/forms" });
  const { paper = "information", in: written = language } = choice;
  const show = (next: unknown) => void navigate({ to: "/clients/forms", search: { paper, in: written, ...FormChoice.parse(next) }, replace: true });
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <Button variant="primary" onPress={() => window.print()}>
              {t.print}
            </Button>
            <Link look="quiet" to="/clients">
              {t.back}
            </Link>
          </>
        }
      />
      <div className="paper-choice">
        <Select
          label={t.paper}
          value={paper}
          options={[
            { value: "information", label: t.information },
            { value: "pre-form", label: t["pre-form"] },
          ]}
          onChange={(event) => show({ paper: typedText(event), in: written })}
        />
        <Select
          label={t.language}
          value={written}
          options={paperLanguages.map((value) => ({ value, label: value === "easy" ? t.easy : languageNames[value] }))}
          onChange={(event) => show({ paper, in: typedText(event) })}
        />
      </div>
      <article className={written === "easy" ? "card paper paper-easy" : "card paper"} lang={languageOf(written)}>
        {paper === "pre-form" ? <PreFormPaper written={written} /> : <InformationSheet written={written} />}
      </article>
    </>
  );
}
