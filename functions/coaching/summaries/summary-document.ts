import type { Language } from "../../../shared/kernel/languages.ts";
import { authorityWords } from "../../../shared/coaching/authority-words.ts";
import { basicEducationWords, educationLevelWords } from "../../../shared/coaching/client-words.ts";
import { endReasonWords, measureWords, methodWords, placementAfterWords } from "../../../shared/coaching/period-words.ts";
import { housingWords, livelihoodWords, situationOccasionWords } from "../../../shared/coaching/situation-words.ts";
import { type LeftOut, type SharingGround, SummarySection } from "../../../shared/coaching/summary.ts";
import type { PrintedBackground, PrintedContact, PrintedPeriod, PrintedSituation, SummaryContent } from "../../../shared/coaching/summary-content.ts";
import type { Block, SummaryDocument } from "../../../shared/coaching/summary-document.ts";
import { assessmentBlocks } from "./assessment-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import { printableDocument } from "./printable-document.ts";
import { dateText } from "./printed-dates.ts";
import { summaryTexts } from "./summary-texts.ts";
import { facts, type SummaryLook, type Wording } from "./wording.ts";

export interface WrittenSummary {
  readonly document: SummaryDocument;
  readonly leftOut: readonly LeftOut[];
}

/** A summary word for word. The same content always makes the same words: the screen shows them, and the file is made of them. */
export function writeSummary(content: SummaryContent, ground: SharingGround, look: SummaryLook, organisation: string): WrittenSummary {
  const { language } = look;
  const words: Wording = { ...look, t: summaryTexts[language] };
  const { t } = words;
  const { document, leftOut } = printableDocument({
    language,
    organisation,
    title: t.title,
    head: [{ label: t.name, text: `${content.name.lastName} ${content.name.firstNames}` }, { label: t.recipient, text: recipientText(content, language) }],
    notes: content.held ? [t.held] : [],
    sections: SummarySection.options.flatMap((section) => {
      const blocks = blocksOf(section, content, words);
      return blocks.length === 0 ? [] : [{ section, heading: t.sections[section], blocks }];
    }),
    closing: t.closing(dateText(ground.signedOn, language), ground.scope === "share-with"),
  });
  const [name, ...rest] = document.head;
  const code = content.identityCode === null ? [] : [{ label: t.identityCode, text: content.identityCode }];
  return {
    document: { ...document, head: [...(name === undefined ? [] : [name]), ...code, ...rest] },
    leftOut: [...content.leftOut, ...leftOut],
  };
}

function recipientText({ recipient: { name, type } }: SummaryContent, language: Language): string {
  const kind = authorityWords[language][type];
  return name === null ? kind : `${name} (${kind})`;
}

function blocksOf(section: SummarySection, content: SummaryContent, words: Wording): Block[] {
  const { contact, background, periods, situation, plan, assessments } = content;
  const blocks = {
    contact: () => contact && contactBlocks(contact, words),
    background: () => background && backgroundBlocks(background, words),
    periods: () => periods?.flatMap((period) => periodBlocks(period, words)),
    situation: () => situation && situationBlocks(situation, words),
    plan: () => plan && planBlocks(plan, words),
    assessments: () => assessments?.flatMap((course) => assessmentBlocks(course, words)),
  } satisfies Record<SummarySection, () => Block[] | null | undefined>;
  return blocks[section]() ?? [];
}

function contactBlocks({ streetAddress, postalCode, town, phone, email }: PrintedContact, { t }: Wording): Block[] {
  const place = [postalCode, town].filter((part) => part !== null).join(" ");
  const address = [streetAddress, place].filter((part) => part !== null && part !== "").join(", ");
  return [facts([[t.address, address], [t.phone, phone], [t.email, email]])];
}

function backgroundBlocks({ basicEducation, otherEducation, occupation, workExperience }: PrintedBackground, { t, language }: Wording): Block[] {
  const { level, degree } = otherEducation;
  const other = degree === null ? educationLevelWords[language][level] : `${educationLevelWords[language][level]}: ${degree}`;
  const told = facts([[t.basicEducation, basicEducationWords[language][basicEducation]], [t.otherEducation, other], [t.occupation, occupation]]);
  if (workExperience.length === 0) return [told];
  return [
    told,
    { kind: "table", caption: t.workExperience, columns: [t.workExperience, t.length], rows: workExperience.map(({ task, months }) => [task, t.months(months)]) },
  ];
}

function periodBlocks(period: PrintedPeriod, { t, language }: Wording): Block[] {
  const { measure, from, plannedTo, workshop, daysAWeek, hoursAWeek, methods, ending } = period;
  const date = (on: typeof from): string => (on === null ? "" : dateText(on, language));
  const goesOn = plannedTo === null ? t.goesOn : t.plannedTo(date(plannedTo));
  const amount = [daysAWeek === null ? null : t.daysAWeek(daysAWeek), hoursAWeek === null ? null : t.hoursAWeek(hoursAWeek)].filter((part) => part !== null);
  return [
    { kind: "heading", text: measureWords[language][measure] },
    facts([
      [t.time, ending === null ? t.since(date(from), goesOn) : `${date(from)}–${date(ending.on)}`],
      [t.workshop, workshop],
      [t.amount, amount.join(", ")],
      [t.methods, methods.map((method) => methodWords[language][method]).join(", ")],
      [t.endReason, ending && endReasonWords[language][ending.reason]],
      [t.placementAfter, ending && placementAfterWords[language][ending.placementAfter]],
    ]),
  ];
}

function situationBlocks(situations: readonly PrintedSituation[], { t, language }: Wording): Block[] {
  const withHousing = situations.some(({ housing }) => housing !== null);
  return [
    {
      kind: "table",
      caption: t.situationCaption,
      columns: [t.stage, t.day, t.livelihood, ...(withHousing ? [t.housing] : [])],
      rows: situations.map(({ occasion, on, livelihood, housing }) => [
        situationOccasionWords[language][occasion], dateText(on, language), livelihood.map((source) => livelihoodWords[language][source]).join(", "),
        ...(withHousing ? [housing === null ? t.none : housingWords[language][housing]] : []),
      ]),
    },
  ];
}
