import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import type { EndingOutlook } from "./ending-form.ts";
import { endingTexts } from "./ending-texts.ts";

/** What follows from ending a period, said before it is done. */
export function Outlook({ outlook }: { readonly outlook: EndingOutlook | undefined }) {
  const t = useTexts(endingTexts);
  const { language } = useLanguage();
  if (outlook === undefined) return <Banner title={t.follows}>{t.followsEmpty}</Banner>;
  if (outlook.kind === "goes-on") return <Banner title={t.follows}>{t.goesOn}</Banner>;
  if (outlook.kind === "due-at-once") return <Banner tone="warning" title={t.dueAtOnce} />;
  const { asks } = outlook;
  const [six, twelve] = typeof asks === "string" ? [] : asks.map((on) => formatDate(on, language));
  return (
    <Banner title={t.follows}>
      <p>{t.caseEnds(formatDate(outlook.on, language), formatDate(outlook.keptUntil, language))}</p>
      <p>{t.readOnly}</p>
      <p>{asks === "died" ? t.died : six === undefined || twelve === undefined ? t.asksNobody : t.asks(six, twelve)}</p>
    </Banner>
  );
}
