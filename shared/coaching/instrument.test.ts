import { describe, expect, test } from "vitest";
import { languages } from "../kernel/languages.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { Instrument, InstrumentFile, itemsOf, itemsOfDomain, type ScaleKind, summaryOfInstrument } from "./instrument.ts";
import { scaleValues } from "./instrument-faults.ts";

const words = (text: string) => ({ fi: text, sv: `${text} sv`, en: `${text} en` });
const steps = (values: readonly number[]) => values.map((value) => ({ value, label: words(`Askel ${String(value)}`) }));
const item = (itemId: string) => ({ itemId, self: words("Osaan kulkea bussilla."), observer: words("Hän osaa kulkea bussilla.") });
const area = (areaId: string, items: readonly unknown[]) => ({ areaId, name: words("Liikkuminen"), items });
const domain = (domainId: string, areas: readonly unknown[]) => ({ domainId, name: words("Arki"), areas });

const file = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  code: "LIIKKUMINEN", licence: "CC BY 4.0", name: words("Liikkumisen kartoitus"), description: words("Kaksi kohtaa liikkumisesta."),
  scale: { kind: "LIKERT_5", steps: steps([1, 2, 3, 4, 5]) }, allowTotal: true,
  domains: [domain("arki", [area("liikkuminen", [item("bussi"), item("polkupyora")])])],
  ...more,
});
const scale = (kind: ScaleKind, values: readonly number[]) => ({ scale: { kind, steps: steps(values) }, allowTotal: false });

/** Each fault of a file as `path code`. */
function faultsOf(wanted: unknown): string[] {
  const parsed = InstrumentFile.safeParse(wanted);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.map(String).join(".")} ${issue.code === "custom" ? issue.message : issue.code}`);
}

describe("a file", () => {
  test.each<[ScaleKind]>([["LIKERT_5"], ["NRS_10"], ["ICF_QUAL"], ["GAS"]])("on the scale %s is taken with all its steps in words", (kind) => {
    expect(faultsOf(file(scale(kind, scaleValues[kind])))).toEqual([]);
  });

  test("on the scale of eleven needs words for its ends only", () => {
    expect(faultsOf(file(scale("NRS_10", [0, 10])))).toEqual([]);
    expect(faultsOf(file(scale("NRS_10", [0, 5])))).toEqual(["scale.steps step-missing"]);
  });

  const { licence: _licence, ...withoutLicence } = file();
  const withItem = (changed: unknown) => file({ domains: [domain("arki", [area("liikkuminen", [changed])])] });
  test.each<[string, unknown, string[]]>([
    ["an item twice in one area", file({ domains: [domain("arki", [area("liikkuminen", [item("bussi"), item("bussi")])])] }), ["domains.0.areas.0.items.1.itemId duplicate-id"]],
    [
      "an item twice in two domains",
      file({ domains: [domain("arki", [area("liikkuminen", [item("bussi")])]), domain("vapaa", [area("retket", [item("bussi")])])] }),
      ["domains.1.areas.0.items.0.itemId duplicate-id"],
    ],
    ["an area twice", file({ domains: [domain("arki", [area("a", [item("x")]), area("a", [item("y")])])] }), ["domains.0.areas.1.areaId duplicate-id"]],
    ["a domain twice", file({ domains: [domain("a", [area("b", [item("x")])]), domain("a", [area("c", [item("y")])])] }), ["domains.1.domainId duplicate-id"]],
    ["a missing language", withItem({ ...item("bussi"), self: { fi: "Osaan.", en: "I can." } }), ["domains.0.areas.0.items.0.self.sv invalid_type"]],
    ["an empty language", withItem({ ...item("bussi"), observer: { ...words("Hän osaa."), sv: " " } }), ["domains.0.areas.0.items.0.observer.sv too_small"]],
    ["a fourth language", withItem({ ...item("bussi"), self: { ...words("Osaan."), se: "Máhtán." } }), ["domains.0.areas.0.items.0.self unrecognized_keys"]],
    ["a step above the scale", file(scale("LIKERT_5", [1, 2, 3, 4, 5, 6])), ["scale.steps.5.value scale-out-of-bounds"]],
    ["a step below the scale", file(scale("GAS", [-3, -2, -1, 0, 1, 2])), ["scale.steps.0.value scale-out-of-bounds"]],
    ["a degree the qualifiers skip", file(scale("ICF_QUAL", [0, 1, 2, 3, 4, 7, 8, 9])), ["scale.steps.5.value scale-out-of-bounds"]],
    ["half a step", file({ scale: { kind: "LIKERT_5", steps: [...steps([1, 2, 3, 4, 5]), { value: 2.5, label: words("Puoli") }] } }), ["scale.steps.5.value invalid_type"]],
    ["a step twice", file(scale("LIKERT_5", [1, 2, 3, 4, 5, 5])), ["scale.steps.5.value duplicate-step"]],
    ["a step without words", file(scale("LIKERT_5", [1, 2, 4, 5])), ["scale.steps step-missing"]],
    ["a scale nobody knows", file({ scale: { kind: "LIKERT_7", steps: steps([1, 2]) } }), ["scale.kind invalid_value"]],
    ["a sum of qualifiers", file({ ...scale("ICF_QUAL", scaleValues.ICF_QUAL), allowTotal: true }), ["allowTotal total-not-possible"]],
    ["no domain", file({ domains: [] }), ["domains too_small"]],
    ["no licence", withoutLicence, ["licence invalid_type"]],
    ["a code with a blank", file({ code: "OMA MITTARI" }), ["code invalid_format"]],
    ["an id with a space", withItem(item("oma bussi")), ["domains.0.areas.0.items.0.itemId invalid_format"]],
    ["a field of its own", file({ author: "Minä" }), [" unrecognized_keys"]],
    ["a hundred and twenty-one items", file({ domains: [domain("a", [0, 1, 2, 3].map((at) => area(`a${String(at)}`, Array.from({ length: at === 0 ? 1 : 40 }, (_, n) => item(`i${String(at)}-${String(n)}`)))))] }), ["domains too-many-items"]],
    ["nothing at all", {}, ["code", "licence", "name", "description", "scale", "allowTotal", "domains"].map((field) => `${field} invalid_type`)],
  ])("with %s is refused where it is wrong", (_how, wanted, faults) => {
    expect(faultsOf(wanted)).toEqual(faults);
  });

  test("of more than 80,000 characters is too large", () => {
    const long = (itemId: string) => ({ itemId, self: words("Osaan ".repeat(38)), observer: words("Osaa ".repeat(40)) });
    const items = (name: string) => area(name, Array.from({ length: 35 }, (_, at) => long(`${name}-${String(at)}`)));
    expect(faultsOf(file({ domains: [domain("arki", ["a", "b"].map(items))] }))).toEqual([" too-large"]);
    expect(faultsOf(file({ domains: [domain("arki", [items("a")])] }))).toEqual([]);
  });
});

describe("the instrument that comes with the program", () => {
  test("is one a main user could bring, too, in version 1", () => {
    const { version, ...content } = defaultInstrument;
    expect(faultsOf(content)).toEqual([]);
    expect(Instrument.parse(defaultInstrument)).toEqual(defaultInstrument);
    expect([version, content.licence, content.allowTotal]).toEqual([1, "CC BY 4.0", false]);
    expect(summaryOfInstrument(defaultInstrument, null)).toMatchObject({ domains: 6, items: 24, scale: "LIKERT_5", imported: null });
  });

  test("asks four things in each of its six domains", () => {
    expect(defaultInstrument.domains.map((one) => [one.domainId, itemsOfDomain(one).length])).toEqual(
      ["daily-life", "work", "social", "learning", "wellbeing", "future"].map((name) => [name, 4]),
    );
  });

  test.each(languages)("says each thing once and as a whole sentence: %s", (language) => {
    const said = itemsOf(defaultInstrument).flatMap(({ self, observer }) => [self[language], observer[language]]);
    expect(new Set(said).size).toBe(48);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  test("lets the client speak in the first person", () => {
    for (const { self } of itemsOf(defaultInstrument)) {
      expect(self.sv).toMatch(/\b(?:[Jj]ag|mina|min|mig)\b/u);
      expect(self.en).toMatch(/\b(?:I|my|me)\b/u);
    }
  });
});
