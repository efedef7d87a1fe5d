import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultInstrument } from "../../../../../shared/coaching/default-instrument.ts";
import { runs } from "../../../../../test/support/depth.ts";
import { largestFile, readInstrumentFile } from "./instrument-file.ts";

const { version: _version, ...own } = defaultInstrument;
const file = () => structuredClone(own);

const faultsIn = (content: unknown) => {
  const read = readInstrumentFile(JSON.stringify(content));
  return read.kind === "faulty" ? read.faults : [];
};

describe("an instrument's file", () => {
  it("is read as it was written, with a mark of its encoding or without", () => {
    expect(readInstrumentFile(`\uFEFF${JSON.stringify(own)}`)).toEqual({ kind: "sound", file: own });
  });

  it("is no file of ours when it is no JSON, or far too large", () => {
    expect(readInstrumentFile("<html>").kind).toBe("no-json");
    expect(readInstrumentFile("").kind).toBe("no-json");
    expect(readInstrumentFile(" ".repeat(largestFile + 1)).kind).toBe("too-large");
  });

  it("tells every fault with its place", () => {
    const content = file();
    Reflect.deleteProperty(content.domains[2]?.areas[0]?.items[1]?.self ?? {}, "sv");
    Reflect.set(content, "author", "Joku");
    Reflect.set(content.scale, "kind", "LIKERT_7");
    Reflect.set(content.domains[0] ?? {}, "domainId", "Arki!");
    Reflect.set(content, "allowTotal", "yes");
    expect(faultsIn(content)).toEqual(
      expect.arrayContaining([
        { path: "domains[2].areas[0].items[1].self.sv", kind: "missing", detail: "" },
        { path: "", kind: "unknown-name", detail: "author" },
        { path: "scale.kind", kind: "not-offered", detail: "LIKERT_5, NRS_10, ICF_QUAL, GAS" },
        { path: "domains[0].domainId", kind: "unreadable", detail: "" },
        { path: "allowTotal", kind: "wrong-kind", detail: "" },
      ]),
    );
  });

  it("tells what only shows when its parts are seen together", () => {
    const content = file();
    Reflect.set(content.domains[1]?.areas[0]?.items[0] ?? {}, "itemId", content.domains[0]?.areas[0]?.items[0]?.itemId);
    Reflect.set(content.scale.steps[4] ?? {}, "value", 6);
    expect(faultsIn(content).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      "domains[1].areas[0].items[0].itemId duplicate-id", "scale.steps[4].value scale-out-of-bounds", "scale.steps step-missing",
    ]);
  });

  it("tells both kinds at once", () => {
    const content = file();
    Reflect.set(content, "author", "Joku");
    Reflect.set(content, "editor", "Joku");
    Reflect.set(content.scale.steps[4] ?? {}, "value", 6);
    expect(faultsIn(content).map(({ path, kind, detail }) => `${path} ${kind} ${detail}`.trim())).toEqual([
      "unknown-name author", "unknown-name editor", "scale.steps[4].value scale-out-of-bounds", "scale.steps step-missing",
    ]);
  });

  it("says something of whatever it is given", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readInstrumentFile(text);
        expect(read.kind).toBe("faulty");
        expect(read.kind === "faulty" && read.faults.length > 0).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
