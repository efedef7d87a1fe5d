import * as z from "zod";
import type { Localised } from "../kernel/languages.ts";
import { addDays, LocalDate, SentDate } from "../kernel/local-date.ts";
import type { ProblemCode } from "../kernel/problems.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { attendanceCodes, attributesOf, type DayCode, dayCodes, employerCodes, staffCodes } from "./attendance-codes.ts";
import { CodeName } from "./search-values.ts";
import { shippedWorkTasks } from "./work-tasks.ts";

/** Lists whose words the main user decides. What an attendance code does is the law's and ours to say. */
export const CodeListId = z.enum(["attendance", "work-task"]);
export type CodeListId = z.infer<typeof CodeListId>;

/** Needed in all three languages: an employer's contact and a participant read it in theirs. */
const Label = z.strictObject({ fi: ShortText, sv: ShortText, en: ShortText });

/** How an entry is worded from one date on. Old data keeps its old words. */
export const CodeVersion = z.strictObject({
  listId: CodeListId,
  code: CodeName,
  label: Label,
  validFrom: LocalDate,
  /** Inclusive; null while nothing ends it. */
  validTo: LocalDate.nullable(),
  version: Version,
});
export type CodeVersion = z.infer<typeof CodeVersion>;

export const CodeChange = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("add"), listId: CodeListId, label: Label, from: SentDate }),
  z.strictObject({ change: z.literal("reword"), listId: CodeListId, code: CodeName, label: Label, from: SentDate }),
  /** `lastDay` null takes an end back. */
  z.strictObject({ change: z.literal("end"), listId: CodeListId, code: CodeName, lastDay: SentDate.nullable() }),
]);
export type CodeChange = z.infer<typeof CodeChange>;

type Wording = Pick<CodeVersion, "validFrom" | "validTo"> & { readonly label: Localised };

const shipped = (listId: CodeListId, code: string, { label, validFrom, validTo }: Wording): CodeVersion => ({
  listId, code, label: { ...label }, validFrom, validTo, version: 1,
});

/** Before anything anybody ever registered. */
const always = { validFrom: LocalDate.parse("1900-01-01"), validTo: null };

/** The lists as they come; what a main user decides lies over them. */
export const shippedCodes: readonly CodeVersion[] = [
  ...dayCodes.flatMap((code) => attendanceCodes[code].map((version) => shipped("attendance", code, version))),
  ...Object.entries(shippedWorkTasks).map(([code, label]) => shipped("work-task", code, { ...always, label })),
];

const sameRow = (a: CodeVersion, b: CodeVersion): boolean =>
  a.listId === b.listId && a.code === b.code && a.validFrom === b.validFrom;

/** The lists in force: a stored version takes the place of the shipped one that began on the same day. */
export function codesWith(stored: readonly CodeVersion[]): CodeVersion[] {
  const left = shippedCodes.filter((version) => !stored.some((other) => sameRow(other, version)));
  return [...left, ...stored].toSorted((a, b) => a.code.localeCompare(b.code) || a.validFrom.localeCompare(b.validFrom));
}

type Named = Pick<CodeVersion, "listId" | "code">;

const isOf = ({ listId, code }: Named) => (version: CodeVersion): boolean => version.listId === listId && version.code === code;
const inForce = (on: LocalDate) => ({ validFrom, validTo }: CodeVersion): boolean => validFrom <= on && (validTo === null || on <= validTo);

/** The entries that may be chosen on a date. */
export const codesOn = (codes: readonly CodeVersion[], listId: CodeListId, on: LocalDate): CodeVersion[] =>
  codes.filter((version) => version.listId === listId && inForce(on)(version));

/** How an entry is worded on a date; one that is over keeps its last words, one to come has its first. Undefined for an unknown one. */
export function labelOn(codes: readonly CodeVersion[], named: Named, on: LocalDate): Localised | undefined {
  const own = codes.filter(isOf(named)).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return (own.findLast(({ validFrom }) => validFrom <= on) ?? own[0])?.label;
}

/** What a list says of attendance: how a code is worded on a date, and whether it may be recorded for it. */
export interface AttendanceWords {
  readonly labelOf: (code: DayCode, on: LocalDate) => Localised;
  readonly offers: (code: DayCode, on: LocalDate) => boolean;
}

/** Sorted once for all the days that ask: a week's grid has two hundred. */
export function attendanceWords(codes: readonly CodeVersion[]): AttendanceWords {
  const own = codes.filter(({ listId }) => listId === "attendance").toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const byCode = Map.groupBy(own, ({ code }): string => code);
  const versions = (code: DayCode): readonly CodeVersion[] => byCode.get(code) ?? [];
  return {
    labelOf: (code, on) => (versions(code).findLast(({ validFrom }) => validFrom <= on) ?? versions(code)[0])?.label ?? attributesOf(code, on).label,
    offers: (code, on) => versions(code).some(inForce(on)),
  };
}

type CodeRefusal = Extract<
  ProblemCode,
  "code-unknown" | "code-in-use" | "code-named-twice" | "code-change-too-early" | "code-changes-later" | "end-before-start"
>;

export type CodeDecision =
  /** Versions to store; `before` is the one each takes the place of, as the decider saw it. */
  | { readonly kind: "store"; readonly code: CodeName; readonly rows: readonly { readonly before: CodeVersion | undefined; readonly row: CodeVersion }[] }
  | { readonly kind: "refused"; readonly reason: CodeRefusal };

const refused = (reason: CodeRefusal): CodeDecision => ({ kind: "refused", reason });

/**
 * What becomes of a list. Nothing before today changes, versions of one entry never overlap, and of the attendance codes
 * only those end that staff alone record: the others come from employers' pages, the calendar and the law.
 */
export function decideCodeChange(codes: readonly CodeVersion[], wanted: CodeChange, today: LocalDate, newCode: CodeName): CodeDecision {
  if (wanted.change === "end") return decideEnd(codes, wanted, today);
  if (wanted.from < today) return refused("code-change-too-early");
  if (isTaken(codes, wanted)) return refused("code-named-twice");
  if (wanted.change === "reword") return decideReword(codes, wanted);
  // What a new attendance code would count as is in no list of words.
  if (wanted.listId === "attendance") return refused("code-unknown");
  const { listId, label, from } = wanted;
  return { kind: "store", code: newCode, rows: [{ before: undefined, row: { listId, code: newCode, label, validFrom: from, validTo: null, version: 1 } }] };
}

type Change<Kind extends CodeChange["change"]> = Extract<CodeChange, { change: Kind }>;

function decideReword(codes: readonly CodeVersion[], { listId, code, label, from }: Change<"reword">): CodeDecision {
  const own = codes.filter(isOf({ listId, code }));
  const current = own.find(inForce(from));
  if (current === undefined) return refused("code-unknown");
  if (own.some(({ validFrom }) => validFrom > from)) return refused("code-changes-later");
  if (current.validFrom === from) return { kind: "store", code, rows: [{ before: current, row: { ...current, label, version: current.version + 1 } }] };
  const ended = { ...current, validTo: addDays(from, -1), version: current.version + 1 };
  const next = { listId, code, label, validFrom: from, validTo: current.validTo, version: 1 };
  return { kind: "store", code, rows: [{ before: current, row: ended }, { before: undefined, row: next }] };
}

function decideEnd(codes: readonly CodeVersion[], { listId, code, lastDay }: Change<"end">, today: LocalDate): CodeDecision {
  const last = codes.filter(isOf({ listId, code })).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
  if (last === undefined) return refused("code-unknown");
  if (listId === "attendance" && !mayEnd(code)) return refused("code-in-use");
  if (lastDay !== null && lastDay < today) return refused("code-change-too-early");
  if (last.validTo !== null && last.validTo < today) {
    if (listId !== "attendance" || lastDay !== null) return refused("code-change-too-early");
    // Nobody can add a code that counts as this one did: it comes into use again, and the days between stay without it.
    return { kind: "store", code, rows: [{ before: undefined, row: { ...last, validFrom: today, validTo: null, version: 1 } }] };
  }
  if (lastDay !== null && lastDay < last.validFrom) return refused("end-before-start");
  return { kind: "store", code, rows: [{ before: last, row: { ...last, validTo: lastDay, version: last.version + 1 } }] };
}

/** Whether an attendance code can be taken out of use. */
export const mayEnd = (code: string): boolean => staffCodes.some((own) => own === code && !employerCodes.includes(own));

/** Two entries of one list with the same word in one language could not be told apart. */
function isTaken(codes: readonly CodeVersion[], wanted: Change<"add" | "reword">): boolean {
  const others = codes.filter(({ listId, code, validTo }) =>
    listId === wanted.listId && (validTo === null || wanted.from <= validTo) && (wanted.change === "add" || code !== wanted.code));
  const same = (a: string, b: string): boolean => a.localeCompare(b, "fi", { sensitivity: "accent" }) === 0;
  return others.some(({ label }) => same(label.fi, wanted.label.fi) || same(label.sv, wanted.label.sv) || same(label.en, wanted.label.en));
}
