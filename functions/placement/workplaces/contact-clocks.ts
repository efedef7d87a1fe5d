import type { ContactId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { counts, type Placement } from "../../../shared/placement/placement.ts";
import type { Contact } from "../../../shared/placement/workplace.ts";
import type { WorkplaceFile } from "./workplaces-store.ts";

/** A contact whose own retention moves because of what happened to a placement under him. */
export interface ContactChange {
  readonly file: WorkplaceFile;
  readonly before: Contact;
  readonly lastPlacementEndsOn: LocalDate;
}

/**
 * The contacts of one workplace whose own time is another after a change of placements. Where nothing is left under
 * one, because what was agreed never began or went to a colleague, his time runs from `otherwise`.
 */
export function contactClocks(
  file: WorkplaceFile,
  changed: readonly Placement[],
  touched: readonly ContactId[],
  otherwise: LocalDate,
): ContactChange[] {
  const unchanged = file.placements.filter(({ placementId }) => !changed.some((placement) => placement.placementId === placementId));
  const left = [...unchanged, ...changed.filter((placement) => counts(placement) && placement.workplaceId === file.workplace.workplaceId)];
  return file.contacts.flatMap((before) => {
    if (!touched.includes(before.contactId)) return [];
    const ends = left.filter(({ contactId }) => contactId === before.contactId).map(({ to }) => to);
    const lastPlacementEndsOn = ends.sort().at(-1) ?? otherwise;
    return lastPlacementEndsOn === before.lastPlacementEndsOn ? [] : [{ file, before, lastPlacementEndsOn }];
  });
}
