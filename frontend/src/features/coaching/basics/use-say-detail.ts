import type { ClientDetails } from "../../../../../shared/coaching/client.ts";
import { formatDate } from "../../../i18n/format.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { basicEducationTexts, clientTexts, educationLevelTexts } from "../words/client-texts.ts";
import { basicsTexts } from "./texts.ts";
import type { DetailField } from "./use-details-saving.ts";

type Say = (details: ClientDetails, field: DetailField) => string;

/** A detail as a person reads it; empty where nothing is known. */
export function useSayDetail(): Say {
  const t = useTexts(basicsTexts);
  const basic = useTexts(basicEducationTexts);
  const levels = useTexts(educationLevelTexts);
  const { language } = useLanguage();
  return (details, field) => {
    switch (field) {
      case "contactLanguage":
        return languageNames[details.contactLanguage];
      case "basicEducation":
        return basic[details.basicEducation];
      case "otherEducation":
        return [levels[details.otherEducation.level], details.otherEducation.degree ?? ""].filter((part) => part !== "").join(": ");
      case "workExperience":
        return details.workExperience.map(({ task, months }) => t.work(task, months)).join(", ");
      case "addressProtection":
        return details.addressProtection === null ? "" : t.until(formatDate(details.addressProtection.until, language));
      default:
        return details[field] ?? "";
    }
  };
}

/** What each detail is called. */
export function useDetailLabels(): Readonly<Record<DetailField, string>> {
  return useTexts(clientTexts);
}
