/** Whose register it is: the organisation of the cell, and the number its people may call. */
interface Controller {
  readonly name: string;
  readonly phone: string;
}

interface SheetPart {
  readonly heading: string;
  readonly text: readonly string[];
  readonly list?: readonly string[];
}

/** What a person is told before information is asked (GDPR, Article 13). */
export interface Sheet {
  readonly title: string;
  readonly lead: string;
  /** Who is responsible, and a line on which the data protection officer's contact details are written by hand. */
  readonly controller: { readonly heading: string; readonly text: (controller: Controller) => readonly string[]; readonly line: string };
  readonly parts: readonly SheetPart[];
  readonly version: (version: string) => string;
}
