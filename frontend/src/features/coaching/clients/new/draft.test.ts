import { describe, expect, it } from "vitest";
import { NewClient } from "../../../../../../shared/coaching/client-contract.ts";
import { UserId } from "../../../../../../shared/kernel/ids.ts";
import { LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { artificialCode } from "../../../../../../test/support/clients.ts";
import { codeFaultTexts } from "../../words/client-texts.ts";
import { type Draft, emptyDraft, findingAt, readDraft } from "./draft.ts";
import { codeFault } from "./form-values.ts";
import { namesake } from "./namesake.ts";
import { townOf } from "./postal-towns.ts";
import { consentStepTexts, personStepTexts } from "./texts.ts";

const today = LocalDate.parse("2026-11-25");
const self = UserId.parse("00000000-0000-4000-8000-00000000000a");
const other = UserId.parse("00000000-0000-4000-8000-00000000000b");
const { future, storeMissing } = consentStepTexts.fi;
const terms = { today, sentences: { ...personStepTexts.fi, future, storeMissing }, codes: codeFaultTexts.fi };

const begun = emptyDraft(self);
const full: Draft = {
  ...begun,
  consent: { ...begun.consent, signedOn: "2026-11-20", scopes: ["store", "follow-up"], paperLocation: " Kaappi 2 " },
  basics: { ...begun.basics, identityCode: ` ${artificialCode("010190", "-", 950).toLowerCase()}`, firstNames: "Aino Maria", lastName: "Lehtonen", phone: "040 123 4567" },
  background: { ...begun.background, level: "VOCATIONAL", degree: "Merkonomi", workExperience: [{ task: "Siistijä", months: " 14" }] },
  authorities: { authorities: [{ type: "KELA", office: "", name: "Kaisa Virta", phone: "", email: "" }] },
  coaches: { work: self, individual: other },
};

function clientOf(draft: Draft): NewClient {
  const reading = readDraft(draft, terms);
  if (reading.kind !== "client") throw new Error(`Unfinished: ${reading.step}`);
  return reading.client;
}

describe("a draft", () => {
  it("is sent as the contract takes it, and what was left empty is nothing", () => {
    const client = clientOf(full);
    expect(NewClient.safeParse(client).success).toBe(true);
    expect(client).toMatchObject({
      consent: { signedOn: "2026-11-20", scopes: ["store", "follow-up"], paperLocation: "Kaappi 2" },
      preFormReceivedOn: null,
      details: {
        phone: "+358401234567", email: null, callName: null, addressProtection: null,
        otherEducation: { level: "VOCATIONAL", degree: "Merkonomi" }, workExperience: [{ task: "Siistijä", months: 14 }],
      },
      authorities: [{ type: "KELA", office: null, name: "Kaisa Virta", phone: null, email: null }],
      responsibilities: [{ staffId: self, role: "work-coach", from: today, to: null }, { staffId: other, role: "individual-coach", from: today, to: null }],
    });
  });

  it("without an identity code says so, whatever stands in the field", () => {
    expect(clientOf({ ...full, noCode: true, basics: { ...full.basics, identityCode: "kesken" } }).identityCode).toBeNull();
  });

  it("asks no consent to storing where a statute carries it", () => {
    const informed = clientOf({ ...full, consent: { ...full.consent, kind: "informed" } });
    expect(informed.consent).toMatchObject({ kind: "informed", scopes: ["follow-up"] });
    expect(NewClient.safeParse(informed).success).toBe(true);
  });

  it.each([
    ["consent", { consent: { ...full.consent, scopes: ["follow-up"] } }],
    ["consent", { consent: { ...full.consent, signedOn: "2026-11-26" } }],
    ["basics", { basics: { ...full.basics, lastName: "" } }],
    ["basics", { isProtected: true }],
    ["background", { background: { ...full.background, workExperience: [{ task: "Siistijä", months: "" }] } }],
    ["background", { background: { ...full.background, workExperience: [{ task: "Siistijä", months: "721" }] } }],
    ["authorities", { authorities: { authorities: [{ type: "KELA", office: "", name: "", phone: "abc", email: "" }] } }],
  ] satisfies [string, Partial<Draft>][])("that lacks something leads back to %s", (step, changes) => {
    expect(readDraft({ ...full, ...changes }, terms)).toEqual({ kind: "unfinished", step });
  });
});

describe("an identity code as it is typed", () => {
  it.each([
    ["01019-999W", "code-shape"],
    ["310290-9502", "code-date"],
    [artificialCode("010190", "-", 950).replace(/.$/u, "B"), "code-check"],
    ["010190-0013", "code-number"],
    [artificialCode("010150", "A", 950), "code-future"],
    [artificialCode("261108", "A", 950), "under-age"],
  ])("%s: %s", (typed, fault) => {
    expect(codeFault(typed, today)).toBe(fault);
  });

  it("is right from the eighteenth birthday on, with any mark of its century", () => {
    expect(codeFault(artificialCode("251108", "A", 950), today)).toBeUndefined();
    for (const mark of ["-", "U", "V", "W", "X", "Y"]) expect(codeFault(artificialCode("010190", mark, 950), today), mark).toBeUndefined();
  });
});

describe("what the server found", () => {
  it.each([
    ["consent.signedOn", "consent", "signedOn"],
    ["preFormReceivedOn", "consent", "preFormReceivedOn"],
    ["identityCode", "basics", "identityCode"],
    ["details.phone", "basics", "phone"],
    ["details.addressProtection.until", "basics", "protectedUntil"],
    ["details.otherEducation.degree", "background", "degree"],
    ["details.workExperience.3.task", "background", "workExperience"],
    ["authorities.0.phone", "authorities", "authorities"],
    ["responsibilities", "coaches", "work"],
  ])("%s is put right on %s", (path, step, field) => {
    expect(findingAt({ path, code: "custom" })).toEqual({ step, field, code: "custom" });
  });

  it("elsewhere belongs to no field", () => {
    expect(findingAt({ path: "", code: "unrecognized_keys" })).toBeUndefined();
  });
});

it("a namesake among one's own clients is told of, by last name and first name used first", () => {
  const own = [{ firstNames: "Aino Kaarina", lastName: "Lehtonen" }, { firstNames: "Aada", lastName: "Mäki" }];
  expect(namesake({ firstNames: "aino", lastName: " LEHTONEN" }, own)).toBe("Lehtonen Aino Kaarina");
  expect(namesake({ firstNames: "Ain", lastName: "Lehtonen" }, own)).toBeUndefined();
  expect(namesake({ firstNames: "", lastName: "" }, own)).toBeUndefined();
});

it("a postal code of the region fills its town; any other is typed by hand", () => {
  expect(townOf(" 28400 ")).toBe("Ulvila");
  expect(townOf("00100")).toBeUndefined();
});
