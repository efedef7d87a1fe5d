import type { InstrumentRef, InstrumentSummary } from "../../../../../shared/coaching/instrument.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useLanguage } from "../../../i18n/language.ts";

interface Instruments {
  /** The newest version of each, as a list to choose from. */
  readonly newest: readonly InstrumentSummary[];
  /** The code itself until the names have come. */
  readonly nameOf: (ref: InstrumentRef) => string;
}

/** Instruments by name; every version may have another. */
export function useInstruments(): Instruments {
  const { language } = useLanguage();
  const { data } = useRead(coachingContract.listInstruments, {});
  const rows = data?.rows ?? [];
  return {
    newest: rows.filter(({ code }, at) => rows.findIndex((one) => one.code === code) === at),
    nameOf: ({ code, version }) => rows.find((one) => one.code === code && one.version === version)?.name[language] ?? code,
  };
}
