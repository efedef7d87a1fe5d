import type { Language } from "../../../shared/kernel/languages.ts";
import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { type Draft, type DraftAction, progressOf, reduceDraft } from "./draft.ts";
import type { Child } from "./markup.ts";
import type { SentReport } from "./memory.ts";
import type { Conflict } from "./merge.ts";
import type { Texts } from "./texts.ts";
import { weeksOf } from "./weeks.ts";

export type View =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "days"; readonly page: LinkPage }
  | { readonly kind: "receipt"; readonly page: LinkPage; readonly sent: SentReport };

/** What the page says beside the send button. */
type Notice =
  | { readonly kind: "filled"; readonly days: number }
  | { readonly kind: "unfinished" }
  | { readonly kind: "nothing-to-send" }
  | { readonly kind: "no-more" }
  | { readonly kind: "refused"; readonly title: string };

/** What is fetched only when it is asked for: the page that reports a week stays small. */
export type MoreView = "invalid" | "about" | "changes" | "evaluations" | "receipts";

export interface State {
  readonly language: Language;
  /** Null until the first language has been fetched. */
  readonly texts: Texts | null;
  readonly view: View;
  readonly draft: Draft;
  readonly sending: "no" | "now" | "waiting";
  /** Mondays of the weeks that stand open when the page is shown. */
  readonly openWeeks: readonly string[];
  /** Days that were not agreed and have been brought up to be reported. */
  readonly added: readonly string[];
  /** The day whose other choices are open. */
  readonly others: string | null;
  readonly notice: Notice | null;
  readonly conflicts: readonly Conflict[];
  /** Stands instead of the days while it is open. */
  readonly more: More | null;
}

export interface More {
  readonly view: MoreView;
  readonly draw: () => Child;
}

export const initialState = (language: Language, draft: Draft): State => ({
  language,
  texts: null,
  view: { kind: "loading" },
  draft,
  sending: "no",
  openWeeks: [],
  added: [],
  others: null,
  notice: null,
  conflicts: [],
  more: null,
});

/** Every week with something to mark or to send, or else the latest. Not asked again while the person works in them. */
export function weeksToDo({ people }: LinkPage, draft: Draft): string[] {
  const weeks = weeksOf(people);
  const toDo = weeks.filter((week) => {
    const { marked, all, unsent } = progressOf(draft, week.people);
    return marked < all || unsent > 0;
  });
  return (toDo.length > 0 ? toDo : weeks.slice(0, 1)).map(({ monday }) => monday);
}

/** An edit answers what was said before it; a day that is settled is no conflict any more. */
export function edit(state: State, change: DraftAction): State {
  const draft = reduceDraft(state.draft, change);
  return {
    ...state,
    draft,
    conflicts: state.conflicts.filter(({ key }) => key in draft.choices),
    notice: change.kind === "fill" ? { kind: "filled", days: change.keys.length } : null,
  };
}
