import type { Cell } from "../cell.ts";
import type { Reporting } from "../reporting.ts";

/** What a part of the page is drawn from; what it remembers while it is open is its own. */
export interface MoreParts {
  readonly reporting: Reporting;
  readonly cell: Cell;
}
