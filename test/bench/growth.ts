import { randomUUID } from "node:crypto";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { ParticipantId, UserId } from "../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../shared/kernel/local-date.ts";
import { openService } from "../../shared/placement/service.ts";
import { placementEntities } from "../../shared/placement/register.ts";
import { cardRows, caseloadRowOf, type Card } from "../../functions/placement/participants/cards.ts";
import { datedRow } from "../../functions/placement/dated-row.ts";
import { keys } from "../../functions/placement/keys.ts";
import { type Cell, startCell } from "../support/cell.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { measured } from "../support/measure.ts";
import { median, printTable, timed } from "./figures.ts";

const List = z.object({ rows: z.array(z.object({ participantId: z.string() })).length(50) });

/** People one instructor guides, whatever the size of the town. */
const caseloadSize = 50;

function rowsOf(staff: UserId): object[] {
  const participantId = ParticipantId.parse(randomUUID());
  const participant = { participantId, firstNames: "Matti Olavi", lastName: "Korhonen", workInfo: "Trukkikortti", responsibleId: staff, movedOn: null, movedFrom: null, fortnightFrom: null, version: 1 };
  const today = LocalDate.parse("2026-11-23");
  const service = openService(today, { userId: staff, at: Instant.parse("2026-11-23T06:00:00.000Z"), today });
  const card: Card = { participant, service, placements: [], bookings: [], assignments: [], rowVersion: 1 };
  const row = caseloadRowOf(card, 1);
  const copies = [keys.participantRow(participantId), keys.caseloadRow(staff, participantId)];
  return [cardRows.participant(card), cardRows.service(card), ...copies.map((key) => datedRow(placementEntities.caseloadRow, key, row, service.anchor))];
}

async function fill(cloud: Cloud, cell: Cell, people: number): Promise<UserId> {
  let staff = UserId.parse(randomUUID());
  let batch: object[] = [];
  const flush = async () => {
    const writes = batch.map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    batch = [];
    if (writes.length > 0) await cloud.documents.send(new BatchWriteCommand({ RequestItems: { [cell.tables.placement.name]: writes } }));
  };
  for (let person = 0; person < people; person += 1) {
    if (person % caseloadSize === 0) staff = await cell.staff("Päivi Mäkelä");
    batch.push(...rowsOf(staff));
    if (batch.length === 24) await flush();
  }
  await flush();
  return staff;
}

/** A card and a caseload cost the same whether a hundred people lie in the table or ten thousand. */
export async function benchGrowth(quick: boolean): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const people of quick ? [100, 1_000] : [100, 1_000, 10_000]) {
    const cloud = await startCloud();
    try {
      const cell = await startCell(cloud);
      const staff = await fill(cloud, cell, people);
      const list = () => cell.as(staff)("listOwnParticipants", { params: { staffId: staff } });
      const participantId = List.parse((await list()).body).rows[0]?.participantId ?? "";
      const card = () => cell.as(staff)("readParticipant", { params: { participantId } });
      for (const [screen, ask] of [["card", card], [`caseload of ${String(caseloadSize)}`, list]] as const) {
        const { requests, readUnits } = await measured(cloud.documents, ask);
        rows.push([screen, people, median(await timed(quick ? 50 : 200, ask)), requests, readUnits]);
      }
    } finally {
      await cloud.stop();
    }
  }
  printTable("Flat in the number of people in the table", ["screen", "people", "median ms", "requests", "RCU"], rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))));
}
