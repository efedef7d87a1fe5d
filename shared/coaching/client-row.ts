import * as z from "zod";
import { ClientId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";
import { Anchor } from "../kernel/retention.ts";
import { Version } from "../kernel/values.ts";
import type { Card } from "./card.ts";
import { Due, duesOf } from "./due.ts";
import { PeriodSummary, summaryOf } from "./period.ts";
import { Responsibility } from "./responsibility.ts";

/** One row of a caseload: enough for the list, its filters and the home page, one Query, no joins. */
export const ClientRow = z.strictObject({
  clientId: ClientId,
  firstNames: z.string(),
  lastName: z.string(),
  bornOn: LocalDate.nullable(),
  responsibilities: z.array(Responsibility).max(60),
  period: PeriodSummary.nullable(),
  /** What there is to do, each from a day on; what is due today is for the reader to see. */
  dues: z.array(Due).max(40),
  withdrawnOn: LocalDate.nullable(),
  anchor: Anchor,
  /** Every command on the card moves it on: two at once are taken one after the other. */
  version: Version,
});
export type ClientRow = z.infer<typeof ClientRow>;

/** The row of the card that stands in lists, built anew whenever one of its parts changes. */
export function rowOfCard(card: Card, bornOn: LocalDate | null, version: number): ClientRow {
  const { clientId, firstNames, lastName, addressProtection } = card.client;
  const period = summaryOf(card.periods);
  return {
    clientId,
    firstNames,
    lastName,
    bornOn,
    responsibilities: card.responsibilities.rows,
    // A list does not tell where a protected person is to be found; the card does, under its warning.
    period: addressProtection === null || period === null ? period : { ...period, workshopId: null },
    dues: duesOf(card),
    withdrawnOn: card.case.withdrawnOn,
    anchor: card.case.anchor,
    version,
  };
}
