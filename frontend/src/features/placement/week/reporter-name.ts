import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { ReportedBy } from "../../../../../shared/placement/attendance.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { dayTexts } from "./day-texts.ts";

/** Who said something of a day. An employer's contact is named while the workplace's card still knows him. */
export function useReporterName(workplaceId: WorkplaceId): (by: ReportedBy) => string {
  const t = useTexts(dayTexts);
  const { nameOf } = useColleagues();
  const { data } = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  return (by) => {
    if (by.kind === "staff") return by.behalf === null ? nameOf(by.userId) : (by.behalf === "phone" ? t.byPhone : t.byPaper)(nameOf(by.userId));
    const contact = data?.contacts.find(({ contactId }) => contactId === by.contactId);
    return contact === undefined || data === undefined ? t.employer : t.employerAt(contact.name, data.workplace.name);
  };
}
