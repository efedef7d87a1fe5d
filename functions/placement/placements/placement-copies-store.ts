import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { windowClosesOn } from "../../../shared/placement/link.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import type { Table } from "../../storage/table.ts";
import { ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { type Card, cardRows } from "../participants/cards.ts";
import type { ContactChange } from "../workplaces/contact-clocks.ts";
import { contactRows } from "../workplaces/contact-rows.ts";
import { intakeKeys, keys } from "../keys.ts";
import { linkOf } from "../workplaces/workplaces-store.ts";

/** A placement that never took place is not on the workplace's list either. */
export function workplaceWrite(table: Table, card: Card, placement: Placement): Write {
  if (!counts(placement)) return remove(table, keys.workplacePlacement(placement.workplaceId, placement.placementId));
  return put(table, cardRows.workplacePlacement(card, placement));
}

/** The employer's page follows in the same transaction. */
export function windowWrite(intake: Table, card: Card, placement: Placement, today: LocalDate): Write {
  if (!counts(placement) || windowClosesOn(placement) < today) return remove(intake, intakeKeys.window(placement.contactId, placement.placementId));
  return put(intake, cardRows.window(card, placement));
}

/** The contact's own row, his link's and his copy on the employer's surface: all of one retention. */
export function contactWrites(table: Table, intake: Table, { file, before, lastPlacementEndsOn }: ContactChange): Write[] {
  const { workplaceId } = file.workplace;
  const contact = { ...before, lastPlacementEndsOn, version: before.version + 1 };
  const link = linkOf(file, before);
  return [
    put(table, contactRows.contact(workplaceId, contact), ifVersion(before.version)),
    put(table, contactRows.link(workplaceId, contact, { ...link, version: link.version + 1 }), ifVersion(link.version)),
    put(intake, contactRows.intake(file.workplace, contact, link.generation)),
  ];
}
