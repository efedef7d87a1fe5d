import { Problem } from "../../shared/kernel/problems.ts";
import { decideAddressList } from "../../shared/office/address-list.ts";
import type { officeContract } from "../../shared/office/contract.ts";
import { decideUnits } from "../../shared/office/unit.ts";
import { ahead, type Handlers } from "../runtime/serve.ts";
import type { AddressListStore } from "./address-list-store.ts";
import { callerOf } from "./own.ts";
import type { UnitsStore } from "./units-store.ts";

type Routes = typeof officeContract;

export interface SettingsSetting {
  readonly units: UnitsStore;
  readonly addressList: AddressListStore;
  /** Networks of the gateway's own policy (ADDRESS_FRAME). */
  readonly addressFrame: readonly string[];
}

type UnitHandlers = Pick<Handlers<Routes>, "listUnits" | "saveUnits">;
type AddressHandlers = Pick<Handlers<Routes>, "readAddressList" | "saveAddressList">;

/** What the organisation decides of itself: its units, and from where its staff may work. */
export function settingsHandlers(setting: SettingsSetting): UnitHandlers & AddressHandlers {
  return { ...unitHandlers(setting), ...addressHandlers(setting) };
}

function unitHandlers({ units }: SettingsSetting): UnitHandlers {
  return {
    listUnits: () => {
      const reading = ahead(units.list());
      return async () => ({ body: (await reading) ?? { units: [], version: null } });
    },

    saveUnits: () => {
      const reading = ahead(units.list());
      return async (granted) => {
        const before = await reading;
        if ((before?.version ?? null) !== granted.body.version) throw new Problem("version-conflict");
        const decision = decideUnits(before?.units ?? [], granted.body.units, granted.newId);
        if (decision.kind === "refused") throw new Problem(decision.reason);
        return { body: await units.save(granted, before, { units: decision.units, version: (before?.version ?? 0) + 1 }) };
      };
    },
  };
}

function addressHandlers({ addressList, addressFrame }: SettingsSetting): AddressHandlers {
  return {
    readAddressList: () => {
      const reading = ahead(Promise.all([addressList.list(), addressList.history()]));
      return async ({ request, today }) => {
        const [list, history] = await reading;
        const place = { frame: [...addressFrame], ownAddress: request.sourceIp, today };
        return { body: { networks: list?.networks ?? null, version: list?.version ?? null, history, ...place } };
      };
    },

    saveAddressList: () => {
      const reading = ahead(Promise.all([addressList.list(), addressList.history()]));
      return async (granted) => {
        const [list, [newest]] = await reading;
        const seen = list?.version ?? null;
        if (seen !== granted.body.version) throw new Problem("version-conflict");
        const facts = { frame: addressFrame, ownAddress: granted.request.sourceIp, today: granted.today };
        const decision = decideAddressList(facts, granted.body.networks);
        if (decision.kind === "refused") throw new Problem(decision.reason, decision.issues);
        // Counted on from the newest kept version: a list an operator has put in has none.
        const version = { networks: decision.networks, version: (newest?.version ?? 0) + 1, at: granted.at, by: callerOf(granted).userId };
        return { body: await addressList.save(granted, seen, version) };
      };
    },
  };
}
