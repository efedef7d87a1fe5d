import type { ApiProblem } from "../../../api/problem.ts";
import type { SignInStep } from "../../../../../shared/office/sign-in.ts";

/** Where one is in signing in. `notice` is the sentence of the refusal that led back here. */
export type Step =
  | { readonly at: "organisation"; readonly notice?: string }
  | { readonly at: "person"; readonly notice?: string }
  | { readonly at: "address-refused" }
  | ({ readonly at: "challenge"; readonly userName: string } & { readonly challenge: SignInStep });

/**
 * The step a refusal leads to, or nothing when it is to be shown where one stands: a ticket or a session that has run
 * out sends back to where a new one is made, a refused address to the page that says what to do.
 */
export function stepAfter(problem: ApiProblem): Step | undefined {
  switch (problem.code) {
    case "organisation-required":
      return { at: "organisation", notice: problem.title };
    case "sign-in-expired":
      return { at: "person", notice: problem.title };
    case "address-refused":
      return { at: "address-refused" };
    default:
      return undefined;
  }
}

/** A typed secret in groups of four, as one reads it aloud. */
export const grouped = (secret: string): string => secret.match(/.{1,4}/gu)?.join(" ") ?? "";

const rememberedCode = "organisation-code";

/** The organisation's code is the door's, not a person's: the browser may keep it. */
export const rememberCode = (code: string): void => localStorage.setItem(rememberedCode, code);
export const recallCode = (): string => localStorage.getItem(rememberedCode) ?? "";
