import { describe, expect, it } from "vitest";
import { mergeEdits } from "./merge-edits.ts";

const fields = ["name", "town", "tasks"] as const;
const base = { name: "SPR Kontti", town: "Pori", tasks: "" };
const merge = (own: Partial<typeof base>, theirs: Partial<typeof base>) => mergeEdits(fields, base, { ...base, ...own }, { ...base, ...theirs });

describe("two people's edits", () => {
  it("are both kept when they touch different fields", () => {
    expect(merge({ tasks: "Lajittelu" }, { town: "Ulvila" })).toEqual({
      merged: { name: "SPR Kontti", town: "Ulvila", tasks: "Lajittelu" },
      conflicts: [],
      brought: ["town"],
    });
  });

  it("conflict in a field both have changed differently", () => {
    expect(merge({ name: "Kontti" }, { name: "SPR Kontti Pori", tasks: "Myynti" })).toEqual({
      merged: { name: "Kontti", town: "Pori", tasks: "Myynti" },
      conflicts: ["name"],
      brought: ["tasks"],
    });
  });

  it("agree when both have written the same", () => {
    expect(merge({ town: "Ulvila" }, { town: "Ulvila" }).conflicts).toEqual([]);
  });

  it("are judged by what lists and records hold", () => {
    const row = () => ({ task: "Kotihoidon avustaja", months: 14 });
    const seen: { work: readonly object[]; protection: object | null; level: object } = { work: [row()], protection: null, level: { level: "NONE", degree: null } };
    const longer = { ...seen, work: [row(), { task: "Siivooja", months: 3 }] };
    const reread = { work: [row()], protection: { until: "2027-03-31" }, level: { degree: null, level: "NONE" } };
    expect(mergeEdits(["work", "protection", "level"], seen, longer, reread)).toEqual({
      merged: { work: longer.work, protection: { until: "2027-03-31" }, level: { level: "NONE", degree: null } },
      conflicts: [],
      brought: ["protection"],
    });
    expect(mergeEdits(["work"], seen, longer, { ...seen, work: [] }).conflicts).toEqual(["work"]);
  });
});
