import { ageOn, readIdentityCode } from "../../../shared/kernel/personal-identity-code.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { actorOf } from "../caller.ts";
import type { ClientChanges } from "./client-changes.ts";
import { writable } from "./clients.ts";

type IdentityCodes = Pick<Handlers<typeof coachingContract>, "revealIdentityCode" | "changeIdentityCode">;

const mostFormer = 10;

/** The code leaves the server here and on a printed summary that names its reason; each time is a row of the access log. */
export function identityCodeHandlers({ store, index, terms }: ClientChanges): IdentityCodes {
  return {
    revealIdentityCode: ({ params, now }) => {
      const reading = ahead(store.read(params.clientId, now));
      return async () => {
        const card = found(await reading);
        if (card.case.withdrawnOn !== null) throw new Problem("consent-withdrawn");
        return { body: { code: card.client.identityCode } };
      };
    },

    /** A changed code keeps its history: papers of other offices may still name the former one. */
    changeIdentityCode: ({ params, now }) => {
      const reading = readAhead(() => store.read(params.clientId, now));
      return async (granted) => {
        const { code: typed, why, version } = granted.body;
        const { userId: by, at, today } = actorOf(granted);
        const wanted = typed === null ? null : readIdentityCode(typed, terms(today));
        if (wanted?.kind === "fault") throw new Problem("identity-code-invalid", [{ path: "code", code: wanted.fault }]);
        if (wanted !== null && ageOn(wanted.bornOn, today) < 18) throw new Problem("identity-code-invalid", [{ path: "code", code: "under-age" }]);
        const body = await settleOver(reading, (maybe) => {
          const card = writable(found(maybe));
          const { client } = card;
          if (client.version !== version) throw new Problem("version-conflict");
          const identityCode = wanted?.code ?? null;
          if (identityCode === client.identityCode) throw new Problem("nothing-changes");
          if (client.formerCodes.length >= mostFormer) throw new Problem("too-many-changes");
          const former = client.identityCode === null ? [] : [{ code: client.identityCode, until: today, why, by }];
          const changed = { ...client, identityCode, formerCodes: [...client.formerCodes, ...former], changed: { by, at }, version: version + 1 };
          return () => index.change(granted, card, { ...card, client: changed }, { version: changed.version });
        });
        return { body };
      };
    },
  };
}
