import type * as z from "zod";
import type { EntityDeclaration } from "../../shared/kernel/register.ts";
import { type Anchor, isExpired } from "../../shared/kernel/retention.ts";
import type { PlacementClass } from "../../shared/placement/retention-policy.ts";
import { ruleFor } from "../../shared/placement/service.ts";
import { rowOf, type Stamp, stampOf } from "../records/rows.ts";

type Declaration = EntityDeclaration<PlacementClass>;

/** The stamp of a row of this kind: its class of retention is the declaration's, never the writer's. */
export const stampFor = ({ retention }: Pick<Declaration, "retention">, anchor: Anchor): Stamp =>
  stampOf(anchor, ruleFor(anchor, retention));

/** Whether rows of this kind are past their time. */
export const isOver = ({ retention }: Pick<Declaration, "retention">, anchor: Anchor, now: number): boolean =>
  isExpired(anchor, ruleFor(anchor, retention), now);

/** A row that lives as long as its declaration says, reckoned from an anchor. */
export function datedRow<D extends Declaration>(
  declaration: D,
  key: { readonly PK: string; readonly SK: string },
  fields: z.output<D["schema"]>,
  anchor: Anchor,
) {
  return rowOf(declaration, key, fields, stampFor(declaration, anchor));
}
