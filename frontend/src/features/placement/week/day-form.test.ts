import { describe, expect, it } from "vitest";
import { dayFormSchema, dayFormStart } from "./day-form.ts";

const sentences = { chooseCode: "choose-code", minutesWrong: "minutes-wrong", minutesMissing: "minutes-missing" };
const problemsOf = (planned: number | undefined, input: unknown) =>
  dayFormSchema(planned, sentences).safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("the form of a day", () => {
  it("begins with presence on an agreed day and with nothing on another", () => {
    expect(dayFormStart(undefined, 360)).toEqual({ code: "PRESENT", time: "6.00" });
    expect(dayFormStart(undefined, undefined)).toEqual({ code: null, time: "" });
    expect(dayFormStart({ code: "ABSENT_ILLNESS", minutes: null }, 360)).toEqual({ code: "ABSENT_ILLNESS", time: "" });
  });

  it("leaves the length to the plan where there is one", () => {
    expect(dayFormSchema(360, sentences).parse({ code: "PRESENT", time: "" })).toEqual({ code: "PRESENT", minutes: null });
    expect(problemsOf(undefined, { code: "PRESENT", time: "" })).toEqual([["time", "minutes-missing"]]);
  });

  it("wants the length of a part of a day", () => {
    expect(problemsOf(360, { code: "PRESENT_PARTIAL", time: "" })).toEqual([["time", "minutes-missing"]]);
    expect(problemsOf(360, { code: "PRESENT_PARTIAL", time: "9" })).toEqual([["time", "minutes-wrong"]]);
    expect(dayFormSchema(360, sentences).parse({ code: "PRESENT_PARTIAL", time: "2.30" })).toEqual({ code: "PRESENT_PARTIAL", minutes: 150 });
  });

  it("drops a length that an absence does not take", () => {
    expect(dayFormSchema(360, sentences).parse({ code: "ABSENT_OTHER", time: "6.00" })).toEqual({ code: "ABSENT_OTHER", minutes: null });
  });

  it("asks for an entry", () => {
    expect(problemsOf(360, { code: null, time: "" })).toEqual([["code", "choose-code"]]);
  });
});
