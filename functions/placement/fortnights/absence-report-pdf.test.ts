import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Instant, LocalDate } from "../../../shared/kernel/local-date.ts";
import type { AbsenceReportContent, ReportDay, ReportLanguage } from "../../../shared/placement/absence-report.ts";
import { type ReadPdf, readPdf } from "../../../test/support/pdf.ts";
import { absenceReportPdf } from "./absence-report-pdf.ts";

const day = (on: string, code: ReportDay["code"], minutes: number | null, more: Partial<ReportDay> = {}): ReportDay =>
  ({ on: LocalDate.parse(on), code, minutes, swappedTo: null, swappedFrom: null, expense: minutes !== null && minutes >= 240, disputed: false, words: null, ...more });

const first: AbsenceReportContent = {
  organisationName: "Porin työpajat",
  number: 1,
  maker: "Sanna Salmi",
  madeAt: Instant.parse("2026-12-07T07:05:00.000Z"),
  firstNames: "Ánne Kristiina",
  lastName: "Magga-Šverin",
  workplaces: ["Kirjaston kirjavarasto", "Kierrätyskeskus Toivo"],
  from: LocalDate.parse("2026-11-23"),
  to: LocalDate.parse("2026-12-06"),
  days: [
    day("2026-11-23", "PRESENT", 360), day("2026-11-24", "ABSENT_ILLNESS", null), day("2026-11-26", "PRESENT_PARTIAL", 150, { disputed: true }),
    day("2026-11-30", "SWAPPED", null, { swappedTo: LocalDate.parse("2026-12-02") }), day("2026-12-01", "ABSENT_UNAUTHORISED", null),
    day("2026-12-02", "PRESENT", 360, { swappedFrom: LocalDate.parse("2026-11-30") }), day("2026-12-03", null, null),
  ],
  counts: {
    planned: 6, attended: 3, expense: 2, notArranged: 1, swapped: 1, missing: 0,
    absent: { "own-illness": 1, "child-illness": 0, accepted: 0, other: 0, unauthorised: 1, undecided: 0 },
  },
  corrections: [],
};
const second: AbsenceReportContent = {
  ...first, number: 2, madeAt: Instant.parse("2026-12-14T10:00:00.000Z"),
  corrections: [{ on: LocalDate.parse("2026-11-24"), before: day("2026-11-24", "PRESENT", 360), changedAt: Instant.parse("2026-12-11T06:30:00.000Z") }],
};

const read = async (content: AbsenceReportContent, language: ReportLanguage): Promise<ReadPdf> => readPdf(await absenceReportPdf(content, language));

describe("the report of absences", () => {
  test("says who, where, when and what of each day, in words", async () => {
    const { text } = await read(first, "fi");
    for (const said of [
      "Porin työpajat", "Ilmoitus poissaoloista kuntouttavasta työtoiminnasta", "Magga-Šverin Ánne Kristiina", "Kirjaston kirjavarasto, Kierrätyskeskus Toivo",
      "23.11.2026–6.12.2026", "ma 23.11.2026", "Osallistui", "6 h", "Poissa: oma sairaus", "Osallistui osan päivästä (asiakas eri mieltä)", "2 h 30 min",
      "Siirretty sovitusti päivälle 2.12.2026", "Osallistui (siirretty päivältä 30.11.2026)", "Poissa ilman hyväksyttävää syytä", "Toimintaa ei järjestetty",
      "Kulukorvaukseen (9 €) oikeuttavat päivät", "Allekirjoitus ja nimenselvennys",
    ]) expect(text).toContain(said);
    expect(text).toMatch(/Laatinut Sanna Salmi 7\.12\.2026 klo 9\.05\. Ilmoitus 1, sivu 1\/1\./u);
  });

  test("names a code as the organisation words it, in the report's language", async () => {
    const own = day("2026-12-01", "ABSENT_PUBLIC_TRUST", null, { words: { fi: "Kunnallinen tehtävä", sv: "Kommunalt uppdrag" } });
    const content = { ...first, days: [...first.days, own] };
    for (const [language, said, shipped] of [["fi", "Kunnallinen tehtävä", "Poissa: luottamustehtävä"], ["sv", "Kommunalt uppdrag", "Frånvaro: förtroendeuppdrag"]] as const) {
      const { text } = await read(content, language);
      expect([text.includes(said), text.includes(shipped)]).toEqual([true, false]);
    }
  });

  test("leaves the identity code blank and says why", async () => {
    const { text } = await read(first, "fi");
    expect(text).toMatch(/Henkilötunnus\s+_{10,}\s+Täytetään käsin: rekisteriin ei tallenneta henkilötunnusta\./u);
  });

  test("a correction says that it is one, and what changed and when", async () => {
    const fi = (await read(second, "fi")).text;
    for (const said of ["Korjausilmoitus", "korjaa aiemmin lähetetyn ilmoituksen 1", "Muutokset aiempaan ilmoitukseen", "Osallistui, 6 h", "Poissa: oma sairaus"]) expect(fi).toContain(said);
    expect(fi).toMatch(/11\.12\.2026 klo 8\.30/u);
    expect((await read(second, "sv")).text).toContain("Rättelse av anmälan om frånvaro");
  });

  test("in Swedish as well, without a Finnish word left", async () => {
    const { text, language } = await read(first, "sv");
    expect(language).toBe("sv");
    expect(text).toContain("Anmälan om frånvaro från arbetsverksamhet i rehabiliteringssyfte");
    expect(text).toContain("Frånvaro: egen sjukdom");
    expect(text).not.toMatch(/Poissa|Osallistui|Ilmoitus|Henkilötunnus/u);
  });
});

describe("the file", () => {
  test("is tagged: one heading, sections, tables whose cells have headers, and a language", async () => {
    const { roles, language, title, isMarked } = await read(second, "fi");
    expect({ language, isMarked, title }).toEqual({ language: "fi", isMarked: true, title: "Korjausilmoitus poissaoloista kuntouttavasta työtoiminnasta" });
    const count = (role: string): number => roles.filter((one) => one === role).length;
    expect({ H1: count("H1"), H2: count("H2"), Table: count("Table") }).toEqual({ H1: 1, H2: 3, Table: 3 });
    // A head row each, and a row for each day, each change and each figure that is not nought.
    expect(count("TR")).toBe(3 + 7 + 1 + 7);
    expect(count("TH")).toBe(4 + 4 + 2 + 7 + 1 + 7);
  });

  test("embeds its fonts, letters of Sámi and Polish names too", async () => {
    const { fonts } = await read({ ...first, lastName: "Čáŋŧđžółć" }, "fi");
    expect(fonts.length).toBeGreaterThan(1);
    for (const { embedded } of fonts) expect(embedded).toBe(true);
    expect((await read({ ...first, lastName: "Čáŋŧđžółć" }, "fi")).text).toContain("Čáŋŧđžółć");
  });

  test("is the same, byte for byte, whenever it is made again of the same content", async () => {
    const hash = async () => createHash("sha256").update(await absenceReportPdf(first, "fi")).digest("hex");
    expect(await hash()).toBe(await hash());
  });

  test("holds a fortnight in which every day was corrected, on as many pages as it takes", async () => {
    const days = Array.from({ length: 14 }, (_, index) => day(`2026-11-${String(index + 10)}`, "ABSENT_JOB_INTERVIEW", null));
    const corrections = days.map(({ on }) => ({ on, before: day(on, "PRESENT_ELSEWHERE", 345), changedAt: first.madeAt }));
    const { text, pages } = await read({ ...second, days, corrections, workplaces: ["Porin kaupungin varhaiskasvatuksen ja perusopetuksen keittiöpalvelut, Itä-Porin yhtenäiskoulu"] }, "fi");
    expect(pages).toBe(2);
    expect(text).toContain("sivu 2/2");
    expect(text.match(/Poissa: työhaastattelu tai vastaava/gu)).toHaveLength(28);
  });
});
