import type { Language } from "../../../../../shared/kernel/languages.ts";
import { textsIn } from "../../../i18n/texts.ts";
import { gridTexts } from "./grid-texts.ts";
import { holidayNames } from "./holiday-names.ts";
import type { SayStatement } from "./say-day.ts";
import { isSaid, type Shown, type Source } from "./shown.ts";

/** What a square is drawn as. */
export type CellLook = "reported" | "missing" | "upcoming" | "free" | "closed" | "interrupted" | "destroyed";

export function lookOf(cell: Shown): CellLook {
  if (cell.ground === "destroyed") return "destroyed";
  if (isSaid(cell)) return "reported";
  switch (cell.ground) {
    case "planned":
      return cell.future ? "upcoming" : "missing";
    case "not-arranged":
      return "closed";
    case "interrupted":
      return "interrupted";
    default:
      return "free";
  }
}

/** A square in words: what a screen reader says, and the pointer shows. */
export function cellWords(cell: Shown, language: Language, say: SayStatement): string {
  const t = textsIn(gridTexts, language);
  const look = lookOf(cell);
  const signs = [
    ...(cell.disputed ? [t.signDisputed] : []),
    ...(cell.locked ? [t.signLocked] : []),
    ...(cell.trouble?.kind === "conflict" ? [t.signConflict] : []),
    ...(cell.saving === "clean" || cell.saving === "trouble" ? [] : [t.signSaving]),
  ];
  if (look !== "reported") return [groundWords(cell, language), ...signs].join(", ");
  return [
    say(cell.said, cell.on),
    cell.source === null ? "" : sourceWords(cell.source, language),
    cell.confirmed ? t.signConfirmed : t.signUnconfirmed,
    ...(cell.proposal ? [t.signProposal] : []),
    ...signs,
  ].join(", ");
}

function groundWords(cell: Shown, language: Language): string {
  const t = textsIn(gridTexts, language);
  switch (cell.ground) {
    case "planned":
      return cell.future ? t.stateUpcoming : t.stateMissing;
    case "not-arranged":
      return t.stateClosed(holidayNames[cell.why ?? "closure"][language]);
    case "interrupted":
      return t.stateInterrupted;
    case "not-agreed":
      return t.stateNotAgreed;
    case "outside":
      return t.stateOutside;
    case "destroyed":
      return t.stateDestroyed;
  }
}

export function sourceWords(source: Source, language: Language): string {
  const t = textsIn(gridTexts, language);
  return { employer: t.signEmployer, staff: t.signStaff, phone: t.signPhone, paper: t.signPaper }[source];
}

/** Two letters for the corner of a square; their shape says the same. */
export function sourceMark(source: Source, language: Language): string {
  const t = textsIn(gridTexts, language);
  return { employer: t.markEmployer, staff: t.markStaff, phone: t.markPhone, paper: t.markPaper }[source];
}
