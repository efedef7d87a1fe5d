import { describe, expect, it } from "vitest";
import { commandEach } from "./command-each.ts";

describe("a command for each of many", () => {
  it("sends each once, never more than four at a time, and counts the answers", async () => {
    const sent: number[] = [];
    const progress: number[] = [];
    let open = 0;
    let most = 0;
    const failures = await commandEach(
      Array.from({ length: 30 }, (_, n) => n),
      async (n) => {
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        sent.push(n);
        open -= 1;
      },
      (answered) => progress.push(answered),
    );
    expect(failures).toEqual([]);
    expect(sent.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    expect(most).toBe(4);
    expect(progress.at(-1)).toBe(30);
  });

  it("goes on after a refusal and tells which one it was", async () => {
    const refusal = new Error("version-conflict");
    const failures = await commandEach(["ma", "ti", "ke"], async (day) => {
      if (day === "ti") throw refusal;
    }, () => undefined);
    expect(failures).toEqual([{ item: "ti", error: refusal }]);
  });
});
