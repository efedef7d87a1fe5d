import * as z from "zod";
import type { EntityDeclaration } from "../../shared/kernel/register.ts";
import type { FieldCipher } from "../runtime/field-cipher.ts";
import { Envelope, type Stamp } from "./rows.ts";

/** Seals and opens rows of one register: the cipher, and what every value of it is bound to. */
export interface RowCipher {
  readonly cipher: FieldCipher;
  /** `pori/coaching`: the cell and the register. */
  readonly scope: string;
}

interface Key {
  readonly PK: string;
  readonly SK: string;
}

const place = (scope: string, { PK, SK }: Key, field: string): string => `${scope}/${PK}/${SK}/${field}`;

/** A field that is called like a part of the envelope (the kind of a consent) is stored under a name of its own. */
const attributeOf = (field: string): string => (field in Envelope.shape ? `own.${field}` : field);
const fieldOf = (attribute: string): string => attribute.replace(/^own\./u, "");

/**
 * A row as it is stored in a register that seals: every field whose ground is an item of the notice or an addition is
 * sealed by itself and bound to its place; the record's own ids, dates and versions stay readable for conditions.
 */
export function sealedRow<D extends EntityDeclaration>({ cipher, scope }: RowCipher, declaration: D, key: Key, fields: z.output<D["schema"]>, stamp: Stamp) {
  const parsed = declaration.schema.parse(fields);
  const stored = Object.entries(parsed).map(([field, value]): [string, unknown] => [
    attributeOf(field),
    declaration.fields[field] === "record" ? value : cipher.seal(place(scope, key, field), JSON.stringify(value)),
  ]);
  return { ...key, kind: declaration.name, ...stamp, ...Object.fromEntries(stored) };
}

const Sealed = z.string();

/** Opens a stored row and reads it back through its declaration. */
export function openedFields<D extends EntityDeclaration>({ cipher, scope }: RowCipher, declaration: D, item: Readonly<Record<string, unknown>>): z.output<D["schema"]> {
  const { PK, SK, kind, rv: _rv, ttl: _ttl, ...fields } = { ...item, ...Envelope.parse(item) };
  if (kind !== declaration.name) throw new Error(`Expected a row of ${declaration.name}, found one of ${kind}.`);
  const opened = Object.entries(fields).map(([attribute, value]): [string, unknown] => {
    const field = fieldOf(attribute);
    const isRecord = declaration.fields[field] === "record";
    return [field, isRecord ? value : JSON.parse(cipher.open(place(scope, { PK, SK }, field), Sealed.parse(value)))];
  });
  return parseWith<D["schema"]>(declaration.schema, Object.fromEntries(opened));
}

/** The rows of one kind among those of a partition, opened. */
export function openedRows<D extends EntityDeclaration>(cipher: RowCipher, declaration: D, items: readonly Readonly<Record<string, unknown>>[]): z.output<D["schema"]>[] {
  return items.filter((item) => item["kind"] === declaration.name).map((item) => openedFields(cipher, declaration, item));
}

const parseWith = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => schema.parse(value);
