export interface Merge<Values> {
  /** What to save if every conflict is decided for the own value. */
  readonly merged: Values;
  /** Fields that both have changed, each to something else. */
  readonly conflicts: readonly (keyof Values & string)[];
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
  const mine = fields.filter((field) => own[field] !== base[field] && own[field] !== theirs[field]);
  for (const field of mine) merged[field] = own[field];
  return { merged, conflicts: mine.filter((field) => theirs[field] !== base[field]) };
}
