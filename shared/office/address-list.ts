import * as z from "zod";
import { UserId } from "../kernel/ids.ts";
import { Instant, LocalDate, SentDate } from "../kernel/local-date.ts";
import type { InputIssue } from "../kernel/problems.ts";
import { ShortText, Version } from "../kernel/values.ts";
import { addressOf, holds, type Network, networkOf, networkText } from "./network.ts";

const NetworkText = z
  .string()
  .trim()
  .max(60)
  .refine((text) => networkOf(text) !== undefined, { error: "not-a-network" });

/** A network the staff may work from. */
export const ListedNetwork = z.strictObject({
  network: z.string(),
  /** Whose network it is, in words: an office, a school, a colleague's home. */
  owner: z.string(),
  /** The last day it counts; null for as long as it stands in the list. */
  until: LocalDate.nullable(),
});
export type ListedNetwork = z.infer<typeof ListedNetwork>;

/** The list with who saved it and when; each version is kept. */
export const AddressListVersion = z.strictObject({
  networks: z.array(ListedNetwork),
  version: Version,
  at: Instant,
  by: UserId,
});
export type AddressListVersion = z.infer<typeof AddressListVersion>;

/** What somebody wants the list to be, whole; `version` is the one she saw, null before the first. */
export const WantedAddressList = z.strictObject({
  networks: z.array(z.strictObject({ network: NetworkText, owner: ShortText, until: SentDate.nullable() })).max(50),
  version: Version.nullable(),
});
export type WantedAddressList = z.infer<typeof WantedAddressList>;

/** The widest network that may be listed: 65,536 addresses, or one operator's allotment of IPv6. */
const shortestPrefix = { 4: 16, 6: 32 } as const;

export interface AddressListFacts {
  /** Networks of the gateway's own policy: what is listed beyond them would let nobody in. */
  readonly frame: readonly string[];
  /** From where the list is being saved. */
  readonly ownAddress: string;
  readonly today: LocalDate;
}

export type AddressListRefusal = "network-too-wide" | "network-outside-frame" | "network-listed-twice" | "address-locks-out";

export type AddressListDecision =
  | { readonly kind: "store"; readonly networks: ListedNetwork[] }
  | { readonly kind: "refused"; readonly reason: AddressListRefusal; readonly issues: InputIssue[] };

/** Whether the list may be saved so. Networks are stored in one way of writing, so that one never stands twice. */
export function decideAddressList({ frame, ownAddress, today }: AddressListFacts, wanted: WantedAddressList["networks"]): AddressListDecision {
  const networks = wanted.map((row) => ({ ...row, network: normal(row.network) }));
  const outer = frame.flatMap((text) => networkOf(text) ?? []);
  const refuse = (reason: AddressListRefusal, wrong: (text: string, at: number) => boolean): AddressListDecision | undefined => {
    const at = networks.flatMap(({ network }, index) => (wrong(network, index) ? [index] : []));
    return at.length === 0 ? undefined : { kind: "refused", reason, issues: at.map((index) => ({ path: `networks.${String(index)}.network`, code: reason })) };
  };
  return (
    refuse("network-too-wide", (text) => isTooWide(networkOf(text))) ??
    refuse("network-outside-frame", (text) => !outer.some((each) => isWithin(each, text))) ??
    refuse("network-listed-twice", (text, at) => networks.findIndex(({ network }) => network === text) < at) ??
    (admits(networks, ownAddress, today) ? { kind: "store", networks } : { kind: "refused", reason: "address-locks-out", issues: [] })
  );
}

/** Whether somebody at an address comes in on a date. */
export function admits(networks: readonly Pick<ListedNetwork, "network" | "until">[], address: string, on: LocalDate): boolean {
  if (addressOf(address) === undefined) return false;
  return networks.some(({ network, until }) => (until === null || on <= until) && isWithin(networkOf(network), address));
}

const isWithin = (outer: Network | undefined, text: string): boolean => {
  const inner = networkOf(text);
  return outer !== undefined && inner !== undefined && holds(outer, inner);
};

const isTooWide = (network: Network | undefined): boolean => network === undefined || network.prefix < shortestPrefix[network.version];

/** One way of writing it; a text that is no network stays as it is. */
function normal(text: string): string {
  const network = networkOf(text);
  return network === undefined ? text : networkText(network);
}

/** What a new list changes for those who work somewhere: by network, in the order of the lists. */
export function differences(before: readonly ListedNetwork[], after: readonly ListedNetwork[]) {
  const named = (list: readonly ListedNetwork[], network: string) => list.find((row) => normal(row.network) === normal(network));
  return {
    added: after.filter(({ network }) => named(before, network) === undefined),
    removed: before.filter(({ network }) => named(after, network) === undefined),
    changed: after.filter((row) => {
      const old = named(before, row.network);
      return old !== undefined && (old.until !== row.until || old.owner !== row.owner);
    }),
  };
}
