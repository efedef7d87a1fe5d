import type * as z from "zod";
import type { ClientId, UserId } from "../../../shared/kernel/ids.ts";
import { dateAt, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { bornOnOf, type IdentityCode } from "../../../shared/kernel/personal-identity-code.ts";
import { untouchedAuthorities } from "../../../shared/coaching/authority.ts";
import { type Card, staffOfCard } from "../../../shared/coaching/card.ts";
import { rowOfCard } from "../../../shared/coaching/client-row.ts";
import type { Case } from "../../../shared/coaching/case.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { unstamped } from "../../records/rows.ts";
import { type Command, store } from "../../storage/command.ts";
import type { Key, StoredItem, Table } from "../../storage/table.ts";
import { check, type Condition, ifNew, ifStill, ifVersion, put, remove, type Write } from "../../storage/transaction.ts";
import { keys, partitions, prefixes } from "../keys.ts";
import { type CoachingTables, isShown, type Rows, rowsOf } from "../register-store.ts";

/** What a card's parts may be stored with, in the same transaction. */
export interface Beside {
  readonly writes?: (rows: Rows) => readonly Write[];
}

/** A client's card: read whole, decided on, and stored by what changed in it. */
export function cardStore(tables: CoachingTables) {
  const { coaching: table, audit } = tables;
  return {
    /** The card; undefined when there is none, or none that may be shown now. */
    async read(id: ClientId, now: number): Promise<Card | undefined> {
      const [items, row, rows] = await Promise.all([
        table.all(partitions.client(id), prefixes.card),
        table.get(keys.clientRow(id)),
        rowsOf(tables),
      ]);
      const card = row === undefined ? undefined : cardOf(rows, items, row);
      return card !== undefined && isShown(card.case.anchor, now) ? card : undefined;
    },

    /** The case alone, for rows beside the card; undefined when there is none, or none that may be shown now. */
    async readCase(id: ClientId, now: number): Promise<Case | undefined> {
      const [item, rows] = await Promise.all([table.get(keys.case(id)), rowsOf(tables)]);
      const theCase = item && rows.one(coachingEntities.case, item);
      return theCase !== undefined && isShown(theCase.anchor, now) ? theCase : undefined;
    },

    /**
     * Stores a card as decided: what changed since `before`, each part under the version it was seen at, and the rows of
     * lists built anew. `before` is undefined for a new client. Refuses `version-conflict`.
     */
    async save<A>(command: Command, before: Card | undefined, after: Card, answer: A, beside: Beside = {}): Promise<A> {
      const rows = await rowsOf(tables);
      const writes = [
        ...partWrites(table, rows, before, after),
        ...listWrites(table, rows, before, after, dateAt(command.now)),
        ...anchorWrites(table, rows, before, after),
        ...(beside.writes?.(rows) ?? []),
      ];
      return store(table, audit, command, writes, answer);
    },

    /**
     * Stores rows beside the card (a page of the diary, a life situation) while the card stays as it is: the case must
     * still be as it was seen. Refuses `version-conflict`.
     */
    async saveBeside<A>(command: Command, card: Card, answer: A, writes: (rows: Rows) => readonly Write[]): Promise<A> {
      return store(table, audit, command, [caseUnchanged(table, card), ...writes(await rowsOf(tables))], answer);
    },
  };
}

export type CardStore = ReturnType<typeof cardStore>;

/** Nobody ended, re-opened or restricted the case meanwhile. */
function caseUnchanged(table: Table, card: Card): Write {
  const condition: Condition = { expression: "version = :caseVersion", values: { ":caseVersion": card.case.version }, refusal: "version-conflict" };
  return check(table, keys.case(card.client.clientId), condition);
}

function cardOf(rows: Rows, items: readonly StoredItem[], row: StoredItem): Card | undefined {
  const of = coachingEntities;
  const [client] = rows.all(of.client, items);
  const [theCase] = rows.all(of.case, items);
  const [responsibilities] = rows.all(of.responsibilities, items);
  if (client === undefined || theCase === undefined || responsibilities === undefined) return undefined;
  const none = { rows: [], version: 0 };
  return {
    client,
    case: theCase,
    responsibilities,
    consents: rows.all(of.consent, items),
    preForm: rows.all(of.preForm, items)[0] ?? null,
    authorities: rows.all(of.authorities, items)[0] ?? untouchedAuthorities,
    periods: rows.all(of.period, items),
    goals: rows.all(of.goal, items),
    situations: rows.all(of.situations, items)[0] ?? none,
    assessments: rows.all(of.assessments, items)[0] ?? none,
    followUps: rows.all(of.followUp, items),
    rowVersion: rows.one(of.clientRow, row).version,
  };
}

interface Part {
  readonly key: Key;
  readonly version: number;
  readonly item: () => StoredItem;
}

/** Every part of a card with its key; parts of version 0 (an empty list nobody has touched) are not stored. */
function partsOf(rows: Rows, card: Card): Part[] {
  const { clientId } = card.client;
  const part = <D extends Parameters<Rows["dated"]>[0]>(declaration: D, key: Key, fields: z.output<D["schema"]>, version: number): Part => ({
    key, version, item: () => rows.dated(declaration, key, fields, card.case.anchor),
  });
  const of = coachingEntities;
  return [
    part(of.client, keys.client(clientId), card.client, card.client.version),
    part(of.case, keys.case(clientId), card.case, card.case.version),
    part(of.responsibilities, keys.responsibilities(clientId), card.responsibilities, card.responsibilities.version),
    part(of.authorities, keys.authorities(clientId), card.authorities, card.authorities.version),
    part(of.situations, keys.situations(clientId), card.situations, card.situations.version),
    part(of.assessments, keys.assessments(clientId), card.assessments, card.assessments.version),
    ...(card.preForm === null ? [] : [part(of.preForm, keys.preForm(clientId), card.preForm, card.preForm.version)]),
    ...card.consents.map((one) => part(of.consent, keys.consent(clientId, one.consentId), one, one.version)),
    ...card.periods.map((one) => part(of.period, keys.period(clientId, one.periodId), one, one.version)),
    ...card.goals.map((one) => part(of.goal, keys.goal(clientId, one.goalId), one, one.version)),
    ...card.followUps.map((one) => part(of.followUp, keys.followUp(clientId, one.periodId, one.months), one, one.version)),
  ].filter(({ version }) => version > 0);
}

const placeOf = ({ PK, SK }: Key): string => `${PK}\n${SK}`;

/** Parts that are new or changed; all of them where the anchor moved, because each carries a date reckoned from it. */
function partWrites(table: Table, rows: Rows, before: Card | undefined, after: Card): Write[] {
  const seen = new Map(before === undefined ? [] : partsOf(rows, before).map((part) => [placeOf(part.key), part]));
  const moved = before !== undefined && before.case.anchor.revision !== after.case.anchor.revision;
  const kept = partsOf(rows, after);
  const gone = [...seen.values()].filter(({ key }) => !kept.some((part) => placeOf(part.key) === placeOf(key)));
  return [
    ...kept.flatMap(({ key, version, item }) => {
      const old = seen.get(placeOf(key));
      return old?.version === version && !moved ? [] : [put(table, item(), ifStill(old?.version))];
    }),
    ...gone.map(({ key, version }) => remove(table, key, ifVersion(version))),
  ];
}

/** The row of the card in every list it stands in: each responsible member of staff's, and the main user's. */
function listWrites(table: Table, rows: Rows, before: Card | undefined, after: Card, today: LocalDate): Write[] {
  const { clientId, identityCode } = after.client;
  const fields = rowOfCard(after, bornOnFrom(identityCode), after.rowVersion + 1);
  const row = (key: Key) => rows.dated(coachingEntities.clientRow, key, fields, after.case.anchor);
  const staff = staffOfCard(after, today);
  const left = before === undefined ? [] : everyStaffOf(before).filter((one) => !staff.includes(one)).slice(-mostLeft);
  return [
    put(table, row(keys.clientRow(clientId)), after.rowVersion === 0 ? ifNew : ifVersion(after.rowVersion)),
    ...staff.map((one) => put(table, row(keys.caseloadRow(one, clientId)))),
    ...left.map((one) => remove(table, keys.caseloadRow(one, clientId))),
  ];
}

const bornOnFrom = (code: IdentityCode | null): LocalDate | null => (code === null ? null : bornOnOf(code));
/** Rows of former staff are taken away with the next change of the card; a transaction holds so many beside everything else. */
const mostLeft = 10;
/** Whoever may still have a row, over or not, the latest last. */
const everyStaffOf = ({ responsibilities }: Card): UserId[] => [...new Set(responsibilities.rows.map(({ staffId }) => staffId))];

/** Rows beside the card are dated anew by a job, which stands in the same transaction as the move of the anchor. */
function anchorWrites(table: Table, rows: Rows, before: Card | undefined, after: Card): Write[] {
  const { revision } = after.case.anchor;
  if (before === undefined || before.case.anchor.revision === revision) return [];
  const { clientId } = after.client;
  return [put(table, rows.stamped(coachingEntities.retentionJob, keys.retentionJob(clientId, revision), { clientId, revision }, unstamped), ifNew)];
}
