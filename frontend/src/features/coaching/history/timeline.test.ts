import { expect, test } from "vitest";
import { ClientCard, type OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { timelineOf } from "./timeline.ts";

const coach = "0e0c2f3c-4a8e-4c57-8f3a-6f3f1b1d2c3e";
const other = "7b1f7d4e-9d7e-4b43-a5d1-2c64c7f0b9aa";
const period = (event: string, at: string, more: Readonly<Record<string, unknown>> = {}) => ({ kind: event, at, by: coach, why: null, on: null, ...more });

function card(more: Readonly<Record<string, unknown>> = {}): OpenClientCard {
  const parsed = ClientCard.parse({
    state: "open",
    client: {
      clientId: "6f0f6a0e-5d5e-4f0e-9b1c-2f1f6f4f7a10", firstNames: "Aino", lastName: "Lehtonen", callName: null, streetAddress: null, postalCode: null, town: null, phone: null, email: null,
      basicEducation: "NO_INFO", otherEducation: { level: "NO_INFO", degree: null }, occupation: null, workExperience: [], contactLanguage: "fi", addressProtection: null, identity: null,
      formerCodes: 0, changed: { by: coach, at: "2026-09-01T08:00:00.000Z" }, version: 1,
    },
    case: {
      openedOn: "2026-09-01", anchor: { endedOn: null, policyId: "VAT_DEFAULT", revision: 0, restricted: false, held: false }, withdrawnOn: null, version: 1,
      events: [{ kind: "opened", on: "2026-09-01", at: "2026-09-01T08:00:00.000Z", by: coach }],
    },
    consents: [], preForm: null, responsibilities: { rows: [], version: 1 }, authorities: { rows: [], changed: null, version: 0 }, periods: [], goals: [], situations: [], assessments: [], followUps: [],
    keptUntil: null, today: "2026-11-23", ...more,
  });
  if (parsed.state !== "open") throw new Error("The card is open.");
  return parsed;
}

test("events of case, periods, consents and papers stand in one order, the newest first", () => {
  const moments = timelineOf(
    card({
      consents: [
        {
          consentId: "6f0f6a0e-5d5e-4f0e-9b1c-2f1f6f4f7a11", kind: "consent", textVersion: "2026-1", signedOn: "2026-08-28", method: "paper-signed", scopes: ["store", "follow-up"], shareWith: [],
          paperLocation: null, recordedBy: coach, recordedAt: "2026-09-01T08:00:00.000Z", version: 2,
          withdrawals: [{ scopes: ["follow-up"], shareWith: [], on: "2026-11-10", by: other, at: "2026-11-11T09:30:00.000Z" }],
        },
      ],
      preForm: { heldBy: coach, receivedOn: "2026-08-28", destroyed: { on: "2026-09-03", by: coach }, version: 2 },
      periods: [
        {
          periodId: "6f0f6a0e-5d5e-4f0e-9b1c-2f1f6f4f7a12", workshopId: null, measure: "REHAB_WORK", referral: "KELA", sender: null, from: "2026-09-07", plannedTo: null, daysAWeek: null,
          hoursAWeek: null, methods: [], ending: null, outcome: null, version: 2,
          events: [period("opened", "2026-09-02T08:00:00.000Z"), period("ended", "2026-11-20T22:30:00.000Z", { on: "2026-11-20" }), period("reopened", "2026-11-22T22:30:00.000Z", { why: "Jatkaa" })],
        },
      ],
    }),
  );
  expect(moments.map(({ what, on }) => `${on} ${what.kind}${"event" in what ? ` ${what.event}` : ""}`)).toEqual([
    // Recorded at half past midnight in Finland, which is the day after in UTC's eyes.
    "2026-11-23 period reopened",
    "2026-11-20 period ended",
    "2026-11-10 withdrawal",
    "2026-09-03 pre-form-destroyed",
    "2026-09-02 period opened",
    "2026-09-01 case opened",
    "2026-08-28 consent",
    "2026-08-28 pre-form-received",
  ]);
  expect(moments[2]).toMatchObject({ by: other, what: { scopes: ["follow-up"] } });
});

test("coaches who have begun and who have left are told; who is only agreed for later is not", () => {
  const row = (from: string, to: string | null) => ({ staffId: other, role: "substitute", from, to, by: coach });
  const moments = timelineOf(card({ responsibilities: { rows: [row("2026-10-01", "2026-10-31"), row("2026-12-01", "2026-12-31")], version: 2 } }));
  expect(moments.filter(({ what }) => what.kind === "coach").map(({ what, on }) => [on, what.kind === "coach" && what.begins])).toEqual([["2026-10-31", false], ["2026-10-01", true]]);
});
