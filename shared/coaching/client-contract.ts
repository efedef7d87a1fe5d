import * as z from "zod";
import { ClientId, ConsentId, UserId } from "../kernel/ids.ts";
import { LocalDate, SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Cursor, Version } from "../kernel/values.ts";
import { AssessmentMark } from "./assessment-mark.ts";
import { Authorities } from "./authority.ts";
import { ClientRow } from "./client-row.ts";
import { Case } from "./case.ts";
import { ClientDetails, IdentityCodeChange, ShownClient } from "./client.ts";
import { Consent, NewConsent, PreForm, WithdrawConsent } from "./consent.ts";
import { FollowUp } from "./follow-up.ts";
import { Goal } from "./goal.ts";
import { CoachingPeriod } from "./period.ts";
import { NewResponsibility, Responsibilities } from "./responsibility.ts";
import { SituationMark } from "./situation.ts";
import { WithdrawalEffect } from "./withdrawal.ts";

const nothing = z.strictObject({});
const versioned = z.strictObject({ version: Version });
const clientPath = z.strictObject({ clientId: ClientId });
const consentPath = z.strictObject({ clientId: ClientId, consentId: ConsentId });

/** Parts every route about a client shares. */
const aboutClient = { credential: "person", subject: "clientId", query: null } as const;

/** As somebody types a code; what is wrong with it has a sentence of its own (`IdentityCodeFault`). */
const TypedCode = z.string().max(20);

export const NewClient = z.strictObject({
  consent: NewConsent,
  /** When the paper pre-form came in, if there was one; the one who registers holds it. */
  preFormReceivedOn: SentDate.nullable(),
  details: ClientDetails,
  identityCode: TypedCode.nullable(),
  authorities: Authorities.shape.rows,
  /** At least one who is responsible from today on; without any the one who registers is the work coach. */
  responsibilities: z.array(NewResponsibility).max(4),
});
export type NewClient = z.infer<typeof NewClient>;

/** A client whose information may be handled. */
const OpenCard = z.strictObject({
  state: z.literal("open"),
  client: ShownClient,
  case: Case,
  consents: z.array(Consent),
  preForm: PreForm.nullable(),
  responsibilities: Responsibilities,
  authorities: Authorities,
  periods: z.array(CoachingPeriod),
  goals: z.array(Goal),
  situations: z.array(SituationMark),
  assessments: z.array(AssessmentMark),
  followUps: z.array(FollowUp),
  /** Last day of keeping once coaching has ended; null while it goes on. */
  keptUntil: LocalDate.nullable(),
  today: LocalDate,
});

/** A client whose consent to storing was withdrawn: the name, what stopped, what stays and why. */
const WithdrawnCard = z.strictObject({
  state: z.literal("withdrawn"),
  client: ShownClient.pick({ clientId: true, firstNames: true, lastName: true }),
  case: Case,
  consents: z.array(Consent),
  effect: WithdrawalEffect,
  decisionBy: LocalDate,
  today: LocalDate,
});

export const ClientCard = z.discriminatedUnion("state", [OpenCard, WithdrawnCard]);
export type ClientCard = z.infer<typeof ClientCard>;
export type OpenClientCard = Extract<ClientCard, { state: "open" }>;

const refusedToWrite = ["version-conflict", "case-ended", "consent-withdrawn"] as const;

/** Clients, their consents and their identity codes. */
export const clientRoutes = contract({
  registerClient: {
    method: "POST", path: "/coaching/clients", credential: "person", idempotent: true,
    action: "coaching.client.register", audit: "ClientRegistered",
    params: nothing, query: null, body: NewClient, response: z.strictObject({ clientId: ClientId }),
    refusals: [
      "idempotency-key-missing", "idempotency-key-reused", "identity-code-invalid", "identity-code-taken", "signed-in-future", "under-age", "staff-blocked",
    ],
  },
  listOwnClients: {
    method: "GET", path: "/coaching/staff/{staffId}/clients", credential: "person",
    action: "coaching.caseload.read", audit: "ClientCaseloadRead",
    params: z.strictObject({ staffId: UserId }), query: null, body: null,
    response: z.strictObject({ rows: z.array(ClientRow), today: LocalDate }), refusals: [],
  },
  listAllClients: {
    method: "GET", path: "/coaching/clients", credential: "person",
    action: "coaching.client.list", audit: "ClientListRead",
    params: nothing, query: z.strictObject({ cursor: Cursor.optional() }), body: null,
    response: z.strictObject({ rows: z.array(ClientRow), today: LocalDate, cursor: Cursor.nullable() }), refusals: [],
  },
  readClient: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}",
    action: "coaching.client.read", audit: "ClientRead",
    params: clientPath, body: null, response: ClientCard, refusals: [],
  },
  changeClient: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}",
    action: "coaching.client.change", audit: "ClientChanged",
    params: clientPath, body: z.strictObject({ ...ClientDetails.shape, version: Version }), response: versioned, refusals: [...refusedToWrite],
  },
  revealIdentityCode: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/identity-code/reveal",
    action: "coaching.identity-code.reveal", audit: "IdentityCodeRevealed",
    params: clientPath, body: nothing, response: z.strictObject({ code: z.string().nullable() }), refusals: ["consent-withdrawn"],
  },
  changeIdentityCode: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/identity-code",
    action: "coaching.identity-code.change", audit: "IdentityCodeChanged",
    params: clientPath, body: z.strictObject({ code: TypedCode.nullable(), why: IdentityCodeChange, version: Version }), response: versioned,
    refusals: [...refusedToWrite, "identity-code-invalid", "identity-code-taken", "too-many-changes", "nothing-changes"],
  },
  changeAuthorities: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/authorities",
    action: "coaching.authority.change", audit: "AuthoritiesChanged",
    params: clientPath, body: Authorities.omit({ changed: true }), response: versioned, refusals: [...refusedToWrite],
  },
  addConsent: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/consents", idempotent: true,
    action: "coaching.consent.add", audit: "ConsentAdded",
    params: clientPath, body: NewConsent, response: z.strictObject({ consentId: ConsentId }),
    refusals: ["idempotency-key-missing", "idempotency-key-reused", "version-conflict", "signed-in-future", "too-many-changes"],
  },
  withdrawConsent: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/consents/{consentId}/withdrawal",
    action: "coaching.consent.withdraw", audit: "ConsentWithdrawn",
    params: consentPath, body: WithdrawConsent, response: versioned,
    refusals: ["version-conflict", "signed-in-future", "nothing-changes", "too-many-changes"],
  },
  destroyPreForm: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/pre-form/destruction",
    action: "coaching.pre-form.destroy", audit: "PreFormDestroyed",
    params: clientPath, body: z.strictObject({ on: SentDate, version: Version }), response: versioned,
    refusals: ["version-conflict", "day-in-future", "nothing-changes"],
  },
});
