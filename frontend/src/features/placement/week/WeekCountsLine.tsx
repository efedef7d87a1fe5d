import { useTexts } from "../../../i18n/language.ts";
import type { WeekCounts } from "./counts.ts";
import { weekTexts } from "./texts.ts";

/** The week in four figures. */
export function WeekCountsLine({ counts, waiting }: { readonly counts: WeekCounts; readonly waiting: number }) {
  const t = useTexts(weekTexts);
  const figures = [
    { name: "reported", count: counts.reported, label: t.reported },
    { name: "missing", count: counts.missing, label: t.missing },
    { name: "proposals", count: counts.proposals, label: t.proposals(counts.proposals) },
    { name: "waiting", count: waiting, label: t.waiting },
  ];
  return (
    <ul className="week-counts">
      {figures.map(({ name, count, label }) => (
        <li key={name} data-kind={name} data-none={count === 0 || undefined}>
          <strong>{count}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
