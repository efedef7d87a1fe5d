import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { IdentityCodeTerms } from "../../../shared/kernel/personal-identity-code.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import type { CoachingTables } from "../register-store.ts";
import { type CardStore, cardStore } from "./card-store.ts";
import { type CaseloadStore, caseloadStore } from "./caseload-store.ts";
import { clientIndexStore, type ClientIndexStore } from "./client-index-store.ts";

/** What the handlers about clients work with. */
export interface ClientChanges {
  readonly store: CardStore;
  readonly caseload: CaseloadStore;
  readonly index: ClientIndexStore;
  readonly terms: (today: LocalDate) => IdentityCodeTerms;
}

export function clientChanges(tables: CoachingTables, indexSecrets: Secrets, artificial: IdentityCodeTerms["artificial"]): ClientChanges {
  const store = cardStore(tables);
  return {
    store,
    caseload: caseloadStore(tables),
    index: clientIndexStore(tables, store, indexSecrets),
    terms: (today) => ({ today, artificial }),
  };
}

