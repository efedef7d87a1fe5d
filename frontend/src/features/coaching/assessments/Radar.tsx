import { useId } from "react";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import type { ComparedDomain, Side } from "./comparison.ts";
import { anchorOf, linesOf, onAxis, outlineOf, placesOf, type RadarFrame, reach } from "./radar.ts";
import { resultTexts } from "./result-texts.ts";
import { meanText } from "./scale.ts";

interface RadarProps {
  readonly domains: readonly ComparedDomain[];
  readonly range: Pick<RadarFrame, "min" | "max">;
}

const size = { width: 560, height: 400 } as const;
/** Letters in a line of a label, and the height of a line. */
const label = { letters: 16, line: 19 } as const;

/** Both sides as outlines over the domains. The table beside it says the same in figures, numbered alike. */
export function Radar({ domains, range }: RadarProps) {
  const t = useTexts(resultTexts);
  const { language } = useLanguage();
  const id = useId();
  const frame: RadarFrame = { centre: { x: size.width / 2, y: size.height / 2 }, radius: 140, ...range };
  const rings = Array.from({ length: range.max - range.min + 1 }, (_, step) => range.min + step);
  const words = (mean: number | null): string => (mean === null ? t.none : meanText(mean, language));
  const sides = [
    { side: "coach", places: placesOf(domains.map(({ coach }) => coach), frame) },
    { side: "self", places: placesOf(domains.map(({ self }) => self), frame) },
  ] as const;
  return (
    <svg className="radar" viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
      <title id={`${id}-title`}>{t.radarTitle}</title>
      <desc id={`${id}-text`}>{t.radarText(domains.map(({ name, self, coach }) => t.radarRow(name[language], words(self), words(coach))).join(" "))}</desc>
      {rings.map((value) => (
        <path key={value} className="radar-ring" d={outlineOf(domains.map((_, axis) => onAxis(axis, domains.length, frame.radius * reach(value, frame), frame)))} />
      ))}
      {domains.map(({ domainId, name }, axis) => {
        const end = onAxis(axis, domains.length, frame.radius, frame);
        const beside = onAxis(axis, domains.length, frame.radius + 16, frame);
        const lines = linesOf(`${String(axis + 1)}\u00a0${name[language]}`, label.letters);
        const up = beside.y < frame.centre.y - frame.radius ? lines.length - 1 : beside.y > frame.centre.y + frame.radius ? 0 : (lines.length - 1) / 2;
        return (
          <g key={domainId}>
            <line className="radar-ring" x1={frame.centre.x} y1={frame.centre.y} x2={end.x} y2={end.y} />
            <text className="radar-words" textAnchor={anchorOf(beside, frame)} x={beside.x} y={beside.y - up * label.line + 5}>
              {lines.map((line, at) => (
                <tspan key={line} x={beside.x} dy={at === 0 ? 0 : label.line}>
                  {line}
                </tspan>
              ))}
            </text>
            <text className="radar-number" textAnchor={anchorOf(beside, frame)} x={beside.x} y={beside.y + 9}>
              {axis + 1}
            </text>
          </g>
        );
      })}
      {sides.map(({ side, places }) => (
        <g key={side} className={`mark-${side}`}>
          <path d={outlineOf(places)} />
          {places.map((place, axis) => place !== null && <Mark key={domains[axis]?.domainId} side={side} {...place} size={6} />)}
        </g>
      ))}
    </svg>
  );
}

/** The client's marks are round and the coach's square, so that no colour is needed to tell them apart. */
export function Mark({ side, x, y, size: half }: { readonly side: Side; readonly x: number; readonly y: number; readonly size: number }) {
  return side === "self" ? <circle cx={x} cy={y} r={half} /> : <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />;
}

/** What the marks of a chart stand for. */
export function ChartKey({ sides }: { readonly sides: readonly Side[] }) {
  const t = useTexts(resultTexts);
  return (
    <p className="chart-key" aria-hidden="true">
      {sides.map((side) => (
        <span key={side}>
          <svg className={`mark-${side}`} viewBox="0 0 40 16" width="40" height="16">
            <path d="M0 8H40" />
            <Mark side={side} x={20} y={8} size={6} />
          </svg>
          {side === "self" ? t.client : t.coach}
        </span>
      ))}
    </p>
  );
}
