import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

// Time-based one-time passwords, RFC 6238: SHA-1, 30 s, six digits, which is what every authenticator app makes.

const stepLength = 30_000;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new shared secret in base32: 20 bytes, the length RFC 4226 recommends. */
export function newTotpSecret(): string {
  const bits = Array.from(randomBytes(20), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.replace(/.{5}/g, (five) => alphabet.charAt(Number.parseInt(five, 2)));
}

/** The code of a base32 secret at an instant (ms since the epoch, real time). */
export function totpCode(secret: string, instant: number): string {
  return codeOfStep(secret, Math.floor(instant / stepLength));
}

/** The step whose code this is, at most one step to either side of the instant; undefined when none is. */
export function matchingStep(secret: string, code: string, instant: number): number | undefined {
  const given = Buffer.from(code.padEnd(6).slice(0, 6));
  const present = Math.floor(instant / stepLength);
  return [present - 1, present, present + 1].find(
    (step) => /^[0-9]{6}$/.test(code) && timingSafeEqual(Buffer.from(codeOfStep(secret, step)), given),
  );
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, "0");
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
