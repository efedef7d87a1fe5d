import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../test/support/depth.ts";
import { hashOfToken, newToken } from "./link-token.ts";

test("a token is recognisable, its hash is not the token, and no two are alike", () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  for (const token of tokens) {
    expect(token).toMatch(/^plk1_[0-9a-f]{48}$/u);
    expect(hashOfToken(token)).toMatch(/^[0-9a-f]{64}$/u);
  }
  expect(new Set(tokens.map(hashOfToken)).size).toBe(tokens.length);
});

test("one wrong letter anywhere is refused without a read", () => {
  const letters = Array.from("0123456789abcdefglo_ ");
  fc.assert(
    fc.property(fc.nat(52), fc.constantFrom(...letters), (at, letter) => {
      const token = newToken();
      fc.pre(token[at] !== letter);
      return hashOfToken(`${token.slice(0, at)}${letter}${token.slice(at + 1)}`) === undefined;
    }),
    { numRuns: runs(50_000) },
  );
});

test.each(["", "plk1_", `plk1_${"0".repeat(48)}`, "undefined", "a".repeat(10_000)])("%s is no token", (text) => expect(hashOfToken(text)).toBeUndefined());

test("not even with something around it", () => {
  const token = newToken();
  for (const text of [` ${token}`, `${token}\n`, `${token}${token}`, token.toUpperCase(), token.slice(1)]) expect(hashOfToken(text)).toBeUndefined();
});
