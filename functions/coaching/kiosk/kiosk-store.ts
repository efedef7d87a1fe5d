import type * as z from "zod";
import { millisecondsOf } from "../../../shared/kernel/local-date.ts";
import type { KioskOpening } from "../../../shared/coaching/assessment-entities.ts";
import type { Assessment, Response } from "../../../shared/coaching/assessment.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import type { Instrument } from "../../../shared/coaching/instrument.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { fieldsOf, rowOf, type Stamp, unstamped } from "../../records/rows.ts";
import { attemptsStore } from "../../storage/attempts.ts";
import { type Command, store } from "../../storage/command.ts";
import { check, type Condition, ifNew, ifVersion, put, type Write } from "../../storage/transaction.ts";
import type { AssessmentsStore } from "../assessments/assessments-store.ts";
import { keys } from "../keys.ts";
import { type CoachingTables, rowsOf } from "../register-store.ts";

type KioskCode = z.output<typeof coachingEntities.kioskCode.schema>;

/** What the client's tablet was seen with: nothing of it may have changed when an answer is stored. */
export interface KioskFacts {
  readonly theCase: Case;
  readonly assessment: Assessment;
}

const unused: Condition = { expression: "used = :no", values: { ":no": false }, refusal: "version-conflict" };
const ending = ({ endsAt }: KioskOpening): Stamp => ({ ...unstamped, ttl: Math.ceil(millisecondsOf(endsAt) / 1000) });

/** One-time codes and the tablets they open, found by what proves them; neither stands anywhere as it is. */
export function kioskStore(tables: CoachingTables, assessments: AssessmentsStore) {
  const { coaching: table, audit } = tables;

  /** Neither the case nor the assessment has moved on: whatever shuts a tablet moves one of them. */
  const unmoved = ({ clientId }: KioskOpening, { theCase, assessment }: KioskFacts): Write[] => [
    check(table, keys.case(clientId), ifVersion(theCase.version)),
    check(table, keys.assessment(clientId, assessment.assessmentId, assessment.edition), ifVersion(assessment.version)),
  ];

  return {
    attempts: attemptsStore(table),

    async code(hmac: string, now: number): Promise<KioskCode | undefined> {
      const item = await table.get(keys.kioskCode(hmac));
      const code = item && fieldsOf(coachingEntities.kioskCode, item);
      return code === undefined || code.used || millisecondsOf(code.endsAt) <= now ? undefined : code;
    },

    async opening(hash: string, now: number): Promise<KioskOpening | undefined> {
      const item = await table.get(keys.kiosk(hash));
      const opening = item && fieldsOf(coachingEntities.kiosk, item);
      return opening === undefined || millisecondsOf(opening.endsAt) <= now ? undefined : opening;
    },

    writeCode: (hmac: string, opening: KioskOpening): Write =>
      put(table, rowOf(coachingEntities.kioskCode, keys.kioskCode(hmac), { ...opening, used: false }, ending(opening)), ifNew),

    /** Of two who type one code at the same moment one gets a token; the other one finds it used. */
    async redeem<A>(command: Command, hmac: string, code: KioskCode, hash: string, opening: KioskOpening, facts: KioskFacts, answer: A): Promise<A> {
      const writes = [
        put(table, rowOf(coachingEntities.kioskCode, keys.kioskCode(hmac), { ...code, used: true }, ending(code)), unused),
        put(table, rowOf(coachingEntities.kiosk, keys.kiosk(hash), opening, ending(opening)), ifNew),
        ...unmoved(opening, facts),
      ];
      return store(table, audit, command, writes, answer);
    },

    /** One answer. Refuses `version-conflict` where the case or the assessment has moved on: to be looked at anew. */
    async answer(command: Command, opening: KioskOpening, facts: KioskFacts, instrument: Instrument, response: Response): Promise<null> {
      const { theCase, assessment } = facts;
      const rows = await rowsOf(tables);
      const writes = [assessments.writeResponse(rows, opening.clientId, theCase.anchor, assessment, instrument, response), ...unmoved(opening, facts)];
      return store(table, audit, command, writes, null);
    },
  };
}

export type KioskStore = ReturnType<typeof kioskStore>;
