import type * as z from "zod";
import type { EntityDeclaration } from "../../shared/kernel/register.ts";
import { type Anchor, isExpired } from "../../shared/kernel/retention.ts";
import { ruleFor } from "../../shared/coaching/case.ts";
import { coachingEntities } from "../../shared/coaching/register.ts";
import type { CoachingClass } from "../../shared/coaching/retention-policy.ts";
import { type Stamp, stampOf } from "../records/rows.ts";
import { openedFields, openedRows, type RowCipher, sealedRow } from "../records/sealed-rows.ts";
import type { AuditLog } from "../storage/audit-log.ts";
import type { FieldKeys } from "../storage/field-keys.ts";
import type { Key, StoredItem, Table } from "../storage/table.ts";

/** What the stores of this register speak to: its table, the keys of its sealed fields, and the trail. */
export interface CoachingTables {
  /** The cell, to which every sealed value is bound. */
  readonly organisationId: string;
  readonly coaching: Table;
  readonly fields: FieldKeys;
  readonly audit: AuditLog;
}

type Declaration = EntityDeclaration<CoachingClass>;

/** Rows of this register, sealed and dated as their declaration says. */
export interface Rows {
  /** A row about a client: its time is reckoned from the case's anchor. */
  dated<D extends Declaration>(declaration: D, key: Key, fields: z.output<D["schema"]>, anchor: Anchor): StoredItem;
  /** A row that ends by itself, or never. */
  stamped<D extends Declaration>(declaration: D, key: Key, fields: z.output<D["schema"]>, stamp: Stamp): StoredItem;
  one<D extends Declaration>(declaration: D, item: StoredItem): z.output<D["schema"]>;
  all<D extends Declaration>(declaration: D, items: readonly StoredItem[]): z.output<D["schema"]>[];
}

/** Awaited once a request, beside its reads; the data key behind it is unwrapped every five minutes. */
export async function rowsOf({ organisationId, fields }: Pick<CoachingTables, "organisationId" | "fields">): Promise<Rows> {
  const cipher: RowCipher = { cipher: await fields.opened(), scope: `${organisationId}/coaching` };
  return {
    dated: (declaration, key, values, anchor) => sealedRow(cipher, declaration, key, values, stampFor(declaration, anchor)),
    stamped: (declaration, key, values, stamp) => sealedRow(cipher, declaration, key, values, stamp),
    one: (declaration, item) => openedFields(cipher, declaration, item),
    all: (declaration, items) => openedRows(cipher, declaration, items),
  };
}

/** The stamp of a row of this kind: its class of retention is the declaration's, never the writer's. */
export const stampFor = ({ retention }: Pick<Declaration, "retention">, anchor: Anchor): Stamp => stampOf(anchor, ruleFor(anchor, retention));

/**
 * Whether a case may be shown or changed at all: not once its time is over, whether or not the row still lies in the
 * table, and not while processing is restricted (GDPR 18: storing only).
 */
export const isShown = (anchor: Anchor, now: number): boolean => !anchor.restricted && !isOver(anchor, now);
export const isOver = (anchor: Anchor, now: number): boolean => isExpired(anchor, ruleFor(anchor, coachingEntities.case.retention), now);
