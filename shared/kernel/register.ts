import type * as z from "zod";
import type { RetentionPolicy } from "./retention.ts";

/** Why a field may be stored at all: the notice names it, or we added it and say why. */
export type FieldGround =
  /** A personal field: the item of the published register notice that permits it. */
  | { readonly notice: string }
  /** A personal field the notice does not name, kept because it protects the person or is the work itself. */
  | { readonly addition: string }
  /** No personal data: ids, versions, dates of the row itself. */
  | "record";

/** What a restriction of processing (GDPR 18) does to rows of this kind. */
export type RestrictionEffect = "name-only" | "hidden" | "unaffected";

/**
 * One kind of row of a register. Retention and the storage writer read this declaration: a row is
 * stamped by its class, and an attribute that is not named here is refused. Restriction, the access
 * pack and the published notice are to read it too.
 */
export interface EntityDeclaration<Class extends string = string> {
  readonly name: string;
  readonly retention: Class;
  readonly restriction: RestrictionEffect;
  /** The stored attributes beyond keys and retention stamps. */
  readonly schema: z.ZodObject;
  readonly fields: Readonly<Record<string, FieldGround>>;
  /** How the row is told to the person it concerns, in plain Finnish, Swedish and English. */
  readonly told: { readonly fi: string; readonly sv: string; readonly en: string };
}

export interface RegisterDeclaration<Class extends string = string> {
  readonly id: "coaching" | "placement" | "office";
  readonly entities: Readonly<Record<string, EntityDeclaration<Class>>>;
  readonly policies: readonly RetentionPolicy<Class>[];
  readonly defaultPolicyId: string;
}

/** Ties the field list to the schema: a stored attribute without a stated ground does not compile. */
export function entity<const Class extends string, S extends z.ZodObject>(declaration: {
  readonly name: string;
  readonly retention: Class;
  readonly restriction: RestrictionEffect;
  readonly schema: S;
  readonly fields: Readonly<Record<keyof z.output<S>, FieldGround>>;
  readonly told: EntityDeclaration["told"];
}): typeof declaration {
  return declaration;
}
