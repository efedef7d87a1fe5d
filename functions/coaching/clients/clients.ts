import { ClientId, ConsentId } from "../../../shared/kernel/ids.ts";
import { addDays } from "../../../shared/kernel/local-date.ts";
import { bornOnOf, maskedCode } from "../../../shared/kernel/personal-identity-code.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import { keptUntil } from "../../../shared/coaching/case.ts";
import type { Client, ShownClient } from "../../../shared/coaching/client.ts";
import type { ClientCard } from "../../../shared/coaching/client-contract.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideRegister } from "../../../shared/coaching/register-client.ts";
import { refusalToWrite } from "../../../shared/coaching/state.ts";
import { effectOf } from "../../../shared/coaching/withdrawal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { openCursor, sealCursor } from "../../runtime/cursor.ts";
import type { CallerReader } from "../../runtime/caller.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf, staffOf } from "../caller.ts";
import { insistOnCoach } from "../colleagues.ts";
import type { ClientChanges } from "./client-changes.ts";

type Routes = typeof coachingContract;

/** Days until it is decided what becomes of information that lost its ground. */
const decisionDays = 30;

type Lists = Pick<Handlers<Routes>, "listOwnClients" | "listAllClients">;
type Cards = Pick<Handlers<Routes>, "registerClient" | "readClient" | "changeClient" | "changeAuthorities">;

export function clientHandlers(changes: ClientChanges, secrets: Secrets, colleagues: CallerReader): Lists & Cards {
  return { ...lists(changes, secrets), ...cards(changes, colleagues) };
}

function lists({ caseload }: ClientChanges, secrets: Secrets): Lists {
  return {
    listOwnClients: ({ params, now, today }) => {
      const reading = ahead(caseload.own(params.staffId, now, today));
      return async ({ caller, trail }) => {
        const rows = (await reading)(staffOf(caller));
        trail.concerns(rows.map(({ clientId }) => clientId));
        return { body: { rows, today } };
      };
    },

    listAllClients: ({ query, now, today }) => async ({ caller, trail }) => {
      const viewer = staffOf(caller);
      const boundTo = `clients/${viewer}`;
      const { rows, next } = await caseload.page(await openCursor(secrets, boundTo, query.cursor), viewer, now);
      trail.concerns(rows.map(({ clientId }) => clientId));
      return { body: { rows, today, cursor: await sealCursor(secrets, boundTo, next) } };
    },
  };
}

function cards({ store, index, terms }: ClientChanges, colleagues: CallerReader): Cards {
  return {
    registerClient: () => async (granted) => {
      const actor = actorOf(granted);
      const ids = { clientId: ClientId.parse(granted.newId()), consentId: ConsentId.parse(granted.newId()) };
      granted.trail.concerns([ids.clientId]);
      const decision = decideRegister(granted.body, ids, actor, terms(actor.today));
      if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
      await Promise.all(granted.body.responsibilities.map(({ staffId }, at) => insistOnCoach(colleagues, staffId, `responsibilities.${String(at)}.staffId`)));
      return { body: await index.register(granted, decision.card) };
    },

    readClient: ({ params, now, today }) => {
      const reading = ahead(store.read(params.clientId, now));
      return async () => ({ body: shownCard(found(await reading), today) });
    },

    changeClient: ({ params, now }) => {
      const reading = readAhead(() => store.read(params.clientId, now));
      return async (granted) => {
        const { version, ...details } = granted.body;
        const { userId: by, at } = actorOf(granted);
        const body = await settleOver(reading, (maybe) => {
          const card = writable(found(maybe));
          if (card.client.version !== version) throw new Problem("version-conflict");
          const client = { ...card.client, ...details, changed: { by, at }, version: version + 1 };
          return () => index.change(granted, card, { ...card, client }, { version: client.version });
        });
        return { body };
      };
    },

    changeAuthorities: ({ params, now }) => {
      const reading = readAhead(() => store.read(params.clientId, now));
      return async (granted) => {
        const { rows, version } = granted.body;
        const { userId: by, at } = actorOf(granted);
        const body = await settleOver(reading, (maybe) => {
          const card = writable(found(maybe));
          if (card.authorities.version !== version) throw new Problem("version-conflict");
          const authorities = { rows, changed: { by, at }, version: card.authorities.version + 1 };
          return () => store.save(granted, card, { ...card, authorities }, { version: authorities.version });
        });
        return { body };
      };
    },
  };
}

/** A card that may be written to; refuses `case-ended` and `consent-withdrawn`. */
export function writable(card: Card): Card {
  const refusal = refusalToWrite(card.case);
  if (refusal !== undefined) throw new Problem(refusal);
  return card;
}

function shownClient({ identityCode, formerCodes, ...client }: Client): ShownClient {
  const identity = identityCode === null ? null : { masked: maskedCode(identityCode), bornOn: bornOnOf(identityCode) };
  return { ...client, identity, formerCodes: formerCodes.length };
}

/** What leaves of a card: everything but the code; of somebody who withdrew, the name and what stopped. */
function shownCard(card: Card, today: LocalDate): ClientCard {
  const consents = [...card.consents];
  const { clientId, firstNames, lastName } = card.client;
  if (card.case.withdrawnOn !== null) {
    const decisionBy = addDays(card.case.withdrawnOn, decisionDays);
    return { state: "withdrawn", client: { clientId, firstNames, lastName }, case: card.case, consents, effect: effectOf(consents), decisionBy, today };
  }
  const { rowVersion: _rowVersion, client, situations, assessments, ...rest } = card;
  return {
    ...rest,
    state: "open",
    client: shownClient(client),
    consents,
    periods: [...card.periods],
    goals: [...card.goals],
    followUps: [...card.followUps],
    situations: situations.rows,
    assessments: assessments.rows,
    keptUntil: keptUntil(card.case.anchor),
    today,
  };
}
