import { useCallback, useRef, useState } from "react";
import { type Instant, instantAt } from "../../../../../shared/kernel/local-date.ts";
import { now } from "../../../ui/clock.ts";

export type SaveState =
  | { readonly kind: "clean" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Instant }
  | { readonly kind: "failed"; readonly error: unknown };

/** Follows commands on their way, so that the page can say what has been stored and when. */
export function useSaveState() {
  const [state, setState] = useState<SaveState>({ kind: "clean" });
  const open = useRef(0);

  const track = useCallback(async <T>(work: Promise<T>): Promise<T> => {
    open.current += 1;
    setState({ kind: "saving" });
    try {
      const result = await work;
      open.current -= 1;
      if (open.current === 0) setState({ kind: "saved", at: instantAt(now()) });
      return result;
    } catch (error) {
      open.current -= 1;
      setState({ kind: "failed", error });
      throw error;
    }
  }, []);

  /** What failed has been answered otherwise. */
  const forgetFailure = useCallback(() => setState((last) => (last.kind === "failed" ? { kind: "clean" } : last)), []);

  return { state, track, forgetFailure };
}
