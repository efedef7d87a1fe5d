import type { ProblemCode } from "../../shared/kernel/problems.ts";

/**
 * The closed catalogue of log lines. A line carries codes, counts and the request id: the type has no
 * room for a name, a body or an address, so personal data cannot get in.
 */
export type LogLine =
  | { readonly line: "request"; readonly requestId: string; readonly route: string; readonly status: number; readonly refusal: ProblemCode | null; readonly milliseconds: number }
  | { readonly line: "failure"; readonly requestId: string; readonly error: string; readonly where: string }
  | { readonly line: "job"; readonly job: string; readonly done: number; readonly failed: number };

export type Log = (line: LogLine) => void;

export const consoleLog: Log = (line) => {
  console.log(JSON.stringify(line));
};

/**
 * An unexpected error as name and place only: messages of libraries may quote what was sent.
 */
export function failureOf(error: unknown): { readonly error: string; readonly where: string } {
  if (!(error instanceof Error)) return { error: "NotAnError", where: "unknown" };
  const frames = (error.stack ?? "").split("\n").filter((frame) => frame.startsWith("    at "));
  return { error: error.name, where: frames.slice(0, 4).map((frame) => frame.trim()).join(" < ") };
}
