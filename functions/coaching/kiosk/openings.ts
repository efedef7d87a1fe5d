import { KioskId } from "../../../shared/kernel/ids.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { codeMinutes, decideOpenKiosk, later } from "../../../shared/coaching/kiosk.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import type { Handlers } from "../../runtime/serve.ts";
import type { AssessmentsStore } from "../assessments/assessments-store.ts";
import { withMark } from "../assessments/assessments.ts";
import type { CardStore } from "../clients/card-store.ts";
import { writable } from "../clients/clients.ts";
import { kioskMark, newKioskCode } from "./kiosk-secrets.ts";
import type { KioskStore } from "./kiosk-store.ts";

type Openings = Pick<Handlers<typeof coachingContract>, "openKiosk" | "closeKiosk">;

/** The coach opens the client's page on a tablet, and shuts it. */
export function kioskOpenings(cards: CardStore, assessments: AssessmentsStore, kiosks: KioskStore, secrets: Secrets): Openings {
  return {
    openKiosk: ({ params: { clientId, assessmentId }, now }) => {
      const reading = readAhead(() => Promise.all([cards.read(clientId, now), assessments.current(clientId, assessmentId)]));
      return async (granted) => {
        const code = newKioskCode();
        const hmac = await kioskMark(secrets, code);
        const opening = { kioskId: KioskId.parse(granted.newId()), clientId, assessmentId, endsAt: later(now, codeMinutes) };
        const body = await settleOver(reading, ([maybe, current]) => {
          const card = writable(found(maybe));
          const before = found(current);
          const decision = decideOpenKiosk(before, opening.kioskId, granted.body.language, now);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          const { assessment } = decision;
          return () => cards.save(granted, card, withMark(card, assessment), { code, codeEndsAt: opening.endsAt }, {
            writes: (rows) => [assessments.write(rows, clientId, card.case.anchor, before, assessment), kiosks.writeCode(hmac, opening)],
          });
        });
        return { body };
      };
    },

    /** Shutting is always possible, and a tablet that is shut already stays shut. */
    closeKiosk: ({ params: { clientId, assessmentId }, now }) => {
      const reading = readAhead(() => Promise.all([cards.read(clientId, now), assessments.current(clientId, assessmentId)]));
      return async (granted) => {
        const body = await settleOver(reading, ([maybe, current]) => {
          const card = found(maybe);
          const before = found(current);
          if (before.kiosk === null) return () => Promise.resolve(null);
          const shut = { ...before, kiosk: null, version: before.version + 1 };
          return () => cards.saveBeside(granted, card, null, (rows) => [assessments.write(rows, clientId, card.case.anchor, before, shut)]);
        });
        return { body };
      };
    },
  };
}
