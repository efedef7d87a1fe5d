import type { UserId } from "../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { defaultInstrument } from "../../../shared/coaching/default-instrument.ts";
import { type Instrument, type InstrumentFile, type InstrumentRef, type InstrumentSummary, summaryOfInstrument } from "../../../shared/coaching/instrument.ts";
import { coachingEntities } from "../../../shared/coaching/register.ts";
import { fieldsOf, rowOf, rowsOf, unstamped } from "../../records/rows.ts";
import { settle } from "../../records/settle.ts";
import { type Command, store } from "../../storage/command.ts";
import { ifNew, put } from "../../storage/transaction.ts";
import { keys, partitions } from "../keys.ts";
import type { CoachingTables } from "../register-store.ts";

/** As many versions as a list shows and one Query brings. */
const mostVersions = 200;

const shipped: readonly Instrument[] = [defaultInstrument];
const isShipped = (ref: InstrumentRef) => (one: InstrumentRef): boolean => one.code === ref.code && one.version === ref.version;

/** Instruments: those that come with the program, and those a main user has brought. A version never changes. */
export function instrumentsStore({ coaching: table, audit }: CoachingTables) {
  /** Every version there is, by code, newest first. */
  async function list(): Promise<InstrumentSummary[]> {
    const stored = rowsOf(coachingEntities.instrumentRow, await table.all(partitions.instruments, ""));
    return [...shipped.map((one) => summaryOfInstrument(one, null)), ...stored].toSorted((one, other) => one.code.localeCompare(other.code) || other.version - one.version);
  }

  /** The words of a version; undefined for one that does not exist. */
  async function read(ref: InstrumentRef): Promise<Instrument | undefined> {
    const own = shipped.find(isShipped(ref));
    if (own !== undefined) return own;
    const item = await table.get(keys.instrument(ref.code, ref.version));
    return item && fieldsOf(coachingEntities.instrument, item);
  }

  return {
    list,
    read,

    /** The words of the newest version. */
    async newest(code: string): Promise<Instrument | undefined> {
      const ref = (await list()).find((one) => one.code === code);
      return ref && read(ref);
    },

    /** Stores a file as the next version of its code. Refuses `too-many-instruments`. */
    async add(command: Command, file: InstrumentFile, by: UserId, on: LocalDate): Promise<InstrumentRef> {
      return settle(async () => {
        const known = await list();
        if (known.length >= mostVersions) throw new Problem("too-many-instruments");
        const version = (known.find(({ code }) => code === file.code)?.version ?? 0) + 1;
        const instrument = { ...file, version };
        const writes = [
          put(table, rowOf(coachingEntities.instrumentRow, keys.instrumentRow(file.code, version), summaryOfInstrument(instrument, { on, by }), unstamped), ifNew),
          put(table, rowOf(coachingEntities.instrument, keys.instrument(file.code, version), instrument, unstamped), ifNew),
        ];
        return () => store(table, audit, command, writes, { code: file.code, version });
      });
    },
  };
}

export type InstrumentsStore = ReturnType<typeof instrumentsStore>;
