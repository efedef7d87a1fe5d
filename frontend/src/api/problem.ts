import * as z from "zod";
import type { Language, Localised } from "../../../shared/kernel/languages.ts";
import { type InputIssue, type ProblemCode, problemStatus } from "../../../shared/kernel/problems.ts";

/** What can go wrong before the server has said anything. */
type OwnCode = "offline" | "page-outdated";

const own: Readonly<Record<OwnCode, Localised>> = {
  offline: {
    fi: "Verkkoyhteys ei toimi. Tietosi ovat tallella tällä sivulla: tarkista yhteys ja yritä uudelleen.",
    sv: "Nätförbindelsen fungerar inte. Dina uppgifter finns kvar på sidan: kontrollera förbindelsen och försök igen.",
    en: "There is no connection. What you have typed is still on this page: check the connection and try again.",
  },
  "page-outdated": {
    fi: "Järjestelmä on päivittynyt. Lataa sivu uudelleen ja yritä uudestaan.",
    sv: "Systemet har uppdaterats. Ladda om sidan och försök igen.",
    en: "The system has been updated. Reload the page and try again.",
  },
};

/** A refusal as the page meets it: a stable code, and a sentence that may be shown as it is. */
export class ApiProblem extends Error {
  readonly code: ProblemCode | OwnCode;
  /** In the reader's language; says what to do next. */
  readonly title: string;
  readonly issues: readonly InputIssue[];

  constructor(code: ProblemCode | OwnCode, title: string, issues: readonly InputIssue[] = []) {
    super(code);
    this.name = "ApiProblem";
    this.code = code;
    this.title = title;
    this.issues = issues;
  }
}

const isProblemCode = (code: string): code is ProblemCode => code in problemStatus;

const Body = z.object({
  code: z.custom<ProblemCode>((code) => typeof code === "string" && isProblemCode(code)),
  title: z.string(),
  issues: z.array(z.object({ path: z.string(), code: z.string() })).default([]),
});

export const offline = (language: Language): ApiProblem => new ApiProblem("offline", own.offline[language]);
export const pageOutdated = (language: Language): ApiProblem => new ApiProblem("page-outdated", own["page-outdated"][language]);

/** Reads `application/problem+json`; anything else in its place means that page and server do not know each other. */
export async function problemFrom(response: Response, language: Language): Promise<ApiProblem> {
  const body = Body.safeParse(await response.json().catch(() => null));
  return body.success ? new ApiProblem(body.data.code, body.data.title, body.data.issues) : pageOutdated(language);
}
