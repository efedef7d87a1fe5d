import type { CellAddress } from "./queue.ts";
import { attributesOf } from "../../../../../../shared/placement/attendance-codes.ts";
import { type Mark, nothingSaid, type Said, sayTheSame } from "./wish.ts";

/** One day of a step: what it said before, and what the step made of it. */
export interface Change extends CellAddress {
  readonly before: Said;
  /** The version that said it, where it was an employer's own word: only its own version can be brought back. */
  readonly version: number | null;
  readonly after: Mark;
}

/** What one act of the person changed: a letter, a filled week, something pasted. */
export interface Step {
  readonly kind: "letter" | "fill" | "paste" | "dialog";
  readonly changes: readonly Change[];
}

/** Steps that can be taken back, the newest last. */
export type Steps = readonly Step[];

/** As many as anybody remembers having made. */
const mostSteps = 100;

export const done = (steps: Steps, step: Step): Steps => (step.changes.length === 0 ? steps : [...steps, step].slice(-mostSteps));

/**
 * What taking back the newest step writes, and the steps that remain. `left` stay as they are: days that have changed
 * since. An employer's own word comes back as the version it was: nobody on the staff says it for him.
 */
export interface Undone {
  readonly steps: Steps;
  readonly restored: readonly { readonly at: CellAddress; readonly mark: Mark }[];
  readonly left: readonly CellAddress[];
}

/** What a day says at this moment, the person's own words on their way included; `unsent` while they have not left. */
export interface Now {
  readonly said: Said;
  readonly unsent: boolean;
}

export function undone(steps: Steps, now: (at: CellAddress) => Now): Undone | undefined {
  const step = steps.at(-1);
  if (step === undefined) return undefined;
  const standing = step.changes.filter((change) => {
    const { said, unsent } = now(change);
    return sayTheSame(said, change.after) && (unsent || change.version !== null || isStaffs(change));
  });
  return {
    steps: steps.slice(0, -1),
    restored: standing.map(({ participantId, on, before, after, version }) => ({
      at: { participantId, on },
      mark: { code: before.code, minutes: before.minutes, placementId: after.placementId, behalf: null, swappedTo: null, correction: after.correction, ...(version === null ? {} : { restores: version }) },
    })),
    left: step.changes.filter((change) => !standing.includes(change)).map(({ participantId, on }) => ({ participantId, on })),
  };
}

const isStaffs = ({ before: { code }, on }: Change): boolean => code === nothingSaid.code || attributesOf(code, on).who.staff;
