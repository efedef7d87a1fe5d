import { describe, expect, test } from "vitest";
import { Problem } from "../../shared/kernel/problems.ts";
import { found, readAhead, settle, settleOver } from "./settle.ts";

const conflict = new Problem("version-conflict");

describe("read, decide, store", () => {
  test.each([0, 1, 5])("%i conflicts at storing: looked at again until it is stored", async (conflicts) => {
    const attempts: number[] = [];
    const stored = await settle(async (attempt) => {
      attempts.push(attempt);
      return () => (attempt <= conflicts ? Promise.reject(conflict) : Promise.resolve("stored"));
    });
    expect(stored).toBe("stored");
    expect(attempts).toEqual(Array.from({ length: conflicts + 1 }, (_, index) => index + 1));
  });

  test("six conflicts are enough", async () => {
    await expect(settle(async () => () => Promise.reject(conflict))).rejects.toBe(conflict);
  });

  test("what deciding refuses is final, a conflict too: the writer saw another version", async () => {
    let looks = 0;
    const deciding = settle(async () => {
      looks += 1;
      throw conflict;
    });
    await expect(deciding).rejects.toBe(conflict);
    expect(looks).toBe(1);
  });

  test("any other failure of storing is final", async () => {
    for (const failure of [new Problem("unavailable"), new Error("broken")]) {
      let looks = 0;
      const storing = settle(async () => {
        looks += 1;
        return () => Promise.reject(failure);
      });
      await expect(storing).rejects.toBe(failure);
      expect(looks).toBe(1);
    }
  });
});

describe("over facts read ahead", () => {
  test("the first reading serves the first look; after a conflict they are read anew", async () => {
    let reads = 0;
    const seen: number[] = [];
    const reading = readAhead(async () => (reads += 1));
    expect(reads).toBe(1);
    const stored = await settleOver(reading, (facts) => {
      seen.push(facts);
      return () => (facts < 3 ? Promise.reject(conflict) : Promise.resolve("stored"));
    });
    expect([stored, seen]).toEqual(["stored", [1, 2, 3]]);
  });

  test("a reading that fails fails its command, and nobody else when no command comes", async () => {
    const broken = new Problem("unavailable");
    await expect(settleOver(readAhead(() => Promise.reject(broken)), () => () => Promise.resolve(1))).rejects.toBe(broken);
    readAhead(() => Promise.reject(broken));
  });
});

test("what is not there is not found; null, nought and empty are there", () => {
  expect(() => found(undefined)).toThrow("not-found");
  expect([found(null), found(0), found("")]).toEqual([null, 0, ""]);
});
