import type { ReactNode } from "react";
import type { Tone } from "./Banner.tsx";

/** A state in a word or two. The word carries the meaning; the colour only helps the eye. */
export function Badge({ tone, children }: { readonly tone?: Tone | undefined; readonly children: ReactNode }) {
  return <span className={tone === undefined ? "badge" : `badge tone-${tone}`}>{children}</span>;
}
