import { randomUUID } from "node:crypto";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { ClientId, ConsentId, UserId } from "../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import type { Card } from "../../shared/coaching/card.ts";
import { openCase } from "../../shared/coaching/case.ts";
import { NewClient } from "../../shared/coaching/client-contract.ts";
import { rowOfCard } from "../../shared/coaching/client-row.ts";
import { coachingEntities as of } from "../../shared/coaching/register.ts";
import { decideRegister } from "../../shared/coaching/register-client.ts";
import { keys } from "../../functions/coaching/keys.ts";
import { type Rows, rowsOf } from "../../functions/coaching/register-store.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { newClient } from "../support/clients.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { measured } from "../support/measure.ts";
import { median, printTable, timed } from "./figures.ts";

/** Clients one coach has, whatever the size of the town. */
const caseloadSize = 48;
/** People of six rows each that go into one batch of at most 25. */
const atOnce = 4;
const today = LocalDate.parse("2026-11-23");
const List = z.object({ rows: z.array(z.object({ clientId: z.string() })).length(caseloadSize) });

function cardOf(staff: UserId): Card {
  const actor = { userId: staff, at: Instant.parse("2026-11-23T06:00:00.000Z"), today };
  const ids = { clientId: ClientId.parse(randomUUID()), consentId: ConsentId.parse(randomUUID()) };
  const decision = decideRegister(NewClient.parse(newClient({ identityCode: null })), ids, actor, { today, artificial: "allowed" });
  if (decision.kind === "refused") throw new Error(`A client of the bench was refused: ${decision.reason}.`);
  return { ...decision.card, case: openCase(today, actor) };
}

/** What registering stores of the card and in the lists, sealed as there. */
function itemsOf(rows: Rows, card: Card, staff: UserId): object[] {
  const { client, case: theCase, consents, responsibilities } = card;
  const { clientId } = client;
  const { anchor } = theCase;
  const row = rowOfCard(card, null, 1);
  return [
    rows.dated(of.client, keys.client(clientId), client, anchor),
    rows.dated(of.case, keys.case(clientId), theCase, anchor),
    rows.dated(of.responsibilities, keys.responsibilities(clientId), responsibilities, anchor),
    ...consents.map((consent) => rows.dated(of.consent, keys.consent(clientId, consent.consentId), consent, anchor)),
    rows.dated(of.clientRow, keys.clientRow(clientId), row, anchor),
    rows.dated(of.clientRow, keys.caseloadRow(staff, clientId), row, anchor),
  ];
}

/** Coaches with a full caseload each, until there are so many people; gives the last coach. */
async function fill(cloud: Cloud, cell: Cell, people: number): Promise<UserId> {
  const rows = await rowsOf(cell.coachingTables);
  let staff = UserId.parse(randomUUID());
  for (let person = 0; person < people; person += atOnce) {
    if (person % caseloadSize === 0) staff = await cell.staff("Päivi Mäkelä", { coaching: "ordinary" });
    const items = Array.from({ length: atOnce }, () => itemsOf(rows, cardOf(staff), staff)).flat();
    await cloud.documents.send(new BatchWriteCommand({ RequestItems: { [cell.tables.coaching.name]: items.map((Item) => ({ PutRequest: { Item: { ...Item } } })) } }));
  }
  return staff;
}

/** A card and a caseload of the coaching register, sealed as they are, cost the same whether a thousand people lie in the table or a hundred thousand. */
export async function benchCoachingGrowth({ quick, large }: { readonly quick: boolean; readonly large: boolean }): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const people of [1_000, ...(quick ? [] : [10_000]), ...(large ? [100_000] : [])]) {
    const cloud = await startCloud();
    try {
      const cell = await startCell(cloud);
      const filling = performance.now();
      const whole = Math.ceil(people / caseloadSize) * caseloadSize;
      const staff = await fill(cloud, cell, whole);
      console.log(`${String(whole)} clients in ${((performance.now() - filling) / 1000).toFixed(0)} s.`);
      const list = () => cell.coach(staff)("listOwnClients", { params: { staffId: staff } });
      const clientId = List.parse((await list()).body).rows[0]?.clientId ?? "";
      const card = () => cell.coach(staff)("readClient", { params: { clientId } });
      for (const [screen, ask] of [["card", card], [`caseload of ${String(caseloadSize)}`, list]] as const) {
        const { roundTrips, requests, readUnits, writeUnits } = await measured(cloud.documents, ask);
        rows.push([screen, whole, median(await timed(quick ? 50 : 200, ask)), roundTrips, requests, readUnits, writeUnits]);
      }
    } finally {
      await cloud.stop();
    }
  }
  printTable("Coaching: flat in the number of clients in the table", ["screen", "clients", "median ms", "trips", "requests", "RCU", "WCU"], rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))));
}
