import { expect } from "vitest";
import * as z from "zod";
import { ClientId, type UserId } from "../../shared/kernel/ids.ts";
import { checkCharacterOf } from "../../shared/kernel/personal-identity-code.ts";
import type { Cell } from "./cell.ts";

/** A code from the range that belongs to nobody, 900-999. */
export const artificialCode = (ddmmyy: string, mark: string, number: number): string =>
  `${ddmmyy}${mark}${String(number)}${checkCharacterOf(ddmmyy + String(number))}`;

/** A client as a coach would type one. */
export const newClient = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  consent: {
    kind: "consent", textVersion: "2026-1", signedOn: "2026-11-20", method: "paper-signed", scopes: ["store", "share-sender", "follow-up"], shareWith: [],
    paperLocation: "Paja 2, lukittu kaappi",
  },
  preFormReceivedOn: "2026-11-20",
  details: {
    firstNames: "Aino Maria", lastName: "Lehtonen", callName: "Aino", streetAddress: "Itäpuisto 4 B 12", postalCode: "28100", town: "Pori", phone: "040 123 4567",
    email: null, basicEducation: "COMPLETED", otherEducation: { level: "VOCATIONAL", degree: "Lähihoitaja" }, occupation: "Lähihoitaja",
    workExperience: [{ task: "Kotihoidon avustaja", months: 14 }], contactLanguage: "fi", addressProtection: null,
  },
  identityCode: artificialCode("010190", "-", 999),
  authorities: [],
  responsibilities: [],
  ...more,
});

/** A client registered by a coach, with her id. */
export async function registerClient(cell: Cell, coach: UserId, more: Readonly<Record<string, unknown>> = {}): Promise<ClientId> {
  const answer = await cell.coach(coach)("registerClient", { body: newClient(more) });
  expect(answer.status, answer.text).toBe(200);
  return z.object({ clientId: ClientId }).parse(answer.body).clientId;
}
