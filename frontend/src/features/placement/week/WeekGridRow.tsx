import { memo } from "react";
import type { ParticipantId, WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { WeekFinding } from "../../../../../shared/placement/rules-week.ts";
import { formatMinutes } from "../../../i18n/format.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Link } from "../../../ui/Link.tsx";
import { countDays, overloadOf } from "./counts.ts";
import { addressOf } from "./grid-navigation.ts";
import { gridTexts } from "./grid-texts.ts";
import type { SayStatement } from "./say-day.ts";
import { awaitsConfirmation, isMissing, type Shown, type ShownRow } from "./shown.ts";
import { WeekCellButton } from "./WeekCellButton.tsx";

export interface WeekGridRowProps {
  readonly shown: ShownRow;
  readonly index: number;
  readonly placeName: (workplaceId: WorkplaceId) => string;
  readonly say: SayStatement;
}

/** Unchanged rows, and in a changed row unchanged squares, are not drawn again while the focus and the letters move. */
export const WeekGridRow = memo(function WeekGridRow({ shown: { row, cells }, index, placeName, say }: WeekGridRowProps) {
  const end = cells.length + 1;
  const places = cells.flatMap(({ placement }) => (placement === undefined ? [] : [placement.workplaceId]));
  return (
    <tr role="row">
      <PersonHead
        participantId={row.participantId}
        name={`${row.lastName} ${row.firstNames}`}
        places={[...new Set(places.map(placeName))].join(", ")}
        at={addressOf({ row: index, column: 0 })}
      />
      {cells.map((cell, column) => (
        <td key={cell.on} role="gridcell">
          <WeekCellButton cell={cell} at={addressOf({ row: index, column: column + 1 })} say={say} />
        </td>
      ))}
      <td role="gridcell" className="week-end">
        <RowEnd cells={cells} name={`${row.lastName} ${row.firstNames}`} at={addressOf({ row: index, column: end })} />
      </td>
    </tr>
  );
});

interface PersonHeadProps {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** The workplaces of the week, each once. */
  readonly places: string;
  readonly at: string;
}

const PersonHead = memo(function PersonHead({ participantId, name, places, at }: PersonHeadProps) {
  return (
    <th role="rowheader" scope="row" className="week-person">
      <Link to="/participants/$participantId" params={{ participantId }} data-at={at} tabIndex={-1}>
        {name}
      </Link>
      <small className="week-place">{places}</small>
    </th>
  );
});

interface RowEndProps {
  readonly cells: readonly Shown[];
  readonly name: string;
  readonly at: string;
}

/** The person's week in figures, and what can be done to all of it. */
const RowEnd = memo(function RowEnd({ cells, name, at }: RowEndProps) {
  const t = useTexts(gridTexts);
  const { attended, planned } = countDays(cells);
  const missing = cells.filter(isMissing).length;
  const unconfirmed = cells.filter(awaitsConfirmation).length;
  const over = useOverloadWords(overloadOf(cells));
  const todo = missing > 0 ? t.fillShort(missing) : unconfirmed > 0 ? t.confirmShort(unconfirmed) : undefined;
  const spoken = [t.rowCommands(name), t.daysSpoken(attended, planned), over, todo].filter((words) => words !== undefined).join(". ");
  return (
    <button type="button" className="week-row-end" data-at={at} tabIndex={-1} title={over} aria-label={spoken} aria-haspopup="dialog">
      <span aria-hidden="true" data-over={over === undefined ? undefined : true}>
        {over !== undefined && <Icon name="warning" />}
        <span data-mark={`${String(attended)}/${String(planned)}`} />
      </span>
      {todo !== undefined && <small>{todo}</small>}
    </button>
  );
});

/** More than the act allows in a calendar week, with its paragraph. */
export function useOverloadWords(over: WeekFinding | undefined): string | undefined {
  const t = useTexts(gridTexts);
  if (over === undefined) return undefined;
  return over.rule === "week-days" ? t.overDays(over.found, over.limit) : t.overMinutes(formatMinutes(over.found), formatMinutes(over.limit));
}
