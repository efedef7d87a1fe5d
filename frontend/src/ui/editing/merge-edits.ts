export interface Merge<Values> {
  /** What to save if every conflict is decided for the own value. */
  readonly merged: Values;
  /** Fields that both have changed, each to something else. */
  readonly conflicts: readonly (keyof Values & string)[];
  /** Fields that only the other person has changed. */
  readonly brought: readonly (keyof Values & string)[];
}

/**
 * Two people's edits of the same thing, field by field: what only one of them touched is taken as it is,
 * so that a person is asked about real disagreements alone.
 */
export function mergeEdits<Values extends object>(
  fields: readonly (keyof Values & string)[],
  base: Values,
  own: Values,
  theirs: Values,
): Merge<Values> {
  const merged = { ...theirs };
  const mine = fields.filter((field) => !same(own[field], base[field]) && !same(own[field], theirs[field]));
  for (const field of mine) merged[field] = own[field];
  return {
    merged,
    conflicts: mine.filter((field) => !same(theirs[field], base[field])),
    brought: fields.filter((field) => same(own[field], base[field]) && !same(theirs[field], base[field])),
  };
}

/** Equal in content: lists and records of a field are made anew by each reading. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [left, right] = [new Map<string, unknown>(Object.entries(one)), new Map<string, unknown>(Object.entries(other))];
  return left.size === right.size && [...left].every(([name, value]) => right.has(name) && same(value, right.get(name)));
}
