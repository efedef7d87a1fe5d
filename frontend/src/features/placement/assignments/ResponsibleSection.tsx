import { useState } from "react";
import { type Assignment, isCurrent, isInForce } from "../../../../../shared/placement/assignment.ts";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { BlocksPart } from "./BlocksPart.tsx";
import { EndAssignmentDialog } from "./EndAssignmentDialog.tsx";
import { texts } from "./texts.ts";

/** Who may see and do for the person, by which right and until when; and for the main user, who may not. */
export function ResponsibleSection({ card }: { readonly card: ParticipantCard }) {
  const t = useTexts(texts);
  const { user } = useSession();
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const [open, setOpen] = useState<"assign" | Assignment | null>(null);
  const { participant, service, assignments, today } = card;
  const main = user.roles.placement === "main";
  const decides = (main || participant.responsibleId === user.userId) && service.anchor.endedOn === null;
  const current = assignments.filter((assignment) => isCurrent(assignment, today)).toSorted((a, b) => a.from.localeCompare(b.from));
  const close = () => setOpen(null);
  return (
    <section className="card">
      <div className="card-heading">
        <h2>{t.section}</h2>
        {decides && <Button onPress={() => setOpen("assign")}>{t.assign}</Button>}
      </div>
      <ul className="rows">
        <li>
          <p className="row-title">
            {nameOf(participant.responsibleId)} <Badge>{t.responsible}</Badge>
          </p>
          {participant.movedOn !== null && (
            <p className="muted">{movedWords(t, participant.movedFrom === null ? "" : nameOf(participant.movedFrom), formatDate(participant.movedOn, language))}</p>
          )}
        </li>
        {current.map((assignment) => (
          <AssignmentItem key={assignment.staffId} assignment={assignment} inForce={isInForce(assignment, today)} onEnd={decides ? () => setOpen(assignment) : undefined} />
        ))}
      </ul>
      {main && <BlocksPart card={card} />}
      {open === "assign" && <AssignDialog card={card} onClose={close} />}
      {open !== null && open !== "assign" && <EndAssignmentDialog assignment={open} onClose={close} />}
    </section>
  );
}

/** Whoever has left has no name any more. */
const movedWords = (t: Pick<typeof texts.fi, "movedFrom" | "movedOn">, name: string, on: string): string => (name === "" ? t.movedOn(on) : t.movedFrom(name, on));

interface AssignmentItemProps {
  readonly assignment: Assignment;
  readonly inForce: boolean;
  readonly onEnd: (() => void) | undefined;
}

function AssignmentItem({ assignment: { staffId, role, from, to, why }, inForce, onEnd }: AssignmentItemProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  return (
    <li>
      <div className="card-heading">
        <div>
          <p className="row-title">
            {nameOf(staffId)} <Badge {...(inForce && { tone: "info" })}>{t[role]}</Badge>
          </p>
          <p>
            {t.range(formatDate(from, language), formatDate(to, language))} <span className="muted">({inForce ? t.inForce : t.toCome})</span>
          </p>
          <p className="muted">{why === "other" ? t.otherReason : t[why]}</p>
        </div>
        {onEnd !== undefined && (
          <Button variant="quiet" aria-label={`${t.end}: ${t[role]} ${nameOf(staffId)}`} onPress={onEnd}>
            {t.end}
          </Button>
        )}
      </div>
    </li>
  );
}
