/** A place in a drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RadarFrame {
  readonly centre: Point;
  /** From the centre to the highest value. */
  readonly radius: number;
  readonly min: number;
  readonly max: number;
}

/** To two decimals: a drawing needs no more, and its bytes are read by people. */
const tidy = (value: number): number => Math.round(value * 100) / 100;

/**
 * How far out a value lies, 0 to 1. Where the scale begins with 1 (or below nought) the lowest answer still lies off the
 * centre: answered low is not the same as not answered.
 */
export function reach(value: number, { min, max }: Pick<RadarFrame, "min" | "max">): number {
  const floor = min === 0 ? 0 : min - 1;
  return Math.min(1, Math.max(0, (value - floor) / (max - floor)));
}

/** The end of an axis, or a place beyond it: axis 0 points straight up, the others follow clockwise. */
export function onAxis(axis: number, axes: number, distance: number, { centre }: Pick<RadarFrame, "centre">): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  return { x: tidy(centre.x + distance * Math.cos(angle)), y: tidy(centre.y + distance * Math.sin(angle)) };
}

/** The places of values on their axes; null where there is none. */
export const placesOf = (values: readonly (number | null)[], frame: RadarFrame): (Point | null)[] =>
  values.map((value, axis) => (value === null ? null : onAxis(axis, values.length, frame.radius * reach(value, frame), frame)));

/** The outline through the places: closed when every axis has one, else the lines between neighbours that do. */
export function outlineOf(places: readonly (Point | null)[]): string {
  const at = ({ x, y }: Point): string => `${String(x)} ${String(y)}`;
  const whole = places.flatMap((place) => place ?? []);
  if (whole.length === places.length) return `M${whole.map(at).join("L")}Z`;
  return places
    .flatMap((place, axis) => {
      const next = places[(axis + 1) % places.length];
      return place === null || next == null ? [] : [`M${at(place)}L${at(next)}`];
    })
    .join("");
}

/** Where a label beside an axis begins, so that it grows away from the drawing. */
export function anchorOf({ x }: Point, { centre }: Pick<RadarFrame, "centre">): "start" | "middle" | "end" {
  if (Math.abs(x - centre.x) < 1) return "middle";
  return x > centre.x ? "start" : "end";
}

/** A name in lines of about so many letters, broken between words. */
export function linesOf(name: string, letters: number): string[] {
  return name.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= letters ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
