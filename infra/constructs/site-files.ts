import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../cell.ts";

const pages = ["index.html", "attendance.html"];

/** Stands in each built page, inside `<script type="application/json" id="cell">`. */
const placeholder = "__CELL__";

/**
 * Writes the cell's copy of the built site to `target` and returns it. One build serves all cells: each page carries
 * its cell's addresses as data, so that it needs no request before its first, and no cell's page knows of another cell.
 */
export function writeSiteOf(cell: Cell, target: string): string {
  const built = join(cell.build.directory, "site");
  mkdirSync(target, { recursive: true });
  for (const page of pages) {
    if (!existsSync(join(built, page))) throw new Error(`There is no ${page} in ${built}. Run \`npm run build:site\` first.`);
  }
  cpSync(built, target, { recursive: true });
  for (const page of pages) {
    const [before, after, ...more] = readFileSync(join(built, page), "utf8").split(placeholder);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`${page} must name ${placeholder} exactly once, where the cell's addresses go.`);
    }
    writeFileSync(join(target, page), before + addressesOf(cell) + after);
  }
  return target;
}

/** A name with a tag in it must not end the script element. */
function addressesOf({ organisation: { id, name, origins, supportPhone } }: Cell): string {
  const addresses = { organisation: id, organisationName: name, staffApi: origins.staffApi, linkApi: origins.linkApi, supportPhone };
  return JSON.stringify(addresses).replaceAll("<", String.raw`\u003c`);
}
