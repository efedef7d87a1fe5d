import { type ListedNetwork, WantedAddressList } from "../../../../../shared/office/address-list.ts";

/** A row as it is being typed: an empty date is none. */
export interface DraftRow {
  readonly key: string;
  readonly network: string;
  readonly owner: string;
  readonly until: string;
}

export type Fault = "missing" | "notNetwork" | "wrongDate";
export type Faults = Readonly<Partial<Record<keyof Omit<DraftRow, "key">, Fault>>>;

export const draftOf = (networks: readonly ListedNetwork[]): DraftRow[] =>
  networks.map(({ network, owner, until }) => ({ key: crypto.randomUUID(), network, owner, until: until ?? "" }));

const wanted = ({ network, owner, until }: DraftRow) => ({ network, owner, until: until === "" ? null : until });

/** What must be put right in a row before it can be sent. */
export function faultsOf(row: DraftRow): Faults {
  const read = WantedAddressList.shape.networks.element.safeParse(wanted(row));
  const wrong = (name: string): boolean => read.error?.issues.some(({ path }) => path[0] === name) === true;
  return {
    ...(wrong("network") && { network: row.network.trim() === "" ? "missing" : "notNetwork" }),
    ...(wrong("owner") && { owner: "missing" }),
    ...(wrong("until") && { until: "wrongDate" }),
  };
}

/** The rows that can be read, as the list they would make. */
export const readable = (rows: readonly DraftRow[]): WantedAddressList["networks"] =>
  rows.flatMap((row) => WantedAddressList.shape.networks.element.safeParse(wanted(row)).data ?? []);

/** Whether the rows say the same as a list does. */
export const saysSame = (rows: readonly DraftRow[], networks: readonly ListedNetwork[]): boolean =>
  JSON.stringify(rows.map(wanted)) === JSON.stringify(networks.map(({ network, owner, until }) => ({ network, owner, until })));
