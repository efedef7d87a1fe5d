import { memo } from "react";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Link } from "../../../ui/Link.tsx";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { cellOf, type Square, type WeekRow } from "./cell.ts";
import { countDays } from "./counts.ts";
import type { GridPosition } from "./grid-navigation.ts";
import { weekTexts } from "./texts.ts";
import { WeekCellButton } from "./WeekCellButton.tsx";

export interface WeekGridRowProps {
  readonly row: WeekRow;
  readonly index: number;
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  /** The column that the Tab key reaches, where this row has it. */
  readonly reachable: number | undefined;
  readonly onFocus: (position: GridPosition) => void;
  readonly onOpen: (square: Square) => void;
}

/** Unchanged rows are not drawn again while the focus moves through others. */
export const WeekGridRow = memo(function WeekGridRow({ row, index, days, today, reachable, onFocus, onOpen }: WeekGridRowProps) {
  const t = useTexts(weekTexts);
  const cells = days.map((on) => cellOf(row, on, today));
  const { attended, planned } = countDays(cells);
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="week-person" onFocus={() => onFocus({ row: index, column: 0 })}>
        <Link
          to="/participants/$participantId"
          params={{ participantId: row.participantId }}
          data-at={`${index}:0`}
          tabIndex={reachable === 0 ? 0 : -1}
        >
          {row.lastName} {row.firstNames}
        </Link>
        <Places row={row} days={days} />
      </th>
      {cells.map((cell, column) => (
        <td key={cell.on} role="gridcell" onFocus={() => onFocus({ row: index, column: column + 1 })}>
          <WeekCellButton
            cell={cell}
            at={`${index}:${column + 1}`}
            reachable={reachable === column + 1}
            onOpen={() => onOpen({ row, cell })}
          />
        </td>
      ))}
      <td role="gridcell" className="week-total">
        <span aria-hidden="true">
          {attended}/{planned}
        </span>
        <span className="visually-hidden">{t.daysSpoken(attended, planned)}</span>
      </td>
    </tr>
  );
});

/** The workplaces of the week, each once. */
function Places({ row, days }: Pick<WeekGridRowProps, "row" | "days">) {
  const nameOf = useWorkplaceNames();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const here = row.placements.filter((placement) => placement.from <= to && from <= placement.to);
  return <small className="week-place">{[...new Set(here.map(({ workplaceId }) => nameOf(workplaceId)))].join(", ")}</small>;
}
