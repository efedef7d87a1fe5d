import { useState } from "react";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { isCoach } from "../../../../../shared/coaching/responsibility-decisions.ts";
import { isCurrent, isInForce, type Responsibility } from "../../../../../shared/coaching/responsibility.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { AddResponsibilityDialog } from "./AddResponsibilityDialog.tsx";
import { BlocksPart } from "./BlocksPart.tsx";
import { EndResponsibilityDialog } from "./EndResponsibilityDialog.tsx";
import { MoveClientDialog } from "./MoveClientDialog.tsx";
import { staffingTexts } from "./texts.ts";

type Open = "add" | { readonly command: "move" | "end"; readonly row: Responsibility } | null;

/** Who handles the client, in which part and until when; and for the main user, who may not. */
export function StaffingSection({ card }: { readonly card: OpenClientCard }) {
  const t = useTexts(staffingTexts);
  const { user } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const { today } = card;
  const main = user.roles.coaching === "main";
  const rows = card.responsibilities.rows.filter((one) => isCurrent(one, today)).toSorted((one, other) => one.from.localeCompare(other.from));
  // A helper sees who else there is, and leaves it to the coaches.
  const decides = main || rows.some((one) => one.staffId === user.userId && isCoach(one) && isInForce(one, today));
  const close = () => setOpen(null);
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.section}</h2>
        {decides && (
          <Button variant="quiet" onPress={() => setOpen("add")}>
            {t.add}
          </Button>
        )}
      </div>
      {rows.length === 0 && <p className="muted">{t.nobody}</p>}
      <ul className="rows">
        {rows.map((row) => (
          <ResponsibilityItem
            key={`${row.staffId} ${row.role} ${row.from}`}
            row={row}
            inForce={isInForce(row, today)}
            onCommand={decides ? (command) => setOpen({ command, row }) : undefined}
          />
        ))}
      </ul>
      {main && <BlocksPart card={card} />}
      {open === "add" && <AddResponsibilityDialog card={card} onClose={close} />}
      {open !== null && open !== "add" && open.command === "move" && <MoveClientDialog card={card} moved={open.row} onClose={close} />}
      {open !== null && open !== "add" && open.command === "end" && <EndResponsibilityDialog card={card} ended={open.row} onClose={close} />}
    </section>
  );
}

interface ResponsibilityItemProps {
  readonly row: Responsibility;
  readonly inForce: boolean;
  readonly onCommand: ((command: "move" | "end") => void) | undefined;
}

function ResponsibilityItem({ row, inForce, onCommand }: ResponsibilityItemProps) {
  const t = useTexts(staffingTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { staffId, role, from, to } = row;
  const what = `${t[role]} ${nameOf(staffId)}`;
  return (
    <li>
      <div className="card-heading">
        <div>
          <p className="row-title">
            {nameOf(staffId)} <Badge {...(inForce && { tone: "info" })}>{t[role]}</Badge>
          </p>
          <p className="muted">
            {to === null ? t.since(formatDate(from, language)) : t.between(formatDate(from, language), formatDate(to, language))}
            {!inForce && ` (${t.toCome})`}
          </p>
        </div>
        {onCommand !== undefined && (
          <div className="row-commands">
            {isCoach(row) && inForce && (
              <Button variant="quiet" aria-label={`${t.move}: ${what}`} onPress={() => onCommand("move")}>
                {t.move}
              </Button>
            )}
            <Button variant="quiet" aria-label={`${t.end}: ${what}`} onPress={() => onCommand("end")}>
              {t.end}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
