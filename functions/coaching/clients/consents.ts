import { ConsentId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import { type Consent, groundsOf } from "../../../shared/coaching/consent.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideWithdrawal } from "../../../shared/coaching/withdrawal.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { CardStore } from "./card-store.ts";

type Consents = Pick<Handlers<typeof coachingContract>, "addConsent" | "withdrawConsent" | "destroyPreForm">;

/** Papers of one person: more are a slip, and the card must stay small. */
const mostConsents = 10;

/** The case whose ground for storing is gone since a day, or back. */
function caseUnder(before: Case, consents: readonly Consent[], on: Case["openedOn"], by: Consent["recordedBy"], at: Consent["recordedAt"]): Case {
  const withdrawnOn = groundsOf(consents).storing === "none" ? on : null;
  if (before.withdrawnOn === withdrawnOn) return before;
  const event = { kind: withdrawnOn === null ? ("reopened" as const) : ("withdrawn" as const), on, at, by };
  return { ...before, withdrawnOn, events: [...before.events, event].slice(-60), version: before.version + 1 };
}

const withConsents = (card: Card, consents: readonly Consent[], theCase: Case): Card => ({ ...card, consents, case: theCase });

export function consentHandlers(cards: CardStore): Consents {
  return {
    /** A new paper may also give back the ground that a withdrawal took away. */
    addConsent: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const { userId: recordedBy, at, today } = actorOf(granted);
        if (granted.body.signedOn > today) throw new Problem("signed-in-future", [{ path: "signedOn", code: "signed-in-future" }]);
        const consentId = ConsentId.parse(granted.newId());
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          if (card.consents.length >= mostConsents) throw new Problem("too-many-changes");
          const consents = [...card.consents, { consentId, ...granted.body, recordedBy, recordedAt: at, withdrawals: [], version: 1 }];
          const theCase = caseUnder(card.case, consents, granted.body.signedOn, recordedBy, at);
          return () => cards.save(granted, card, withConsents(card, consents, theCase), { consentId });
        });
        return { body };
      };
    },

    withdrawConsent: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const { userId: by, at, today } = actorOf(granted);
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const consent = found(card.consents.find(({ consentId }) => consentId === params.consentId));
          const decision = decideWithdrawal(card.consents, consent, granted.body, { by, at, today });
          if (decision.kind === "refused") throw new Problem(decision.reason);
          const consents = card.consents.map((one) => (one === consent ? decision.consent : one));
          const theCase = caseUnder(card.case, consents, granted.body.on, by, at);
          return () => cards.save(granted, card, withConsents(card, consents, theCase), { version: decision.consent.version });
        });
        return { body };
      };
    },

    destroyPreForm: ({ params, now }) => {
      const reading = readAhead(() => cards.read(params.clientId, now));
      return async (granted) => {
        const { on, version } = granted.body;
        const { userId: by, today } = actorOf(granted);
        if (on > today) throw new Problem("day-in-future", [{ path: "on", code: "day-in-future" }]);
        const body = await settleOver(reading, (maybe) => {
          const card = found(maybe);
          const preForm = found(card.preForm ?? undefined);
          if (preForm.destroyed !== null) throw new Problem("nothing-changes");
          if (preForm.version !== version) throw new Problem("version-conflict");
          const destroyed = { ...preForm, destroyed: { on, by }, version: version + 1 };
          return () => cards.save(granted, card, { ...card, preForm: destroyed }, { version: destroyed.version });
        });
        return { body };
      };
    },
  };
}
