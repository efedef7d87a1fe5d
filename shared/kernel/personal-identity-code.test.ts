import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { LocalDate } from "./local-date.ts";
import { ageOn, checkCharacterOf, IdentityCode, maskedCode, readIdentityCode } from "./personal-identity-code.ts";

const terms = { today: LocalDate.parse("2026-11-23"), artificial: "allowed" } as const;
const read = (typed: string) => readIdentityCode(typed, terms);

/** The test ids the Digital and Population Data Services Agency publishes, with the new marks among them. */
const published = [
  ["010594Y9032", "1994-05-01"], ["010594Y9021", "1994-05-01"], ["020594X903P", "1994-05-02"], ["020594X902N", "1994-05-02"],
  ["030594W903B", "1994-05-03"], ["040594V9030", "1994-05-04"], ["050594U903M", "1994-05-05"], ["010516B903X", "2016-05-01"],
  ["020516C903K", "2016-05-02"], ["030516D9037", "2016-05-03"], ["010501E9032", "2001-05-01"], ["020502E902X", "2002-05-02"],
  ["020503F9037", "2003-05-02"], ["020504A902E", "2004-05-02"],
] as const;

describe("a personal identity code", () => {
  test.each(published)("%s is read as born on %s", (code, bornOn) => {
    expect(read(code)).toEqual({ kind: "code", code, bornOn, artificial: true });
    expect(readIdentityCode(code, { ...terms, artificial: "refused" })).toEqual({ kind: "fault", fault: "code-artificial" });
  });

  test.each([
    ["", "code-shape"], ["010190999W", "code-shape"], ["010190_999W", "code-shape"], ["0101901-999W", "code-shape"], ["010190-99K", "code-shape"],
    ["010190-999G", "code-shape"], ["010190-999I", "code-shape"], ["010190-999O", "code-shape"], ["010190-999Q", "code-shape"], ["010190-999Z", "code-shape"],
    ["010190G999W", "code-shape"], ["320190-999W", "code-date"], ["290290-9991", "code-date"], ["001290-999W", "code-date"], ["011390-999W", "code-date"],
    ["010190-999L", "code-check"], ["110190-999W", "code-check"], ["010190-0000", "code-number"], ["010190-0010", "code-number"],
  ])("%j is refused as %s", (typed, fault) => expect(read(typed)).toEqual({ kind: "fault", fault }));

  test("typed in small letters with spaces around it is put right", () => expect(read(" 010190y999w ")).toMatchObject({ kind: "code", code: "010190Y999W" }));

  test("tells two people apart who differ by nothing but the mark", () => {
    const [one, other] = [read("010190-999W"), read("010190Y999W")];
    expect([one.kind, other.kind]).toEqual(["code", "code"]);
    expect(one).not.toEqual(other);
    expect(maskedCode(IdentityCode.parse("010190-999W"))).not.toBe(maskedCode(IdentityCode.parse("010190Y999W")));
  });

  test("of tomorrow is refused, of today is not", () => {
    const born = (day: string) => `${day}1126A902${checkCharacterOf(`${day}1126902`)}`;
    expect(read(born("24"))).toEqual({ kind: "fault", fault: "code-future" });
    expect(read(born("23"))).toMatchObject({ kind: "code", bornOn: "2026-11-23" });
  });

  test("is a leap day's where there is one", () => {
    const code = (year: string) => `2902${year}-902${checkCharacterOf(`2902${year}902`)}`;
    expect(read(code("96"))).toMatchObject({ kind: "code", bornOn: "1996-02-29" });
    expect(read(code("97"))).toEqual({ kind: "fault", fault: "code-date" });
  });

  test("with one digit mistyped is never taken for another", () => {
    const born = fc.date({ min: new Date("1920-01-01T12:00:00Z"), max: new Date("1999-12-31T12:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(born, fc.integer({ min: 900, max: 999 }), fc.nat(8), fc.integer({ min: 1, max: 9 }), (date, number, place, by) => {
        const [year = "", month = "", day = ""] = date.toISOString().slice(2, 10).split("-");
        const digits = `${day}${month}${year}${String(number)}`;
        const check = checkCharacterOf(digits);
        const wrong = `${digits.slice(0, place)}${String((Number(digits.charAt(place)) + by) % 10)}${digits.slice(place + 1)}`;
        expect(read(`${digits.slice(0, 6)}-${digits.slice(6)}${check}`).kind).toBe("code");
        expect(read(`${wrong.slice(0, 6)}-${wrong.slice(6)}${check}`).kind).toBe("fault");
      }),
      { numRuns: runs(10_000) },
    );
  });
});

test.each([
  ["2008-11-23", 18], ["2008-11-24", 17], ["1990-01-01", 36], ["2008-02-29", 18],
])("somebody born on %s is %i", (bornOn, age) => expect(ageOn(LocalDate.parse(bornOn), terms.today)).toBe(age));
