import { describe, expect, it } from "vitest";
import { linkPage, placementIdOf } from "../../../test/support/link-page.ts";
import { type Choice, type Draft, emptyDays, emptyDraft, progressOf, reduceDraft, reportOf } from "./draft.ts";
import { personWeeks } from "./weeks.ts";

const at = "2026-11-24T13:12:00.000Z";
const monday = "2026-11-23";
const tuesday = "2026-11-24";
const wednesday = "2026-11-25";
const a = (on: string): string => `${placementIdOf("a")}/${on}`;
const present: Choice = { code: "PRESENT", minutes: null };
const told: Choice = { code: "ABSENT_NOTIFIED", minutes: null };

/** Monday is reported as planned, Tuesday is agreed and empty, Wednesday is not agreed. */
const page = linkPage({
  name: "a",
  days: { [monday]: 360, [tuesday]: 360, [wednesday]: null },
  reported: { [monday]: { code: "PRESENT", minutes: 360, at } },
  version: 3,
});
const days = personWeeks(page.people);
const choose = (draft: Draft, key: string, choice: Choice, stands: Choice | null = null): Draft =>
  reduceDraft(draft, { kind: "choose", key, choice, stands });

describe("a bulk fill", () => {
  it("touches empty agreed days only, and one undo takes back just those", () => {
    const keys = emptyDays(emptyDraft, days);
    expect(keys).toEqual([a(tuesday)]);
    const filled = reduceDraft(emptyDraft, { kind: "fill", keys });
    expect(filled.choices).toEqual({ [a(tuesday)]: present });
    expect(emptyDays(filled, days)).toEqual([]);
    expect(reduceDraft(filled, { kind: "undo-fill" }).choices).toEqual({});
  });

  it("is not undone where somebody has chosen otherwise since", () => {
    const filled = reduceDraft(emptyDraft, { kind: "fill", keys: [a(tuesday), a(wednesday)] });
    const changed = choose(filled, a(tuesday), told);
    expect(reduceDraft(changed, { kind: "undo-fill" }).choices).toEqual({ [a(tuesday)]: told });
  });
});

describe("choosing", () => {
  it("what has been reported already takes the change back", () => {
    const changed = choose(emptyDraft, a(monday), told, present);
    expect(choose(changed, a(monday), present, present).choices).toEqual({});
  });

  it.each<[string, Choice, boolean]>([
    ["absence without word of notice", { code: "ABSENT", minutes: null }, true],
    ["part of a day without its time", { code: "PRESENT_PARTIAL", minutes: null }, true],
    ["more than eight hours", { code: "PRESENT_PARTIAL", minutes: 481 }, true],
    ["part of a day with its time", { code: "SENT_HOME_PLACE", minutes: 90 }, false],
    ["absence with notice", told, false],
  ])("%s is unfinished: %s", (_, choice, unfinished) => {
    expect(progressOf(choose(emptyDraft, a(tuesday), choice), days).unfinished).toBe(unfinished);
  });

  it("presence on a day that was not agreed needs its time", () => {
    expect(progressOf(choose(emptyDraft, a(wednesday), present), days).unfinished).toBe(true);
    expect(progressOf(choose(emptyDraft, a(wednesday), { ...present, minutes: 240 }), days)).toEqual({ marked: 2, all: 3, unsent: 1, unfinished: false });
  });
});

describe("sending", () => {
  it("reports complete choices with the version that was seen", () => {
    const draft = choose(choose(emptyDraft, a(monday), told, present), a(tuesday), { code: "ABSENT", minutes: null });
    expect(reportOf(draft, page)).toEqual({
      entries: [{ placementId: placementIdOf("a"), on: monday, code: "ABSENT_NOTIFIED", minutes: null }],
      seen: { [placementIdOf("a")]: 3 },
    });
  });

  it("reports nothing when nothing is new", () => {
    expect(reportOf(emptyDraft, page)).toBeNull();
  });

  it("leaves in the draft what was changed while the report was on its way", () => {
    const draft = choose(choose(emptyDraft, a(monday), told, present), a(tuesday), present);
    const report = reportOf(draft, page);
    if (report === null) throw new Error("There is something to report.");
    const posted = reduceDraft(draft, { kind: "post", pending: { key: "k", report } });
    const received = reduceDraft(choose(posted, a(tuesday), told), { kind: "received" });
    expect(received).toEqual({ choices: { [a(tuesday)]: told }, filled: [], pending: null });
  });

  it("forgets what is closed and what stands already when the page is opened anew", () => {
    const draft = choose(choose(choose(emptyDraft, a("2026-11-02"), told), a(monday), present), a(tuesday), told);
    expect(reduceDraft(draft, { kind: "opened", people: page.people }).choices).toEqual({ [a(tuesday)]: told });
  });
});
