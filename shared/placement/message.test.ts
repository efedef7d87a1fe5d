import { describe, expect, test } from "vitest";
import { Instant, LocalDate } from "../kernel/local-date.ts";
import { againAt, decideFreshLink, decideReminder, decideWeeklyMail, remindedInVain } from "./message.ts";

const day = (text: string) => LocalDate.parse(text);
const instant = (text: string) => Instant.parse(`${text}T10:00:00.000Z`);
const noMail = { issuedAt: null, revokedAt: null, mailedAt: null, mailedWeek: null, remindedWeek: null, bouncedAt: null };
const monday = day("2026-11-23");
const mailed = { ...noMail, issuedAt: instant("2026-11-27"), mailedAt: instant("2026-11-27"), mailedWeek: monday };
const reminded = { ...mailed, mailedAt: instant("2026-12-02"), remindedWeek: monday };

describe("the week's mail", () => {
  test.each([
    ["the first one", noMail, monday, 3, "send"],
    ["nothing to report", noMail, monday, 0, "nothing"],
    ["mailed before", mailed, monday, 3, "nothing"],
    ["a week before the one that was mailed", mailed, day("2026-11-16"), 3, "nothing"],
    ["the next week", mailed, day("2026-11-30"), 3, "send"],
    ["his address took no mail", { ...noMail, bouncedAt: instant("2026-11-20") }, monday, 3, "skip"],
    ["his address took no mail, and there is nothing to report", { ...noMail, bouncedAt: instant("2026-11-20") }, monday, 0, "nothing"],
    ["staff revoked his link", { ...noMail, issuedAt: instant("2026-11-20"), revokedAt: instant("2026-11-21") }, monday, 3, "nothing"],
    ["staff gave him a new one since", { ...noMail, issuedAt: instant("2026-11-22"), revokedAt: instant("2026-11-21") }, monday, 3, "send"],
  ] as const)("%s: %s", (_what, link, week, unreported, expected) => {
    expect(decideWeeklyMail(link, week, unreported)).toBe(expected);
  });
});

describe("the reminder", () => {
  test.each([
    ["four days after", mailed, "2026-12-01", 2, "nothing"],
    ["five days after", mailed, "2026-12-02", 2, "send"],
    ["late", mailed, "2026-12-04", 2, "send"],
    ["all reported meanwhile", mailed, "2026-12-02", 0, "nothing"],
    ["reminded before", reminded, "2026-12-09", 2, "nothing"],
    ["never mailed", noMail, "2026-12-02", 2, "nothing"],
    ["came back", { ...mailed, bouncedAt: instant("2026-11-28") }, "2026-12-02", 2, "nothing"],
    ["revoked", { ...mailed, revokedAt: instant("2026-11-28") }, "2026-12-02", 2, "nothing"],
    ["a link at his own wish yesterday", { ...mailed, mailedAt: instant("2026-12-01") }, "2026-12-02", 2, "nothing"],
  ] as const)("%s: %s", (_what, link, today, unreported, expected) => {
    expect(decideReminder(link, day(today), unreported)).toBe(expected);
  });
});

test.each([
  ["not reminded", noMail, "2026-12-20", null],
  ["the Thursday after", reminded, "2026-12-03", null],
  ["the Friday after", reminded, "2026-12-04", "2026-11-29"],
  ["mailed for the next week since", { ...reminded, mailedWeek: day("2026-11-30") }, "2026-12-10", "2026-11-29"],
] as const)("reminded in vain: %s up to %s", (_what, link, today, until) => {
  expect(remindedInVain(link, day(today))).toBe(until);
});

test("a fresh link once an hour, and never when staff took his links away", () => {
  const now = Date.parse(mailed.mailedAt);
  expect(decideFreshLink(mailed, now + 3_599_000)).toBe("nothing");
  expect(decideFreshLink(mailed, now + 3_600_000)).toBe("send");
  expect(decideFreshLink(noMail, now)).toBe("send");
  expect(decideFreshLink({ ...mailed, revokedAt: instant("2026-11-28") }, now + 86_400_000)).toBe("nothing");
});

test("a failed try is repeated after longer and longer pauses, twice", () => {
  const now = Date.parse("2026-11-27T10:00:00Z");
  expect([1, 2, 3].map((attempt) => againAt({ attempt }, now))).toEqual(["2026-11-27T10:15:00.000Z", "2026-11-27T11:00:00.000Z", undefined]);
});
