import * as z from "zod";

const Cell = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  staffApi: z.url(),
  linkApi: z.url(),
  /** Whom an employer calls. */
  supportPhone: z.string(),
});
/** Which organisation's site this is, and where its API answers: written into the page when it is deployed. */
export type Cell = z.infer<typeof Cell>;

/** What `vite dev` talks to, where nothing has been written: the first cell of the laptop on its usual ports. */
const laptop: Cell = {
  organisation: "pori",
  organisationName: "Porin työpajat",
  staffApi: "http://localhost:4102",
  linkApi: "http://localhost:4103",
  supportPhone: "044 701 2345",
};

export function readCell(page: Document): Cell {
  const written = page.getElementById("cell")?.textContent ?? "";
  return written.trim() === "__CELL__" ? laptop : Cell.parse(JSON.parse(written));
}
