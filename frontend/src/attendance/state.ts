import type { Language } from "../../../shared/kernel/languages.ts";
import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { type Draft, type DraftAction, progressOf, reduceDraft } from "./draft.ts";
import type { SentReport } from "./memory.ts";
import type { Conflict } from "./merge.ts";
import type { Texts } from "./texts.ts";
import { weeksOf } from "./weeks.ts";

export type View =
  | { readonly kind: "loading" }
  /** Expired, revoked, mistyped, unknown, missing: one page for all. */
  | { readonly kind: "invalid" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "days"; readonly page: LinkPage }
  | { readonly kind: "receipt"; readonly page: LinkPage; readonly sent: SentReport };

/** What the page says beside the send button. */
type Notice =
  | { readonly kind: "filled"; readonly days: number }
  | { readonly kind: "unfinished" }
  | { readonly kind: "nothing-to-send" }
  | { readonly kind: "refused"; readonly title: string };

export interface State {
  readonly language: Language;
  /** Null until the first language has been fetched. */
  readonly texts: Texts | null;
  readonly view: View;
  readonly draft: Draft;
  readonly sending: "no" | "now" | "waiting";
  /** Monday of the week that stands open when the page is shown. */
  readonly openWeek: string | null;
  /** Days that were not agreed and have been brought up to be reported. */
  readonly added: readonly string[];
  /** The day whose other choices are open. */
  readonly more: string | null;
  readonly notice: Notice | null;
  readonly conflicts: readonly Conflict[];
}

export const initialState = (language: Language, draft: Draft): State => ({
  language,
  texts: null,
  view: { kind: "loading" },
  draft,
  sending: "no",
  openWeek: null,
  added: [],
  more: null,
  notice: null,
  conflicts: [],
});

/** The latest week with something to mark or to send, or else the latest. Not asked again while the person works in it. */
export function weekToDo({ people }: LinkPage, draft: Draft): string | null {
  const weeks = weeksOf(people);
  const toDo = weeks.find((week) => {
    const { marked, all, unsent } = progressOf(draft, week.people);
    return marked < all || unsent > 0;
  });
  return (toDo ?? weeks[0])?.monday ?? null;
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
