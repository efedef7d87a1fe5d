import { describe, expect, test } from "vitest";
import { decideUnits, mayHave, UnitId } from "./unit.ts";

const [one, two, stranger, fresh] = ["1", "2", "3", "4"].map((digit) => UnitId.parse(`7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3${digit}`));
if (one === undefined || two === undefined || stranger === undefined || fresh === undefined) throw new Error("Four ids.");
const before = [{ unitId: one, name: "Puutyöpaja", inUse: true }, { unitId: two, name: "Kirpputori", inUse: false }];
const decide = (wanted: Parameters<typeof decideUnits>[1]) => decideUnits(before, wanted, () => fresh);

describe("the list of units", () => {
  test("takes new ones, new names and what is out of use, in the order given", () => {
    const decision = decide([{ unitId: two, name: "Kirpputori", inUse: true }, { unitId: null, name: "Keittiö", inUse: true }, { unitId: one, name: "Puupaja", inUse: false }]);
    expect(decision).toEqual({
      kind: "store",
      units: [{ unitId: two, name: "Kirpputori", inUse: true }, { unitId: fresh, name: "Keittiö", inUse: true }, { unitId: one, name: "Puupaja", inUse: false }],
    });
  });

  test.each([
    ["unit-left-out", [before[0]]],
    ["unit-named-twice", [...before, { unitId: null, name: "puutyöpaja", inUse: true }]],
    ["unknown-unit", [...before, { unitId: stranger, name: "Muu", inUse: true }]],
    ["unknown-unit", [before[0], before[0] && { ...before[0], name: "Toinen nimi" }, before[1]]],
  ] as const)("%s is refused", (reason, wanted) => {
    expect(decide(wanted.flatMap((unit) => unit ?? []))).toEqual({ kind: "refused", reason });
  });

  test("gives a user what is in use, and leaves what the user has", () => {
    expect(mayHave(before, [one], [])).toBe(true);
    expect(mayHave(before, [two], [])).toBe(false);
    expect(mayHave(before, [one, two], [two])).toBe(true);
    expect(mayHave(before, [stranger], [])).toBe(false);
    expect(mayHave([], [], [])).toBe(true);
  });
});
