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
    });
  });

  it("conflict in a field both have changed differently", () => {
    expect(merge({ name: "Kontti" }, { name: "SPR Kontti Pori", tasks: "Myynti" })).toEqual({
      merged: { name: "Kontti", town: "Pori", tasks: "Myynti" },
      conflicts: ["name"],
    });
  });

  it("agree when both have written the same", () => {
    expect(merge({ town: "Ulvila" }, { town: "Ulvila" }).conflicts).toEqual([]);
  });
});
