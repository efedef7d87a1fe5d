import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultInstrument } from "../../../shared/coaching/default-instrument.ts";
import { itemsOf } from "../../../shared/coaching/instrument.ts";
import { scoresOf } from "../../../shared/coaching/assessment-scores.ts";
import type { Card } from "../../../shared/coaching/card.ts";
import { openCase } from "../../../shared/coaching/case.ts";
import { Client } from "../../../shared/coaching/client.ts";
import { Consent } from "../../../shared/coaching/consent.ts";
import { Goal } from "../../../shared/coaching/goal.ts";
import { CoachingPeriod } from "../../../shared/coaching/period.ts";
import { LifeSituation } from "../../../shared/coaching/situation.ts";
import { AssessmentSides, IdentityCodeReason, SummaryRequest, SummarySection } from "../../../shared/coaching/summary.ts";
import type { SummaryFacts } from "../../../shared/coaching/summary-content.ts";
import { decideSummary } from "../../../shared/coaching/summary-decisions.ts";
import { languages } from "../../../shared/kernel/languages.ts";
import { Instant, LocalDate } from "../../../shared/kernel/local-date.ts";
import { UserId } from "../../../shared/kernel/ids.ts";
import { FreeText } from "../../../shared/kernel/values.ts";
import { artificialCode } from "../../../test/support/clients.ts";
import { runs } from "../../../test/support/depth.ts";
import { type ReadPdf, readPdf } from "../../../test/support/pdf.ts";
import { writeSummary } from "./summary-document.ts";
import { summaryPdf } from "./summary-pdf.ts";

const today = LocalDate.parse("2026-11-23");
const at = Instant.parse("2026-11-23T08:05:00.000Z");
const by = UserId.parse("0b8a44f6-6f4e-4f3e-9a52-6f3f2f6a2c10");
const id = (number: number): string => `3f2b8c1e-0000-4000-8000-${String(number).padStart(12, "0")}`;
const changed = { by, at };

const code = artificialCode("010190", "-", 999);

/** Words that stand in one field each, so that whatever is printed tells where it comes from. */
const client = Client.parse({
  clientId: id(1), firstNames: "Aino Etunimi", lastName: "Sukunimi", callName: "Kutsumanimi", streetAddress: "Lähikatu 4", postalCode: "28100", town: "Taajama",
  phone: "+358401234567", email: "osoite@esimerkki.fi", basicEducation: "COMPLETED", otherEducation: { level: "VOCATIONAL", degree: "Tutkintonimike" }, occupation: "Ammattinimike",
  workExperience: [{ task: "Työtehtävä", months: 14 }], contactLanguage: "en", addressProtection: null, identityCode: code, formerCodes: [], changed, version: 1,
});
const consent = Consent.parse({
  consentId: id(2), kind: "consent", textVersion: "2026-1", signedOn: "2026-11-02", method: "paper-signed", scopes: ["store", "share-sender"], shareWith: [],
  paperLocation: "Paperinpaikka", recordedBy: by, recordedAt: at, withdrawals: [], version: 1,
});
const period = CoachingPeriod.parse({
  periodId: id(3), workshopId: id(4), measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: { type: "WELLBEING_AREA_SOCIAL", name: "Lähettäjätaho" }, from: "2026-01-02",
  plannedTo: "2026-10-30", daysAWeek: 3, hoursAWeek: 18, methods: ["GROUP"], outcome: null, events: [{ kind: "opened", at, by, why: "Tapahtumansyy", on: null }], version: 1,
  ending: { on: "2026-10-30", reason: "OTHER", reasonText: "Päättymissyynselitys", controlled: "YES", interrupted: false, placementAfter: "UNEMPLOYED", continuationKnown: "NO", informed: [] },
});
const goalOf = (text: string) => Goal.parse({
  goalId: id(5), category: "STUDY", text, baseline: "Lähtötaso", target: "Päämäärä", dueOn: "2026-12-18", steps: [{ text: "Askel", doneOn: null }], scale: ["", "", "Omasanainentaso", "", ""],
  baselineAttainment: -1, attainment: 0, status: "OPEN", realisation: "Toteutumateksti", comments: [{ text: "Kommentti", at, by }], changed, edition: { number: 1, since: at }, version: 1,
});
const situation = LifeSituation.parse({ situationId: id(6), occasion: "START", on: "2026-01-05", periodId: id(3), livelihood: ["WAGE"], housing: "SUPPORTED", note: "Muistiinpano", by, at, version: 1 });
const scores = (value: number) => scoresOf(defaultInstrument, itemsOf(defaultInstrument).map(({ itemId }) => ({ itemId, value })));
const mark = { occasion: "START", on: LocalDate.parse("2026-02-02"), raterId: by } as const;

const factsOf = (text: string, isProtected: boolean): SummaryFacts => {
  const card: Card = {
    client: { ...client, addressProtection: isProtected ? { until: today } : null },
    case: openCase(today, { userId: by, at, today }), consents: [consent], preForm: null, responsibilities: { rows: [], version: 1 },
    authorities: { rows: [{ type: "KELA", office: "Toinenvirasto", name: "Virkahenkilö", phone: null, email: null }], changed, version: 1 },
    periods: [period], goals: [goalOf(text)], situations: { rows: [], version: 0 }, assessments: { rows: [], version: 0 }, followUps: [], rowVersion: 1,
  };
  const assessments = [{ instrument: defaultInstrument, newest: { ...mark, scores: { self: scores(4), coach: scores(3) } }, first: null }];
  return { card, situations: [situation], assessments, workshopNames: new Map([[id(4), "Pajannimi"]]) };
};

const requests = fc.record({
  sections: fc.subarray([...SummarySection.options], { minLength: 1 }),
  sides: fc.constantFrom(...AssessmentSides.options),
  charts: fc.boolean(),
  language: fc.constantFrom(...languages),
  withIdentityCode: fc.option(fc.record({ reason: fc.constantFrom(...IdentityCodeReason.options) })),
}).map((request) => SummaryRequest.parse({ recipient: { kind: "sender", periodId: id(3) }, ...request }));

async function print(facts: SummaryFacts, request: SummaryRequest) {
  const decision = decideSummary(facts, request, today);
  if (decision.kind === "refused") return decision;
  const { document, leftOut } = writeSummary(decision.content, decision.ground, request, "Porin työpajat");
  return { kind: "printed" as const, document, leftOut, file: await summaryPdf(document, { maker: "Satu Saarinen", at, template: "2026-1", mark: "1f0c2b3a" }) };
}
async function read(facts: SummaryFacts, request: SummaryRequest): Promise<ReadPdf> {
  const printed = await print(facts, request);
  if (printed.kind === "refused") throw new Error(printed.reason);
  return readPdf(printed.file);
}
const whole = SummaryRequest.parse({ recipient: { kind: "sender", periodId: id(3) }, sections: SummarySection.options, sides: "both", charts: true, language: "fi", withIdentityCode: null });

/** In which part each word may stand. */
const allowedIn: Readonly<Record<SummarySection, readonly string[]>> = {
  contact: ["Lähikatu", "28100", "Taajama", "+358401234567", "osoite@esimerkki.fi"],
  background: ["Tutkintonimike", "Ammattinimike", "Työtehtävä"],
  periods: ["Pajannimi"],
  situation: [],
  plan: ["Lähtötaso", "Päämäärä", "Askel", "Omasanainentaso", "Toteutumateksti"],
  assessments: [],
};
const hiddenOfProtected = [...allowedIn.contact, "Pajannimi"];
const never = ["Kutsumanimi", "Paperinpaikka", "Tapahtumansyy", "Päättymissyynselitys", "Kommentti", "Muistiinpano", "Toinenvirasto", "Virkahenkilö"];

test("whatever is asked for, a paper holds the fields of its parts and no others", async () => {
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), fc.string({ unit: "binary", maxLength: 60 }), async (request, isProtected, typed) => {
      const goal = FreeText(500).min(1).safeParse(typed).data ?? "Tavoite";
      const printed = await print(factsOf(goal, isProtected), request);
      if (printed.kind === "refused") {
        expect([printed.reason, request.sections, isProtected]).toEqual(["summary-empty", ["contact"], true]);
        return;
      }
      const { text } = await readPdf(printed.file);
      for (const section of SummarySection.options)
        for (const word of allowedIn[section])
          expect([word, text.includes(word)]).toEqual([word, request.sections.includes(section) && !(isProtected && hiddenOfProtected.includes(word))]);
      for (const word of never) expect([word, text.includes(word)]).toEqual([word, false]);
      expect(text.includes(code)).toBe(request.withIdentityCode !== null);
      expect(text).toContain("Sukunimi Aino Etunimi");
      expect(text).toContain("Lähettäjätaho");
    }),
    { numRuns: runs(200) },
  );
}, 1_800_000);

describe("the file", () => {
  test.each(languages)("in %s is tagged: headings in order, tables with headers, figures with words, its language", async (language) => {
    const { roles, language: said, isMarked, fonts, text } = await read(factsOf("Tavoite", false), { ...whole, language });
    expect({ said, isMarked }).toEqual({ said: language, isMarked: true });
    const count = (role: string): number => roles.filter((one) => one === role).length;
    expect({ H1: count("H1"), H2: count("H2"), Table: count("Table"), Figure: count("Figure") }).toEqual({ H1: 1, H2: 6, Table: 5, Figure: 2 });
    expect(roles.indexOf("H3")).toBeGreaterThan(roles.indexOf("H2"));
    for (const { embedded } of fonts) expect(embedded).toBe(true);
    const finnish = /Yhteenveto|Tavoitteet|Valmentaja|Asiakas\b|Vastaanottaja|Sivu /u;
    expect(finnish.test(text)).toBe(language === "fi");
  });

  test("is the same, byte for byte, whenever it is made again of the same content", async () => {
    const hash = async () => {
      const printed = await print(factsOf("Tavoite", false), whole);
      return printed.kind === "printed" ? createHash("sha256").update(printed.file).digest("hex") : printed.reason;
    };
    expect(await hash()).toBe(await hash());
    expect(await hash()).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("shows Ukrainian and Sámi letters, and marks what it cannot print", async () => {
    const facts = factsOf("Київ ja Čáŋŧ\u2009−2 ✓", false);
    const printed = await print(facts, { ...whole, sections: ["plan"] });
    if (printed.kind === "refused") throw new Error(printed.reason);
    expect(printed.leftOut).toEqual(["letters-unprintable"]);
    expect((await readPdf(printed.file)).text).toContain("Київ ja Čáŋŧ −2 ?");
  });

  test("of a person with the most goals there can be goes on over its pages, and no table ends on one without its head", async () => {
    const goals = Array.from({ length: 20 }, (_, index) => ({ ...goalOf(`Tavoite numero ${String(index + 1)}`), goalId: Goal.shape.goalId.parse(id(100 + index)) }));
    const facts = factsOf("Tavoite", false);
    const { text, pages, roles } = await read({ ...facts, card: { ...facts.card, goals } }, { ...whole, sections: ["plan"] });
    expect(pages).toBeGreaterThan(4);
    for (const { text: said } of goals) expect(text).toContain(said);
    expect(text).toContain(`Sivu ${String(pages)}/${String(pages)}.`);
    expect(roles.filter((role) => role === "Figure")).toHaveLength(1);
  });
});
