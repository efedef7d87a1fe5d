import type { ClientId } from "../../../shared/kernel/ids.ts";
import type { Assessment } from "../../../shared/coaching/assessment.ts";
import { situationRows } from "../../../shared/coaching/situation-decisions.ts";
import type { AssessmentCourse, ScoredAssessment, SummaryFacts } from "../../../shared/coaching/summary-content.ts";
import type { AssessmentsStore } from "../assessments/assessments-store.ts";
import type { CardStore } from "../clients/card-store.ts";
import type { SituationsStore } from "../situations/situations-store.ts";

/** Where a summary's facts lie; the names of workshops are the office's. */
export interface SummarySources {
  readonly cards: CardStore;
  readonly situations: SituationsStore;
  readonly assessments: AssessmentsStore;
  readonly workshopNames: () => Promise<ReadonlyMap<string, string>>;
}

/** Everything a summary may be made from; undefined where the person may not be seen now. */
export async function readSummaryFacts(sources: SummarySources, clientId: ClientId, now: number): Promise<SummaryFacts | undefined> {
  const [card, versions, all, workshopNames] = await Promise.all([
    sources.cards.read(clientId, now), sources.situations.all(clientId), sources.assessments.list(clientId), sources.workshopNames(),
  ]);
  if (card === undefined) return undefined;
  return { card, situations: situationRows(versions), assessments: await coursesOf(sources.assessments, all), workshopNames };
}

type Signed = Assessment & { readonly scores: NonNullable<Assessment["scores"]> };
const isSigned = (one: Assessment): one is Signed => one.signed !== null && one.scores !== null;

/** By instrument the newest signed one, and the first that was made with the same words. */
async function coursesOf(store: AssessmentsStore, all: readonly Assessment[]): Promise<AssessmentCourse[]> {
  const signed = all.filter(isSigned);
  const newest = signed.filter(({ instrument }, index) => signed.findIndex((one) => one.instrument.code === instrument.code) === index);
  return Promise.all(newest.map(async (one): Promise<AssessmentCourse> => {
    const instrument = await store.instruments.read(one.instrument);
    if (instrument === undefined) throw new Error("An assessment names an instrument that does not exist.");
    const first = signed.findLast(({ instrument: ref }) => ref.code === one.instrument.code && ref.version === one.instrument.version);
    return { instrument, newest: scored(one), first: first === undefined || first === one ? null : scored(first) };
  }));
}

const scored = ({ occasion, on, raterId, scores }: Signed): ScoredAssessment => ({ occasion, on, raterId, scores });
