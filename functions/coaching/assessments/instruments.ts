import type { coachingContract } from "../../../shared/coaching/contract.ts";
import { found } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import { staffOf } from "../caller.ts";
import type { InstrumentsStore } from "./instruments-store.ts";

type Instruments = Pick<Handlers<typeof coachingContract>, "listInstruments" | "readInstrument" | "importInstrument">;

/** The words assessments are made with; nothing here is about anybody. */
export function instrumentHandlers(store: InstrumentsStore): Instruments {
  return {
    listInstruments: () => {
      const reading = ahead(store.list());
      return async () => ({ body: { rows: await reading } });
    },

    readInstrument: ({ query: { code, version } }) => {
      const reading = ahead(store.read({ code, version: Number(version) }));
      return async () => ({ body: found(await reading) });
    },

    importInstrument: ({ today }) => async (granted) => ({ body: await store.add(granted, granted.body, staffOf(granted.caller), today) }),
  };
}
