import type { ClientId, ConsentId } from "../kernel/ids.ts";
import { ageOn, type IdentityCodeTerms, readIdentityCode } from "../kernel/personal-identity-code.ts";
import type { InputIssue, ProblemCode } from "../kernel/problems.ts";
import { untouchedAuthorities } from "./authority.ts";
import type { Card } from "./card.ts";
import { type Actor, openCase } from "./case.ts";
import type { NewClient } from "./client-contract.ts";
import type { Responsibility } from "./responsibility.ts";

type RegisterRefusal = Extract<ProblemCode, "identity-code-invalid" | "signed-in-future" | "under-age" | "invalid-input">;

export type RegisterDecision =
  | { readonly kind: "register"; readonly card: Card }
  | { readonly kind: "refused"; readonly reason: RegisterRefusal; readonly issues: readonly InputIssue[] };

/** The notice ticks no children's data. */
const adulthood = 18;

const refused = (reason: RegisterRefusal, path: string, code: string): RegisterDecision => ({ kind: "refused", reason, issues: [{ path, code }] });

/**
 * A new client: with the signed consent, or nothing at all (notice, item 7). The consent and everything else of the
 * person come into being together.
 */
export function decideRegister(
  wanted: NewClient,
  { clientId, consentId }: { readonly clientId: ClientId; readonly consentId: ConsentId },
  actor: Actor,
  terms: IdentityCodeTerms,
): RegisterDecision {
  const { today, userId, at } = actor;
  const { consent, preFormReceivedOn, details, authorities } = wanted;
  if (consent.signedOn > today) return refused("signed-in-future", "consent.signedOn", "signed-in-future");
  if (preFormReceivedOn !== null && preFormReceivedOn > today) return refused("invalid-input", "preFormReceivedOn", "day-in-future");
  const reading = wanted.identityCode === null ? undefined : readIdentityCode(wanted.identityCode, terms);
  if (reading?.kind === "fault") return refused("identity-code-invalid", "identityCode", reading.fault);
  if (reading !== undefined && ageOn(reading.bornOn, today) < adulthood) return refused("under-age", "identityCode", "under-age");
  const responsibilities = responsibilitiesOf(wanted, actor);
  if (responsibilities === undefined) return refused("invalid-input", "responsibilities", "not-possible");
  return {
    kind: "register",
    card: {
      client: { clientId, ...details, identityCode: reading?.code ?? null, formerCodes: [], changed: { by: userId, at }, version: 1 },
      case: openCase(today, actor),
      consents: [{ consentId, ...consent, recordedBy: userId, recordedAt: at, withdrawals: [], version: 1 }],
      preForm: preFormReceivedOn === null ? null : { heldBy: userId, receivedOn: preFormReceivedOn, destroyed: null, version: 1 },
      responsibilities: { rows: responsibilities, version: 1 },
      authorities: authorities.length === 0 ? untouchedAuthorities : { rows: authorities, changed: { by: userId, at }, version: 1 },
      periods: [],
      goals: [],
      situations: { rows: [], version: 0 },
      assessments: { rows: [], version: 0 },
      followUps: [],
      rowVersion: 0,
    },
  };
}

/** Coaches from today on; whoever registers is the work coach where nobody else is named. */
function responsibilitiesOf({ responsibilities }: NewClient, { userId, today }: Actor): Responsibility[] | undefined {
  const coaches = responsibilities.filter(({ role }) => role === "work-coach" || role === "individual-coach");
  if (coaches.length < responsibilities.length || coaches.some(({ from, to }) => from < today || (to !== null && to < from))) return undefined;
  const named = coaches.map((one) => ({ ...one, by: userId }));
  return named.some(({ from }) => from === today) ? named : [{ staffId: userId, role: "work-coach", from: today, to: null, by: userId }, ...named];
}
