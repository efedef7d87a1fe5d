import { useState } from "react";
import { isConflict } from "../refusal.ts";
import { mergeEdits } from "./merge-edits.ts";

export interface Clash<Values> {
  /** The person's own values, with what only the other has changed brought in. */
  readonly own: Values;
  readonly theirs: Values & { readonly version: number };
  readonly fields: readonly (keyof Values & string)[];
}

export interface MergedSaveOptions<Values> {
  readonly fields: readonly (keyof Values & string)[];
  /** What the form began with. */
  readonly base: Values & { readonly version: number };
  readonly send: (values: Values, version: number) => Promise<unknown>;
  /** Reads the thing as it stands now. */
  readonly reread: () => Promise<Values & { readonly version: number }>;
  /** `brought`: fields that somebody else had changed meanwhile, and that stayed as that person wrote them. */
  readonly onSaved: (brought: readonly (keyof Values & string)[]) => void;
}

/** Saves under the version that was seen; when somebody was quicker, merges, and asks only where both disagree. */
export function useMergedSave<Values extends object>({ fields, base, send, reread, onSaved }: MergedSaveOptions<Values>) {
  const [clash, setClash] = useState<Clash<Values> | null>(null);

  async function saveOver(seen: Values & { readonly version: number }, values: Values, told: readonly (keyof Values & string)[] = []): Promise<void> {
    try {
      await send(values, seen.version);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const theirs = await reread();
      const { merged, conflicts, brought } = mergeEdits<Values>(fields, seen, values, theirs);
      if (conflicts.length === 0) return saveOver(theirs, merged, [...told, ...brought]);
      setClash({ own: merged, theirs, fields: conflicts });
      return;
    }
    onSaved(told);
  }

  return {
    clash,
    save: (values: Values) => saveOver(base, values),
    settle: (values: Values) => saveOver(clash?.theirs ?? base, values),
  };
}
