import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../test/support/depth.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import type { Secrets } from "./secrets.ts";

const secretsOf = (cell: string): Secrets => ({ of: (purpose) => Promise.resolve(createHash("sha256").update(`${cell} ${purpose}`).digest()) });
const secrets = secretsOf("pori");
const key = { PK: "PARTICIPANTS", SK: "PARTICIPANT#7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a3b" };
const sealed = async (): Promise<string> => (await sealCursor(secrets, "list/paivi", key)) ?? "";

describe("a sealed cursor", () => {
  test("comes back as it went, for its user and its list", async () => expect(await openCursor(secrets, "list/paivi", await sealed())).toEqual(key));
  test("is different each time", async () => expect(await sealed()).not.toBe(await sealed()));
  test("the end of a list has none, the beginning needs none", async () => {
    expect(await sealCursor(secrets, "list/paivi", undefined)).toBeNull();
    expect(await openCursor(secrets, "list/paivi", undefined)).toBeUndefined();
  });

  test.each([["another user's", "list/kaisa", secrets], ["another list's", "other/paivi", secrets], ["another cell's", "list/paivi", secretsOf("kokemaenjoki")]])(
    "%s is refused",
    async (_whose, boundTo, held) => {
      await expect(openCursor(held, boundTo, await sealed())).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "cursor", code: "invalid" }] });
    },
  );

  test("any change and any text of one's own is refused", async () => {
    const whole = Buffer.from(await sealed(), "base64url");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.string(), async (at, flip, text) => {
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ flip;
        for (const cursor of [spoilt.toString("base64url"), whole.subarray(0, at).toString("base64url"), text])
          await expect(openCursor(secrets, "list/paivi", cursor)).rejects.toMatchObject({ code: "invalid-input" });
      }),
      { numRuns: runs(10_000) },
    );
  });
});
