import * as z from "zod";
import { InstrumentFile, ScaleKind } from "../../../../../shared/coaching/instrument.ts";
import { judgeInstrument, largestInstrument } from "../../../../../shared/coaching/instrument-faults.ts";

/** What is wrong at one place of a file, by a name the page has a sentence for. */
export interface FileFault {
  /** `domains[2].areas[0].items[1].self.sv`; empty for the file as a whole. */
  readonly path: string;
  readonly kind: FaultKind;
  /** What the sentence needs: a name that does not belong, or the most that fits. */
  readonly detail: string;
}

export type FaultKind =
  | "missing" | "wrong-kind" | "unknown-name" | "too-long" | "too-short" | "unreadable" | "not-offered"
  | "duplicate-id" | "duplicate-step" | "scale-out-of-bounds" | "step-missing" | "total-not-possible" | "too-many-items" | "too-large";

export type ReadFile =
  | { readonly kind: "sound"; readonly file: InstrumentFile }
  | { readonly kind: "too-large" }
  | { readonly kind: "no-json" }
  | { readonly kind: "faulty"; readonly faults: readonly FileFault[] };

/** In bytes: what a sound file may weigh with room for line breaks and other people's indentation. */
export const largestFile = 4 * largestInstrument;

const named = ["duplicate-id", "duplicate-step", "scale-out-of-bounds", "step-missing", "total-not-possible", "too-many-items", "too-large"] as const;
const Named = z.enum(named);

/** A file as it was chosen: nothing is sent, whatever is in it. */
export function readInstrumentFile(text: string): ReadFile {
  if (text.length > largestFile) return { kind: "too-large" };
  const parsed = parsedJson(text);
  if (parsed === undefined) return { kind: "no-json" };
  const read = InstrumentFile.safeParse(parsed.content);
  if (read.success) return { kind: "sound", file: read.data };
  const faults = [...read.error.issues.flatMap((issue) => faultsOf(issue, parsed.content)), ...faultsTogether(parsed.content)];
  return { kind: "faulty", faults: faults.filter(({ path, kind }, at) => faults.findIndex((one) => one.path === path && one.kind === kind) === at || kind === "unknown-name") };
}

/** As much of a file as its ids and its scale are judged by. */
const Frame = z.object({
  scale: z.object({ kind: ScaleKind, steps: z.array(z.object({ value: z.int() })) }),
  allowTotal: z.boolean().catch(false),
  domains: z.array(z.object({ domainId: z.string(), areas: z.array(z.object({ areaId: z.string(), items: z.array(z.object({ itemId: z.string() })) })) })),
});

/** What shows when the parts are seen together: told at once with the rest, so that a file is put right in one go. */
function faultsTogether(content: unknown): FileFault[] {
  const frame = Frame.safeParse(content);
  return frame.success ? judgeInstrument(frame.data).map(({ path, code }) => ({ path: pathText(path), kind: code, detail: "" })) : [];
}

function parsedJson(text: string): { readonly content: unknown } | undefined {
  try {
    return { content: JSON.parse(text.replace(/^\uFEFF/u, "")) };
  } catch {
    return undefined;
  }
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, content: unknown): FileFault[] {
  const path = pathText(issue.path);
  const fault = (kind: FaultKind, detail = ""): FileFault[] => [{ path, kind, detail }];
  switch (issue.code) {
    case "invalid_type":
      return fault(valueAt(content, issue.path) === undefined ? "missing" : "wrong-kind");
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path, kind: "unknown-name", detail: key }));
    case "too_big":
      return fault("too-long", String(issue.maximum));
    case "too_small":
      return fault("too-short", String(issue.minimum));
    case "invalid_value":
      return fault(valueAt(content, issue.path) === undefined ? "missing" : "not-offered", issue.values.map(String).join(", "));
    case "custom":
      return fault(Named.catch("too-large").parse(issue.message));
    default:
      return fault("unreadable");
  }
}

/** As people write a place in such a file. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === "number" ? `${text}[${String(part)}]` : text === "" ? String(part) : `${text}.${String(part)}`), "");

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined), content);
}
