import type { Language } from "../../../shared/kernel/languages.ts";
import { occasionWords } from "../../../shared/coaching/assessment-words.ts";
import type { Scores } from "../../../shared/coaching/assessment-scores.ts";
import type { AssessmentCourse, ScoredAssessment } from "../../../shared/coaching/summary-content.ts";
import type { Block } from "../../../shared/coaching/summary-document.ts";
import { dateText } from "./printed-dates.ts";
import { facts, type Wording } from "./wording.ts";

type Domain = AssessmentCourse["instrument"]["domains"][number];
type Side = "self" | "coach";

/** What was assessed with one instrument: means by domain, of the newest and of the first; never single answers. */
export function assessmentBlocks({ instrument, newest, first }: AssessmentCourse, words: Wording): Block[] {
  const { t, language, charts } = words;
  const name = instrument.name[language];
  const sides = sidesOf(words.sides);
  const told = (one: ScoredAssessment): string => t.assessedOn(occasionWords[language][one.occasion], dateText(one.on, language));
  return [
    { kind: "heading", text: name },
    facts([
      [t.newest, told(newest)],
      [t.compared, first && told(first)],
    ]),
    { kind: "text", text: `${t.instrument(name, instrument.version, instrument.licence)}. ${t.scale(scaleText(instrument, language))} ${t.meansNote}` },
    ...(first !== null && sides.includes("coach") && isOtherRater(first, newest) ? [{ kind: "text" as const, text: t.otherRater }] : []),
    ...(charts ? [chartOf(instrument, newest, sides, words)] : []),
    tableOf(instrument, newest, first, sides, words),
  ];
}

const sidesOf = (sides: Wording["sides"]): readonly Side[] => (sides === "both" ? ["self", "coach"] : [sides]);

const isOtherRater = (first: ScoredAssessment, newest: ScoredAssessment): boolean => first.raterId !== null && newest.raterId !== null && first.raterId !== newest.raterId;

/** "1 = Ei pidä paikkaansa, 5 = Pitää täysin paikkansa": the ends tell what is between them. */
function scaleText(instrument: AssessmentCourse["instrument"], language: Language): string {
  const steps = degreesOf(instrument);
  const ends = [steps[0], steps.at(-1)].flatMap((step) => (step === undefined ? [] : [`${String(step.value)} = ${step.label[language]}`]));
  return ends.join(", ");
}

/** The steps that name a degree, lowest first: 8 and 9 of the ICF qualifiers do not. */
const degreesOf = ({ scale: { kind, steps } }: AssessmentCourse["instrument"]) =>
  steps.filter(({ value }) => kind !== "ICF_QUAL" || value <= 4).toSorted((one, other) => one.value - other.value);

const meanText = (mean: number, language: Language): string => (language === "en" ? mean.toFixed(1) : mean.toFixed(1).replace(".", ","));

const scoreOf = (scores: Scores | null, { domainId }: Domain) => scores?.domains.find((one) => one.domainId === domainId);

/** The mean, and how many of the items it is of where some were not asked. */
function cellText(scores: Scores | null, domain: Domain, { t, language }: Wording): string {
  const score = scoreOf(scores, domain);
  if (score === undefined || score.mean === null) return t.none;
  const mean = meanText(score.mean, language);
  return score.answered === score.of ? mean : `${mean} (${t.partly(score.answered, score.of)})`;
}

function tableOf(instrument: AssessmentCourse["instrument"], newest: ScoredAssessment, first: ScoredAssessment | null, sides: readonly Side[], words: Wording): Block {
  const { t, language } = words;
  const now = { self: t.self, coach: t.coach };
  const before = { self: t.selfFirst, coach: t.coachFirst };
  return {
    kind: "table",
    caption: t.meansCaption(instrument.name[language], dateText(newest.on, language)),
    columns: [t.domain, ...sides.flatMap((side) => [...(first === null ? [] : [before[side]]), now[side]])],
    rows: instrument.domains.map((domain) => [
      domain.name[language],
      ...sides.flatMap((side) => [...(first === null ? [] : [cellText(first.scores[side], domain, words)]), cellText(newest.scores[side], domain, words)]),
    ]),
  };
}

function chartOf(instrument: AssessmentCourse["instrument"], newest: ScoredAssessment, sides: readonly Side[], { t, language }: Wording): Block {
  const { name, domains } = instrument;
  const steps = degreesOf(instrument);
  const [lowest, highest] = [steps[0]?.value ?? 0, steps.at(-1)?.value ?? 0];
  const bar = (side: Side, domain: Domain) => {
    const mean = scoreOf(newest.scores[side], domain)?.mean ?? null;
    return mean === null ? null : { value: mean, label: meanText(mean, language) };
  };
  return {
    kind: "bars",
    chart: {
      alt: t.meansAlt(name[language], domains.length),
      from: lowest - 0.5,
      to: highest,
      ticks: Array.from({ length: highest - lowest + 1 }, (_, index) => ({ at: lowest + index, label: String(lowest + index) })),
      series: sides.map((side) => ({ self: t.self, coach: t.coach })[side]),
      rows: domains.map((domain) => ({ label: domain.name[language], values: sides.map((side) => bar(side, domain)) })),
    },
  };
}
