import { useTexts } from "../../../i18n/language.ts";
import type { WeekCounts } from "./counts.ts";
import { weekTexts } from "./texts.ts";

/** The week in a few figures; what rarely happens is told when it has. */
export function WeekCountsLine({ counts, waiting }: { readonly counts: WeekCounts; readonly waiting: number }) {
  const t = useTexts(weekTexts);
  const figures = [
    { name: "missing", count: counts.missing, label: t.missing, always: true },
    { name: "unconfirmed", count: counts.unconfirmed, label: t.unconfirmed, always: true },
    { name: "reported", count: counts.reported, label: t.reported, always: true },
    { name: "proposals", count: counts.proposals, label: t.proposals(counts.proposals), always: false },
    { name: "disputed", count: counts.disputed, label: t.disputed, always: false },
    { name: "waiting", count: waiting, label: t.waiting, always: false },
  ];
  return (
    <ul className="week-counts">
      {figures
        .filter(({ count, always }) => always || count > 0)
        .map(({ name, count, label }) => (
          <li key={name} data-kind={name} data-none={count === 0 || undefined}>
            <strong>{count}</strong> {label}
          </li>
        ))}
    </ul>
  );
}
