import * as z from "zod";
import { LocalDate } from "../kernel/local-date.ts";
import { attributesOf } from "./attendance-codes.ts";
import { saidOf } from "./attendance.ts";
import type { FortnightDay } from "./fortnight.ts";

/** What the payer's rules say of absences, since the act on rehabilitative work (189/2001); Kela's instructions on it. */
const payerRules = {
  /** Own illness of more consecutive service days than this needs a certificate. */
  certificateAfterDays: 3,
  /** A child's illness keeps the benefit for at most so many service days. */
  childIllnessDays: 4,
} as const;

/** What staff should look at. Hints hold nothing back: the payer decides on benefits, not this system. */
export const FortnightHint = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("certificate"),
    days: z.array(LocalDate),
    /** When staff saw the certificate; the paper itself is never kept. */
    seenOn: LocalDate.nullable(),
  }),
  z.strictObject({ kind: z.literal("child-illness"), days: z.array(LocalDate) }),
  /** Unauthorised absence may lead to the service being interrupted (form TEM6.91). */
  z.strictObject({ kind: z.literal("unauthorised"), days: z.array(LocalDate) }),
  /** Somebody came although nothing was arranged. */
  z.strictObject({ kind: z.literal("presence-without-service"), days: z.array(LocalDate) }),
]);
export type FortnightHint = z.infer<typeof FortnightHint>;

/** `before`: the days before the fortnight, for an absence that goes on from there. */
export function hintsOf(before: readonly FortnightDay[], days: readonly FortnightDay[], certificateSeenOn: LocalDate | null): FortnightHint[] {
  const all = [...before, ...days];
  const here = (runs: readonly LocalDate[][], longest: number) =>
    runs.filter((run) => run.length > longest && days.some(({ on }) => run.includes(on))).flat();
  const illness = here(runsOf(all, "own-illness"), payerRules.certificateAfterDays);
  const childIllness = here(runsOf(all, "child-illness"), payerRules.childIllnessDays);
  const unauthorised = datesOf(days, ({ service, on, day }) => service && day !== null && attributesOf(day.code, on).absence === "unauthorised");
  const unexpected = datesOf(days, ({ kind, on, day }) =>
    (kind === "not-arranged" || kind === "interrupted") && day !== null && day.swappedFrom === null && attributesOf(day.code, on).attended);
  return [
    ...(illness.length > 0 ? [{ kind: "certificate" as const, days: illness, seenOn: certificateSeenOn }] : []),
    ...(childIllness.length > 0 ? [{ kind: "child-illness" as const, days: childIllness }] : []),
    ...(unauthorised.length > 0 ? [{ kind: "unauthorised" as const, days: unauthorised }] : []),
    ...(unexpected.length > 0 ? [{ kind: "presence-without-service" as const, days: unexpected }] : []),
  ];
}

const datesOf = (days: readonly FortnightDay[], is: (day: FortnightDay) => boolean): LocalDate[] => days.filter(is).map(({ on }) => on);

/** Absences of one group on service days that follow each other; what is no service day stands between without parting them. */
function runsOf(days: readonly FortnightDay[], group: "own-illness" | "child-illness"): LocalDate[][] {
  const runs: LocalDate[][] = [[]];
  for (const { on, service, day } of days) {
    if (!service) continue;
    const said = saidOf(day ?? undefined);
    const attributes = said && attributesOf(said.code, on);
    if (attributes?.denominator === false) continue;
    if (attributes?.absence === group) runs.at(-1)?.push(on);
    else runs.push([]);
  }
  return runs;
}
