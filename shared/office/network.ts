import * as z from "zod";

/** An address of version 4 or 6 as a number, so that networks can be reckoned with. */
interface Address {
  readonly version: 4 | 6;
  readonly value: bigint;
}

/** Neighbouring addresses that share their first `prefix` bits. */
export interface Network extends Address {
  readonly prefix: number;
}

const bits = { 4: 32, 6: 128 } as const;
/** How an IPv4 address is written in IPv6: `::ffff:192.0.2.7`. */
const mapped = 0xffff_0000_0000n;

/** Undefined for what is no address. One that is only written in the IPv6 way is the IPv4 address it means. */
export function addressOf(text: string): Address | undefined {
  if (z.ipv4().safeParse(text).success) return { version: 4, value: joined(text.split(".").map(Number), 8n) };
  if (!z.ipv6().safeParse(text).success) return undefined;
  const value = joined(groupsOf(text), 16n);
  return value >> 32n === mapped >> 32n ? { version: 4, value: value - mapped } : { version: 6, value };
}

/** `192.0.2.0/24`, or a lone address, which is a network of one. Bits behind the prefix count as nothing. */
export function networkOf(text: string): Network | undefined {
  const [base = "", length, ...more] = text.split("/");
  const address = addressOf(base);
  if (address === undefined || more.length > 0) return undefined;
  const longest = bits[address.version];
  const prefix = length === undefined ? longest : Number(/^\d{1,3}$/u.exec(length)?.[0] ?? -1);
  if (prefix < 0 || prefix > longest) return undefined;
  const behind = BigInt(longest - prefix);
  return { version: address.version, value: (address.value >> behind) << behind, prefix };
}

/** Whether every address of `inner` lies in `outer`. */
export const holds = (outer: Network, inner: Network): boolean =>
  outer.version === inner.version && outer.prefix <= inner.prefix && networkStart(inner, outer.prefix) === outer.value;

/** One text for each network, however it was typed. */
export function networkText({ version, value, prefix }: Network): string {
  const base = version === 4 ? parted(value, 4, 8n).join(".") : shortened(parted(value, 8, 16n).map((group) => group.toString(16)));
  return `${base}/${String(prefix)}`;
}

/** How many addresses there are in it. */
export const sizeOf = ({ version, prefix }: Network): bigint => 1n << BigInt(bits[version] - prefix);

function networkStart({ version, value }: Network, prefix: number): bigint {
  const behind = BigInt(bits[version] - prefix);
  return (value >> behind) << behind;
}

const joined = (parts: readonly number[], width: bigint): bigint => parts.reduce((value, part) => (value << width) | BigInt(part), 0n);

const parted = (value: bigint, count: number, width: bigint): number[] =>
  Array.from({ length: count }, (_, at) => Number((value >> (width * BigInt(count - 1 - at))) & ((1n << width) - 1n)));

/** The eight groups of an IPv6 address, with what `::` leaves out. */
function groupsOf(text: string): number[] {
  const [before = "", after] = text.split("::");
  const head = groupsIn(before);
  const tail = after === undefined ? [] : groupsIn(after);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function groupsIn(text: string): number[] {
  return text.split(":").flatMap((group) => {
    if (group === "") return [];
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** RFC 5952: the longest run of two or more zero groups becomes `::`. */
function shortened(groups: readonly string[]): string {
  const text = groups.join(":");
  const runs = text.match(/(?<![^:])0(?::0)+(?![^:])/gu) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest === "") return text;
  const at = text.search(new RegExp(`(?<![^:])${longest}(?![^:])`, "u"));
  const [before, after] = [text.slice(0, at).replace(/:$/u, ""), text.slice(at + longest.length).replace(/^:/u, "")];
  return `${before}::${after}`;
}
