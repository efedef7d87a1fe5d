import type { Response } from "../../../../../shared/coaching/assessment.ts";
import type { Instrument } from "../../../../../shared/coaching/instrument.ts";
import { scaleValues } from "../../../../../shared/coaching/instrument-faults.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";

/** An answer as it is offered: its figure, and its words where the scale has them. */
export interface ScaleStep {
  readonly value: number;
  readonly figure: string;
  readonly label: string;
}

/** The figure as people write it: a real minus, and a plus where the scale has both sides. */
const figureOf = (value: number, signed: boolean): string => (value < 0 ? `−${String(-value)}` : signed && value > 0 ? `+${String(value)}` : String(value));

/** The steps of a scale, the least first. */
export function stepsOf({ scale: { kind, steps } }: Pick<Instrument, "scale">, language: Language): ScaleStep[] {
  return scaleValues[kind].map((value) => ({
    value,
    figure: figureOf(value, kind === "GAS"),
    label: steps.find((step) => step.value === value)?.label[language] ?? "",
  }));
}

/** An answer in figure and words; undefined where nobody has answered. */
export function answerText(instrument: Instrument, response: Response | undefined, language: Language, notAsked: string): string | undefined {
  if (response === undefined) return undefined;
  const step = stepsOf(instrument, language).find(({ value }) => value === response.value);
  return step === undefined ? notAsked : `${step.figure} ${step.label}`.trim();
}

/** Lower and upper end of what means can be; 8 and 9 of the ICF qualifiers are no degrees. */
export function rangeOf({ scale: { kind } }: Pick<Instrument, "scale">): { readonly min: number; readonly max: number } {
  const values: readonly number[] = kind === "ICF_QUAL" ? scaleValues[kind].filter((value) => value <= 4) : scaleValues[kind];
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** "+2", "−1", "0": how far apart two answers lie. */
export function differenceText(difference: number, language: Language): string {
  const size = meanText(Math.abs(difference), language);
  if (size === "0") return size;
  return difference > 0 ? `+${size}` : `−${size}`;
}

/** A mean with one decimal, as figures are written in the language. */
export function meanText(mean: number, language: Language): string {
  const rounded = Math.round(mean * 10) / 10;
  const size = Number.isInteger(rounded) ? String(Math.abs(rounded)) : Math.abs(rounded).toFixed(1);
  const text = language === "en" ? size : size.replace(".", ",");
  return rounded < 0 ? `−${text}` : text;
}
