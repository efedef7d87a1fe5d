import { addDays, type LocalDate } from "../../../../../shared/kernel/local-date.ts";
import type { CaseloadRow, OwnRow } from "../../../../../shared/placement/participant.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useSession } from "../../../api/session-context.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { markTexts } from "./mark-texts.ts";

/** A person who came from a colleague is marked for so long. */
const newFor = 14;

/** A row of one's own list says by which right it stands there; one of everybody's list does not. */
export type ListedRow = CaseloadRow & Partial<Pick<OwnRow, "assignment">>;

interface RowMarksProps {
  readonly row: ListedRow;
  readonly today: LocalDate;
}

/** In a list: by which second right somebody stands there, or that a colleague has just handed the person over. */
export function RowMarks({ row: { assignment, responsibleId, movedOn, movedFrom }, today }: RowMarksProps) {
  const t = useTexts(markTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const { user } = useSession();
  if (assignment) return <Badge tone="info">{t[assignment.role](formatDate(assignment.to, language))}</Badge>;
  if (movedOn === null || responsibleId !== user.userId || today > addDays(movedOn, newFor)) return null;
  return <Badge tone="success">{t.moved(movedFrom === null ? "" : nameOf(movedFrom), formatDate(movedOn, language))}</Badge>;
}
