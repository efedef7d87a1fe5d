import * as z from "zod";
import { UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { judgeInstrument } from "./instrument-faults.ts";

/** The name people know an instrument by, `PAJAPOLKU`; the same name with other words is its next version. */
export const InstrumentCode = z.string().max(24).regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/u);

/** Words in all three languages; a missing one is refused where it should stand. */
const Words = (longest: number) => {
  const text = z.string().trim().min(1).max(longest).regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u);
  return z.strictObject({ fi: text, sv: text, en: text });
};

/** A name within an instrument: answers are kept by it. */
const PartId = z.string().max(40).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

export const ScaleKind = z.enum(["LIKERT_5", "NRS_10", "ICF_QUAL", "GAS"]);
export type ScaleKind = z.infer<typeof ScaleKind>;

const Scale = z.strictObject({
  kind: ScaleKind,
  /** The steps in words. Of the eleven of NRS_10 only the ends must have them. */
  steps: z.array(z.strictObject({ value: z.int(), label: Words(80) })).min(2).max(11),
});

const Item = z.strictObject({
  itemId: PartId,
  /** Said by the client: plain language, in the first person. */
  self: Words(240),
  /** Said of the client by the one who observes. */
  observer: Words(240),
});

const Area = z.strictObject({ areaId: PartId, name: Words(80), items: z.array(Item).min(1).max(40) });
const Domain = z.strictObject({ domainId: PartId, name: Words(80), areas: z.array(Area).min(1).max(20) });

const content = {
  code: InstrumentCode,
  /** The terms on which the texts may be used, as their author states them. */
  licence: ShortText,
  name: Words(120),
  description: Words(600),
  scale: Scale,
  /** Whether the author allows the answers to be added up. */
  allowTotal: z.boolean(),
  domains: z.array(Domain).min(1).max(20),
};

/** A file as somebody brings it: refused whole, with the place of each fault, when anything in it is wrong. */
export const InstrumentFile = z.strictObject(content).superRefine((file, context) => {
  for (const { path, code } of judgeInstrument(file)) context.addIssue({ code: "custom", path: [...path], message: code });
});
export type InstrumentFile = z.infer<typeof InstrumentFile>;

/** One version of an instrument. It never changes: assessments keep the words they were made with. */
export const Instrument = z.strictObject({ ...content, version: Version });
export type Instrument = z.infer<typeof Instrument>;

/** Which words an assessment was made with. */
export const InstrumentRef = z.strictObject({ code: InstrumentCode, version: Version });
export type InstrumentRef = z.infer<typeof InstrumentRef>;

/** What a list tells of a version. */
export const InstrumentSummary = z.strictObject({
  ...InstrumentRef.shape,
  licence: content.licence,
  name: content.name,
  description: content.description,
  scale: ScaleKind,
  allowTotal: content.allowTotal,
  domains: z.int(),
  items: z.int(),
  /** Null for what comes with the program. */
  imported: z.strictObject({ on: LocalDate, by: UserId }).nullable(),
});
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;

export type InstrumentItem = z.infer<typeof Item>;
type WithDomains = Pick<Instrument, "domains">;

/** The items of a domain in the order they are asked. */
export const itemsOfDomain = ({ areas }: Instrument["domains"][number]): InstrumentItem[] => areas.flatMap(({ items }) => items);
/** All items in the order they are asked. */
export const itemsOf = ({ domains }: WithDomains): InstrumentItem[] => domains.flatMap(itemsOfDomain);

export function summaryOfInstrument(instrument: Instrument, imported: InstrumentSummary["imported"]): InstrumentSummary {
  const { code, version, licence, name, description, scale, allowTotal, domains } = instrument;
  return { code, version, licence, name, description, scale: scale.kind, allowTotal, domains: domains.length, items: itemsOf(instrument).length, imported };
}
