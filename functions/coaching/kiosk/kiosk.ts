import type { Caller } from "../../../shared/kernel/caller.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import type { Assessment } from "../../../shared/coaching/assessment.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { decideFinish, faultsOfAnswer, isOpenKiosk, kioskMinutes, later, readKioskCode } from "../../../shared/coaching/kiosk.ts";
import { refusalToWrite } from "../../../shared/coaching/state.ts";
import { found, settle } from "../../records/settle.ts";
import type { Trail } from "../../runtime/audit.ts";
import type { Identify } from "../../runtime/caller.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import type { Handlers } from "../../runtime/serve.ts";
import type { AssessmentsStore } from "../assessments/assessments-store.ts";
import { withMark } from "../assessments/assessments.ts";
import type { CardStore } from "../clients/card-store.ts";
import { kioskMark, kioskTokens } from "./kiosk-secrets.ts";
import type { KioskStore } from "./kiosk-store.ts";

type Routes = typeof coachingContract;
type KioskCaller = Extract<Caller, { kind: "kiosk" }>;

/** From one address; a whole office may sit behind it, and fifty bits are not found in twenty tries. */
const triesAllowed = 20;
const windowSeconds = 15 * 60;

/** What the client's side works with. */
export interface KioskParts {
  readonly cards: CardStore;
  readonly assessments: AssessmentsStore;
  readonly kiosks: KioskStore;
  readonly secrets: Secrets;
}

/** The tablet by its token. Mistyped, unknown, over and shut look the same, here and in the handlers. */
export function identifyKiosk(kiosks: KioskStore): Identify {
  return async (request, { now }) => {
    const hash = kioskTokens.hashOf(request.header("x-kiosk-token") ?? "");
    const opening = hash === undefined ? undefined : await kiosks.opening(hash, now);
    if (opening === undefined) throw new Problem("kiosk-closed");
    return { kind: "kiosk", ...opening };
  };
}

/** A tablet is open while the person's information may be handled and changed, and the assessment names this opening. */
const isOpen = (theCase: Case | undefined, assessment: Assessment | undefined, { kioskId }: Pick<KioskCaller, "kioskId">): boolean =>
  theCase !== undefined && assessment !== undefined && refusalToWrite(theCase) === undefined && isOpenKiosk(assessment, kioskId);

/** From a code to a token: the code is counted as tried before it is judged, and opens once. */
export function redeemHandlers({ cards, assessments, kiosks, secrets }: KioskParts): Pick<Handlers<Routes>, "redeemKiosk"> {
  return {
    redeemKiosk: () => async (granted) => {
      const { now, trail, body } = granted;
      const tries = await kioskMark(secrets, `try ${granted.request.sourceIp}`);
      if ((await kiosks.attempts.count(tries, now, windowSeconds)) > triesAllowed) throw new Problem("locked");
      const typed = readKioskCode(body.code);
      if (typed === undefined) throw new Problem("kiosk-code-refused");
      const hmac = await kioskMark(secrets, typed);
      const answer = await settle(async () => {
        const code = await kiosks.code(hmac, now);
        if (code === undefined) throw new Problem("kiosk-code-refused");
        const { used: _used, ...opening } = code;
        trail.concerns([code.clientId]);
        const [theCase, assessment] = await Promise.all([cards.readCase(code.clientId, now), assessments.current(code.clientId, code.assessmentId)]);
        if (theCase === undefined || assessment === undefined || !isOpen(theCase, assessment, code)) throw new Problem("kiosk-code-refused");
        const token = kioskTokens.make();
        const hash = found(kioskTokens.hashOf(token));
        const endsAt = later(now, kioskMinutes);
        return () => kiosks.redeem(granted, hmac, code, hash, { ...opening, endsAt }, { theCase, assessment }, { token, endsAt });
      });
      await kiosks.attempts.forget(tries, now);
      return { body: answer };
    },
  };
}

/** One question a page: look, answer, be ready. */
export function kioskHandlers({ cards, assessments, kiosks }: KioskParts): Pick<Handlers<Routes>, "readKiosk" | "answerKiosk" | "finishKiosk"> {
  async function opened({ caller, trail, now }: { readonly caller: Caller; readonly trail: Trail; readonly now: number }) {
    if (caller.kind !== "kiosk") throw new Problem("not-found");
    trail.concerns([caller.clientId]);
    const [theCase, file] = await Promise.all([cards.readCase(caller.clientId, now), assessments.file(caller.clientId, caller.assessmentId)]);
    if (theCase === undefined || file === undefined || !isOpen(theCase, file.assessment, caller)) throw new Problem("kiosk-closed");
    return { caller, theCase, file };
  }

  return {
    readKiosk: () => async (granted) => {
      const { caller, file } = await opened(granted);
      const { assessment, instrument, self } = file;
      return { body: { language: assessment.kiosk?.language ?? "fi", occasion: assessment.occasion, instrument, answers: [...self], endsAt: caller.endsAt } };
    },

    answerKiosk: () => async (granted) => {
      const body = await settle(async () => {
        const { caller, theCase, file } = await opened(granted);
        const issues = faultsOfAnswer(file, granted.body);
        if (issues.length > 0) throw new Problem("invalid-input", issues);
        return () => kiosks.answer(granted, caller, { theCase, assessment: file.assessment }, file.instrument, granted.body);
      });
      return { body };
    },

    finishKiosk: () => async (granted) => {
      const body = await settle(async () => {
        const [{ caller, file }, card] = await Promise.all([opened(granted), readCard(granted)]);
        const assessment = decideFinish(file);
        if (assessment === undefined) throw new Problem("assessment-incomplete");
        return () => cards.save(granted, card, withMark(card, assessment), null, {
          writes: (rows) => [assessments.write(rows, caller.clientId, card.case.anchor, file.assessment, assessment)],
        });
      });
      return { body };
    },
  };

  async function readCard({ caller, now }: { readonly caller: Caller; readonly now: number }) {
    const card = caller.kind === "kiosk" ? await cards.read(caller.clientId, now) : undefined;
    if (card === undefined) throw new Problem("kiosk-closed");
    return card;
  }
}
