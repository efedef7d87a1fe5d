export interface Cell {
  readonly linkApi: string;
  /** Whom to call when nothing helps. */
  readonly supportPhone: string;
}

const isCell = (value: unknown): value is Cell =>
  typeof value === "object" && value !== null && "linkApi" in value && typeof value.linkApi === "string" && "supportPhone" in value && typeof value.supportPhone === "string";

/** The cell this page was deployed for, written into the document at deployment: a script would need an inline exception in the CSP. */
export function readCell(document: Document): Cell {
  const cell: unknown = JSON.parse(document.getElementById("cell")?.textContent ?? "null");
  if (!isCell(cell)) throw new Error("The page was deployed without the addresses of its cell.");
  return cell;
}
