import { describe, expect, test } from "vitest";
import { languages } from "./languages.ts";
import { problemSentences } from "./problem-sentences.ts";
import { Problem, problemStatus, sharedRefusals } from "./problems.ts";

const codes = Object.entries(problemStatus);

describe("the closed list of refusals", () => {
  test.each(codes)("%s: a stable name, a number that is a refusal's, and a sentence in each language", (code, status) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    const sentences = Object.entries(problemSentences).find(([name]) => name === code)?.[1];
    for (const language of languages) {
      expect(sentences?.[language]).toMatch(/^\p{Lu}.+\.$/u);
      expect(sentences?.[language]).not.toMatch(/undefined|\bnull\b|error|exception/iu);
    }
    expect(new Set(languages.map((language) => sentences?.[language])).size).toBe(languages.length);
  });

  test("what every route can refuse is in the list once", () => expect(new Set(sharedRefusals).size).toBe(sharedRefusals.length));

  test("only what is our own fault counts as such", () =>
    expect(codes.filter(([, status]) => status >= 500).map(([code]) => code)).toEqual(["internal", "unavailable"]));

  test("a problem names its code and nothing of what was sent", () => {
    const problem = new Problem("invalid-input", [{ path: "plan.0.end", code: "end-before-start" }]);
    expect({ message: problem.message, name: problem.name }).toEqual({ message: "invalid-input", name: "Problem" });
  });
});
