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
export type Notice =
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

export type Action =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "language"; readonly language: Language; readonly texts: Texts }
  | { readonly kind: "draft"; readonly change: DraftAction }
  | { readonly kind: "add-day"; readonly key: string }
  | { readonly kind: "more"; readonly key: string | null }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "sending"; readonly sending: State["sending"] }
  | { readonly kind: "conflicts"; readonly conflicts: readonly Conflict[] };

export function initialState(language: Language, draft: Draft): State {
  return { language, texts: null, view: { kind: "loading" }, draft, sending: "no", openWeek: null, added: [], more: null, notice: null, conflicts: [] };
}

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case "view":
      return { ...state, view: action.view, openWeek: weekToDo(action.view, state.draft), more: null };
    case "language":
      return { ...state, language: action.language, texts: action.texts };
    case "draft":
      return afterDraft({ ...state, draft: reduceDraft(state.draft, action.change) }, action.change);
    case "add-day":
      return { ...state, added: [...state.added, action.key] };
    case "more":
      return { ...state, more: action.key };
    case "notice":
      return { ...state, notice: action.notice };
    case "sending":
      return { ...state, sending: action.sending };
    case "conflicts":
      return { ...state, conflicts: action.conflicts };
  }
}

/** The latest week with something to mark or to send, or else the latest. Not asked again while the person works in it. */
function weekToDo(view: View, draft: Draft): string | null {
  if (view.kind !== "days") return null;
  const weeks = weeksOf(view.page.people);
  const toDo = weeks.find(({ people }) => {
    const { marked, all, unsent } = progressOf(draft, people);
    return marked < all || unsent > 0;
  });
  return (toDo ?? weeks[0])?.monday ?? null;
}

/** An edit answers what was said before it; a day that is settled is no conflict any more. */
function afterDraft(state: State, change: DraftAction): State {
  const conflicts = state.conflicts.filter(({ key }) => key in state.draft.choices);
  if (change.kind === "fill") return { ...state, conflicts, notice: { kind: "filled", days: change.keys.length } };
  if (change.kind === "received") return { ...state, conflicts: [], notice: null, added: [] };
  return { ...state, conflicts, notice: null };
}
