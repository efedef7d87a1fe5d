import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type ClientId, PeriodId, type UserId } from "../../../shared/kernel/ids.ts";
import { type Answer, type Cell, startCell } from "../../support/cell.ts";
import { newClient, registerClient } from "../../support/clients.ts";
import { type Cloud, startCloud } from "../../support/cloud.ts";
import { runs } from "../../support/depth.ts";

let cloud: Cloud;
let cell: Cell;
let coaches: readonly UserId[];

beforeAll(async () => {
  cloud = await startCloud();
  cell = await startCell(cloud);
  coaches = await Promise.all(["Satu Saarinen", "Mikko Lahti", "Elina Koski"].map((name) => cell.staff(name, { coaching: "ordinary" })));
});
afterAll(() => cloud.stop());

/** Parts of a card that are changed under a version of their own. */
type Part = "basics" | "authorities" | "period";
const parts: readonly Part[] = ["basics", "authorities", "period"];
/** So many colleagues save at the same moment; then all look again, as people do. */
const atOnce = 10;

const Card = z.object({
  client: z.object({ occupation: z.string(), version: z.number() }),
  authorities: z.object({ rows: z.array(z.object({ office: z.string() })), changed: z.object({ by: z.string() }).nullable(), version: z.number() }),
  periods: z.array(z.object({ periodId: PeriodId, sender: z.object({ name: z.string() }), events: z.array(z.object({ kind: z.string() })), version: z.number() })),
});
type Card = z.output<typeof Card>;

const period = {
  workshopId: null, measure: "REHAB_WORK", referral: "WELLBEING_SOCIAL", sender: { type: "WELLBEING_AREA_SOCIAL", name: "alku" },
  from: "2026-09-01", plannedTo: "2026-12-18", daysAWeek: 4, hoursAWeek: 24, methods: ["WORK_COACHING"],
};
const coach = (number: number): UserId => z.custom<UserId>().parse(coaches[number % coaches.length]);
const cardOf = async (clientId: ClientId): Promise<Card> => Card.parse((await cell.coach(coach(0))("readClient", { params: { clientId } })).body);
const onlyPeriod = ({ periods }: Card) => z.tuple([Card.shape.periods.element]).parse(periods)[0];

/** What stands in a part, and under which version. */
const standing: Readonly<Record<Part, (card: Card) => { readonly text: string; readonly version: number }>> = {
  basics: ({ client }) => ({ text: client.occupation, version: client.version }),
  authorities: ({ authorities: { rows, version } }) => ({ text: rows.map(({ office }) => office).join(), version }),
  period: (card) => ({ text: onlyPeriod(card).sender.name, version: onlyPeriod(card).version }),
};

/** Somebody's save of a part, over the version she sees. */
function save(part: Part, text: string, by: UserId, clientId: ClientId, seen: Card): Promise<Answer> {
  const as = cell.coach(by);
  const { version } = standing[part](seen);
  if (part === "basics") {
    const { details } = z.object({ details: z.record(z.string(), z.unknown()) }).parse(newClient());
    return as("changeClient", { params: { clientId }, body: { ...details, occupation: text, version } });
  }
  if (part === "authorities") {
    return as("changeAuthorities", { params: { clientId }, body: { rows: [{ type: "KELA", office: text, name: null, phone: null, email: null }], version } });
  }
  return as("changePeriod", { params: { clientId, periodId: onlyPeriod(seen).periodId }, body: { ...period, sender: { ...period.sender, name: text }, version } });
}

test("parallel edits of one client lose nothing and duplicate nothing", async () => {
  const responsibilities = coaches.map((staffId) => ({ staffId, role: "work-coach", from: "2026-11-23", to: null }));
  const clientId = await registerClient(cell, coach(0), { identityCode: null, responsibilities, authorities: [{ type: "KELA", office: "alku", name: null, phone: null, email: null }] });
  expect((await cell.coach(coach(0))("openPeriod", { params: { clientId }, body: period })).status).toBe(200);
  const first = await cardOf(clientId);
  const saved: Record<Part, number> = { basics: 0, authorities: 0, period: 0 };

  for (let sent = 0; sent < runs(200); sent += atOnce) {
    const seen = await cardOf(clientId);
    const round = Array.from({ length: Math.min(atOnce, runs(200) - sent) }, (_, index) => ({ part: parts[(sent + index) % parts.length] ?? "basics", text: `muutos ${String(sent + index)}` }));
    const answers = await Promise.all(round.map(async (edit, index) => ({ ...edit, answer: await save(edit.part, edit.text, coach(sent + index), clientId, seen) })));
    const now = await cardOf(clientId);

    for (const part of parts) {
      const ofPart = answers.filter((edit) => edit.part === part);
      const won = ofPart.filter(({ answer }) => answer.status === 200);
      const lost = ofPart.filter(({ answer }) => answer.status !== 200);
      // Of those who saw the same, one is taken, and no other part is a reason to lose; nobody is told "saved" whose text is not there.
      expect(won).toHaveLength(ofPart.length === 0 ? 0 : 1);
      expect(lost.map(({ answer }) => z.object({ code: z.string() }).parse(answer.body).code)).toEqual(lost.map(() => "version-conflict"));
      saved[part] += won.length;
      expect(standing[part](now)).toEqual(won.length === 0 ? standing[part](seen) : { text: won[0]?.text, version: standing[part](seen).version + 1 });
    }
  }

  const last = await cardOf(clientId);
  for (const part of parts) expect(standing[part](last).version).toBe(standing[part](first).version + saved[part]);
  expect(onlyPeriod(last).events.filter(({ kind }) => kind === "changed")).toHaveLength(saved.period);
  const rows = await cloud.rows(cell.tables.coaching);
  expect(rows.filter(({ PK, SK }) => PK === `CLIENT#${clientId}` && String(SK).startsWith("CARD#PERIOD"))).toHaveLength(1);
  const audited = (await cell.auditRows()).filter(({ event }) => ["ClientChanged", "AuthoritiesChanged", "PeriodChanged"].includes(String(event)));
  const outcomes = audited.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "allowed")).toHaveLength(saved.basics + saved.authorities + saved.period);
  expect(outcomes).toHaveLength(runs(200));
}, 240_000);
