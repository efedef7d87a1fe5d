import type { EntityDeclaration } from "../../shared/kernel/register.ts";
import { type Anchor, neverEnded, type RetentionRule, ttlOf } from "../../shared/kernel/retention.ts";
import * as z from "zod";

/** Stamps every stored row of a register carries beside its declared fields. */
export interface Stamp {
  /** The anchor's revision at the time of writing; a row that is behind waits for the retention worker. */
  readonly rv: number;
  readonly ttl?: number;
}

/** The stamp a row gets from the case it belongs to: the broom's date, computed from the declaration's class. */
export function stampOf(anchor: Anchor, rule: RetentionRule): Stamp {
  const ttl = ttlOf(anchor, rule);
  return { rv: anchor.revision, ...(ttl !== undefined && { ttl }) };
}

/** For rows whose class has no case behind it (a workplace). */
export const unstamped: Stamp = { rv: neverEnded("").revision };

/**
 * A row as it is stored. The declaration's schema is strict: an attribute that the register does not
 * declare cannot be written.
 */
export function rowOf<D extends EntityDeclaration>(
  declaration: D,
  key: { readonly PK: string; readonly SK: string },
  fields: z.output<D["schema"]>,
  stamp: Stamp,
) {
  return { ...key, kind: declaration.name, ...stamp, ...declaration.schema.parse(fields) };
}

/** What every stored row has, whatever its kind. */
export const Envelope = z.object({ PK: z.string(), SK: z.string(), kind: z.string(), rv: z.int(), ttl: z.int().optional() });

/** Reads a stored row back through its declaration: the third of the four doors where data is parsed. */
export function fieldsOf<D extends EntityDeclaration>(declaration: D, item: Readonly<Record<string, unknown>>): z.output<D["schema"]> {
  const { PK: _pk, SK: _sk, kind, rv: _rv, ttl: _ttl, ...fields } = { ...item, ...Envelope.parse(item) };
  if (kind !== declaration.name) throw new Error(`Expected a row of ${declaration.name}, found one of ${kind}.`);
  return parseWith<D["schema"]>(declaration.schema, fields);
}

/** The rows of one kind among those of a partition. */
export function rowsOf<D extends EntityDeclaration>(
  declaration: D,
  items: readonly Readonly<Record<string, unknown>>[],
): z.output<D["schema"]>[] {
  return items.filter((item) => item["kind"] === declaration.name).map((item) => fieldsOf(declaration, item));
}

const parseWith = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => schema.parse(value);
