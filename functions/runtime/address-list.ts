import { BlockList, isIP } from "node:net";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import type { AddressList } from "./caller.ts";

/** The networks that count on a date: one whose last day is over stays in the list and opens nothing. */
export const inForce = (list: AddressList, today: LocalDate): string[] =>
  list.filter(({ until }) => until === null || today <= until).map(({ network }) => network);

/**
 * Whether an address lies inside a list of networks (`192.0.2.0/24`, `2001:db8::/32`). An address that
 * cannot be read is outside; so is an IPv6 caller where only IPv4 networks are listed.
 */
export function isListed(address: string, networks: readonly string[]): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", prefix = ""] = network.split("/");
    const kind = isIP(base);
    if (kind !== 0) list.addSubnet(base, Number(prefix), kind === 6 ? "ipv6" : "ipv4");
  }
  return list.check(address, family === 6 ? "ipv6" : "ipv4");
}
