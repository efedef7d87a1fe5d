import { coachingContract } from "../../shared/coaching/contract.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { officeContract } from "../../shared/office/contract.ts";
import type { CellToFill, DemoParts } from "../ready.ts";
import { coachNames } from "./accounts.ts";
import { sideBySide } from "./cell-load.ts";
import { uuidOf } from "./chance.ts";
import { type DemoClient, demoClient, type DemoPeriod, workshops } from "./clients.ts";
import { workOn } from "./coaching-work.ts";
import { type Session, signIn } from "./staff.ts";

const clients: Readonly<Record<string, number>> = { pori: 45 };

type Coach = Session["client"];
type Key = (what: string) => string;

interface Setting {
  readonly unitIds: ReadonlyMap<string, string>;
  readonly key: Key;
  readonly staffApi: string;
  readonly number: number;
  readonly today: LocalDate;
}

interface Path {
  readonly [name: string]: string;
  readonly clientId: string;
}

/** The coaching register of a cell, entered as its coaches would; says nothing twice. */
export async function loadClients(cell: CellToFill, mainUser: Session, today: LocalDate, { steps, onProgress }: DemoParts): Promise<void> {
  const coaches = await Promise.all(cell.accounts.filter(({ userName }) => coachNames(cell.id).includes(userName)).map((account) => signIn(cell, account)));
  if (coaches.length === 0) return;
  const unitIds = await addWorkshops(mainUser);
  const numbers = Array.from({ length: clients[cell.id] ?? 0 }, (_, number) => number);
  await sideBySide(numbers, async (number) => {
    const step = `${cell.id} client ${String(number)}`;
    const coach = coaches[number % coaches.length];
    if (steps.has(step) || coach === undefined) return;
    const key: Key = (what) => uuidOf(`${step} ${what}`);
    await addClient(coach.client, demoClient(cell.id, number, today), { unitIds, key, staffApi: cell.staffApi, number, today });
    await steps.add(step);
  });
  onProgress(`Demo data of ${cell.organisation}: ${String(numbers.length)} clients.`);
}

/** Workshops are units of the organisation. */
async function addWorkshops({ client }: Session): Promise<ReadonlyMap<string, string>> {
  const { units, version } = await client.call(officeContract.listUnits);
  const missing = workshops.filter((name) => !units.some((unit) => unit.name === name));
  if (missing.length === 0) return idsByName(units);
  const body = { units: [...units, ...missing.map((name) => ({ unitId: null, name, inUse: true }))], version };
  return idsByName((await client.call(officeContract.saveUnits, { body })).units);
}

const idsByName = (units: readonly { readonly unitId: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(units.map(({ unitId, name }) => [name, unitId]));

async function addClient(coach: Coach, wanted: DemoClient, setting: Setting): Promise<void> {
  const { details, identityCode, consent, preFormReceivedOn, authorities } = wanted;
  const body = { details, identityCode, consent, preFormReceivedOn, authorities, responsibilities: [] };
  const { clientId } = await coach.call(coachingContract.registerClient, { body, idempotencyKey: setting.key("registration") });
  const params = { clientId };
  if (wanted.period !== null) await addPeriod(coach, params, wanted, wanted.period, setting);
  await settle(coach, params, wanted, setting.today);
}

async function addPeriod(coach: Coach, params: Path, { situation }: DemoClient, period: DemoPeriod, { unitIds, key, ...setting }: Setting): Promise<void> {
  const { workshop, ended, ...details } = period;
  const body = { ...details, workshopId: unitIds.get(workshop) ?? null, hoursAWeek: null, methods: ["WORK_COACHING", "INDIVIDUAL_COACHING"] };
  const { periodId } = await coach.call(coachingContract.openPeriod, { params, body, idempotencyKey: key("period") });
  if (ended === null && period.from <= setting.today) await workOn({ coach, ...setting, clientId: params.clientId, periodId, from: period.from, key });
  if (situation === null) return;
  const picture = { occasion: "START", on: period.from, periodId, note: "", ...situation };
  await coach.call(coachingContract.addSituation, { params, body: picture, idempotencyKey: key("situation") });
}

/** The paper destroyed, the period ended, and what a person takes back: over the card as it stands by now. */
async function settle(coach: Coach, params: Path, { preFormDestroyed, period, withdrawn }: DemoClient, today: LocalDate): Promise<void> {
  const card = await coach.call(coachingContract.readClient, { params });
  if (card.state === "withdrawn") return;
  const { preForm } = card;
  if (preFormDestroyed && preForm !== null && preForm.destroyed === null)
    await coach.call(coachingContract.destroyPreForm, { params, body: { on: today, version: preForm.version } });
  for (const { periodId, ending, version } of card.periods) {
    if (ending !== null || !period?.ended) continue;
    const body = { ...period.ended, reasonText: null, controlled: "YES", interrupted: false, continuationKnown: "YES", informed: [], version };
    await coach.call(coachingContract.endPeriod, { params: { ...params, periodId }, body });
  }
  for (const { consentId, scopes, withdrawals, version } of card.consents) {
    const taken = withdrawn.filter((scope) => scopes.some((given) => given === scope));
    if (taken.length === 0 || withdrawals.length > 0) continue;
    await coach.call(coachingContract.withdrawConsent, { params: { ...params, consentId }, body: { scopes: taken, shareWith: [], on: today, version } });
  }
}
