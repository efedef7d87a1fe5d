import { expect, test } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { CodeVersion } from "../../../../../shared/placement/code-list.ts";
import { entriesOf } from "./entries.ts";

const today = LocalDate.parse("2026-11-25");
const version = (code: string, validFrom: string, validTo: string | null) =>
  CodeVersion.parse({ listId: "work-task", code, label: { fi: code, sv: code, en: code }, validFrom, validTo, version: 1 });

test("an entry is shown as it is today, with what comes after", () => {
  const old = version("KITCHEN", "2020-01-01", "2026-11-24");
  const now = version("KITCHEN", "2026-11-25", "2026-12-31");
  const next = version("KITCHEN", "2027-01-01", null);
  expect(entriesOf([next, old, now], "work-task", today)).toEqual([{ now, next, state: "in-use" }]);
});

test("one to come is shown as it will be, one that is over as it was", () => {
  const coming = version("SCULPTURE", "2027-01-01", null);
  const over = version("WEAVING", "2020-01-01", "2026-11-24");
  expect(entriesOf([coming, over], "work-task", today)).toEqual([
    { now: coming, next: undefined, state: "to-come" },
    { now: over, next: undefined, state: "ended" },
  ]);
  expect(entriesOf([coming, over], "attendance", today)).toEqual([]);
});
