import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { Job, jobTimes, latestPeriod } from "./jobs.ts";

const at = (instant: string) => Date.parse(instant);

describe("the turn of a job that is due", () => {
  test.each([
    // Winter time: noon is 10 UTC.
    ["mail-links", "2026-11-27T09:59:59.999Z", "2026-W47"],
    ["mail-links", "2026-11-27T10:00:00.000Z", "2026-W48"],
    ["mail-links", "2026-12-04T09:59:59.999Z", "2026-W48"],
    // The turn of the year: the Friday of week 53 is the first of January.
    ["mail-links", "2026-12-31T23:00:00.000Z", "2026-W52"],
    ["mail-links", "2027-01-01T10:00:00.000Z", "2026-W53"],
    ["mail-links", "2027-01-08T10:00:00.000Z", "2027-W01"],
    ["digest", "2027-01-04T05:29:59.000Z", "2026-W53"],
    ["digest", "2027-01-04T05:30:00.000Z", "2027-W01"],
    // Nights on which the clocks change.
    ["purge-contacts", "2027-03-28T01:59:59.000Z", "2027-03-27"],
    ["purge-contacts", "2027-03-28T02:00:00.000Z", "2027-03-28"],
    ["purge-contacts", "2027-10-31T02:59:59.000Z", "2027-10-30"],
    ["purge-contacts", "2027-10-31T03:00:00.000Z", "2027-10-31"],
    ["mail-reminders", "2027-03-28T08:59:59.000Z", "2027-03-27"],
    ["mail-reminders", "2027-03-28T09:00:00.000Z", "2027-03-28"],
  ] as const)("%s at %s is %s", (job, now, period) => {
    expect(latestPeriod(job, at(now)).id).toBe(period);
  });

  test("each day and each week has one, in order, through four years minute by minute at random", () => {
    const minute = 60_000;
    const [first, last] = [at("2026-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z")];
    const moment = fc.integer({ min: 0, max: (last - first) / minute }).map((minutes) => first + minutes * minute);
    fc.assert(
      fc.property(fc.constantFrom(...Job.options), moment, fc.integer({ min: 0, max: 20_000 }), (job, now, further) => {
        const [one, other] = [latestPeriod(job, now), latestPeriod(job, now + further * minute)];
        expect(one.id <= other.id && one.on <= other.on).toBe(true);
        expect(one.id === other.id).toBe(one.on === other.on);
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("no job is due in the hours that summer time skips or repeats", () => {
    for (const { at: time } of Object.values(jobTimes)) expect(time < "02:00" || time >= "05:00").toBe(true);
  });
});
