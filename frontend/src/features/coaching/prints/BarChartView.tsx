import { useId } from "react";
import type { BarChart } from "../../../../../shared/coaching/summary-document.ts";

// Units of the drawing; it is scaled to the page.
const width = 560;
const labelWidth = 170;
const barHeight = 11;

/** The bars that will be printed; the same figures stand in the table that follows. */
export function BarChartView({ chart }: { readonly chart: BarChart }) {
  const { alt, from, to, ticks, series, rows } = chart;
  const id = useId();
  const rowHeight = series.length * (barHeight + 3) + 10;
  const bottom = 24 + rows.length * rowHeight;
  const placeOf = (value: number): number => labelWidth + ((value - from) / (to - from)) * (width - labelWidth - 40);
  // The first of two is hollow: no colour is needed to tell them apart.
  const fillOf = (index: number): string => (series.length > 1 && index === 0 ? "none" : "currentColor");
  return (
    <svg className="print-chart" role="img" aria-labelledby={id} viewBox={`0 0 ${width} ${bottom + 20}`} fontSize="12" fill="currentColor">
      <title id={id}>{alt}</title>
      {series.map((name, index) => (
        <g key={name}>
          <rect x={labelWidth + index * 130} y={4} width={11} height={barHeight} fill={fillOf(index)} stroke="currentColor" />
          <text x={labelWidth + index * 130 + 17} y={14}>
            {name}
          </text>
        </g>
      ))}
      {ticks.map(({ at, label }) => (
        <g key={at}>
          <line x1={placeOf(at)} x2={placeOf(at)} y1={24} y2={bottom} stroke="currentColor" strokeOpacity={0.25} />
          <text x={placeOf(at)} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ label, values }, row) => (
        <g key={label} transform={`translate(0 ${24 + row * rowHeight})`}>
          <text x={0} y={18}>
            {label}
          </text>
          {values.map(
            (bar, index) =>
              bar !== null && (
                <g key={series[index]}>
                  <rect x={labelWidth} y={5 + index * (barHeight + 3)} width={placeOf(bar.value) - labelWidth} height={barHeight} fill={fillOf(index)} stroke="currentColor" />
                  <text x={placeOf(bar.value) + 5} y={15 + index * (barHeight + 3)}>
                    {bar.label}
                  </text>
                </g>
              ),
          )}
        </g>
      ))}
    </svg>
  );
}
