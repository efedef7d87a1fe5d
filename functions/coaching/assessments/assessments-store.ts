import type { AssessmentId, ClientId } from "../../../shared/kernel/ids.ts";
import type { Anchor } from "../../../shared/kernel/retention.ts";
import type { Assessment, Rating, Response } from "../../../shared/coaching/assessment.ts";
import type { AssessmentFile } from "../../../shared/coaching/assessment-decisions.ts";
import { type Instrument, itemsOf } from "../../../shared/coaching/instrument.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { ifNew, ifStill, ifVersion, put, type Write } from "../../storage/transaction.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, type Rows, rowsOf } from "../register-store.ts";
import { instrumentsStore } from "./instruments-store.ts";

/** Everything stored of one assessment. */
export interface WholeFile extends AssessmentFile {
  /** Every edition, the first first; the last is the one in force. */
  readonly editions: readonly Assessment[];
}

/**
 * Full assessments, beside the card: what was agreed in one row an edition, answers in rows of their own. Whether the
 * person may be seen at all is the case's to say, and read beside.
 */
export function assessmentsStore(tables: CoachingTables) {
  const { coaching: table } = tables;
  const instruments = instrumentsStore(tables);

  async function editionsOf(clientId: ClientId, prefix: string): Promise<Assessment[]> {
    const [items, rows] = await Promise.all([table.all(partitions.client(clientId), prefix), rowsOf(tables)]);
    return rows.all(coachingEntities.assessment, items).filter(({ dropped }) => dropped === null);
  }

  /** Both sides' answers; the coach's as of an edition. */
  async function answers(clientId: ClientId, assessmentId: AssessmentId, edition: number): Promise<{ rating: Rating | undefined; self: Response[] }> {
    const [items, rows] = await Promise.all([table.all(partitions.client(clientId), prefixes.answers(assessmentId)), rowsOf(tables)]);
    const { SK } = keys.rating(clientId, assessmentId, edition);
    const [rating] = rows.all(coachingEntities.rating, items.filter((item) => item["SK"] === SK));
    return { rating, self: rows.all(coachingEntities.selfResponse, items) };
  }

  return {
    instruments,
    answers,

    /** The edition in force of each, newest first. */
    async list(clientId: ClientId): Promise<Assessment[]> {
      const inForce = new Map((await editionsOf(clientId, prefixes.assessments)).map((one) => [one.assessmentId, one]));
      return [...inForce.values()].toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
    },

    /** One assessment with its answers, as of an edition or now; undefined when there is none. */
    async file(clientId: ClientId, assessmentId: AssessmentId, edition?: number): Promise<WholeFile | undefined> {
      const editions = await editionsOf(clientId, prefixes.assessment(assessmentId));
      const assessment = edition === undefined ? editions.at(-1) : editions.find((one) => one.edition === edition);
      if (assessment === undefined) return undefined;
      const [found, instrument] = await Promise.all([answers(clientId, assessmentId, assessment.edition), instruments.read(assessment.instrument)]);
      if (instrument === undefined) throw new Error("An assessment names an instrument that does not exist.");
      return { assessment, instrument, editions, ...found };
    },

    /** The edition in force alone. */
    async current(clientId: ClientId, assessmentId: AssessmentId): Promise<Assessment | undefined> {
      return (await editionsOf(clientId, prefixes.assessment(assessmentId))).at(-1);
    },

    /** An edition under the version it was seen at; a new one where there was none. Refuses `version-conflict`. */
    write: (rows: Rows, clientId: ClientId, anchor: Anchor, before: Assessment | undefined, after: Assessment): Write => {
      const item = rows.dated(coachingEntities.assessment, keys.assessment(clientId, after.assessmentId, after.edition), after, anchor);
      return put(table, item, before?.edition === after.edition ? ifVersion(before.version) : ifNew);
    },

    writeRating: (rows: Rows, clientId: ClientId, anchor: Anchor, { assessmentId, edition }: Assessment, before: Rating | undefined, rating: Rating): Write =>
      put(table, rows.dated(coachingEntities.rating, keys.rating(clientId, assessmentId, edition), rating, anchor), ifStill(before?.version)),

    /** An answer takes the place of the one before: said twice, it is stored once. */
    writeResponse: (rows: Rows, clientId: ClientId, anchor: Anchor, { assessmentId }: Assessment, instrument: Instrument, response: Response): Write => {
      const item = itemsOf(instrument).findIndex(({ itemId }) => itemId === response.itemId);
      return put(table, rows.dated(coachingEntities.selfResponse, keys.selfResponse(clientId, assessmentId, item), response, anchor));
    },
  };
}

export type AssessmentsStore = ReturnType<typeof assessmentsStore>;

/** By its day, and on one day by the order they were begun in. */
export const orderOf = ({ on, openedAt }: Assessment): string => `${on} ${openedAt}`;
