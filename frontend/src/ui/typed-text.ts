/** What was typed or chosen in a field that belongs to no form, such as a filter. */
export const typedText = ({ target }: { readonly target: unknown }): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement ? target.value : "";
