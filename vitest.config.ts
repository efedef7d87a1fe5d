import { defineConfig } from "vitest/config";

/** Every project seeds its properties, so that a failure is the same failure tomorrow. */
const setupFiles = ["test/support/seeded.ts"];

const project = (name: string, include: string[], options: object = {}) => ({
  test: { name, include, setupFiles, ...options },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project("unit", ["shared/**/*.test.ts", "functions/**/*.test.ts", "test/unit/**/*.test.ts"]),
      project("frontend", ["frontend/src/**/*.test.{ts,tsx}"]),
      project("architecture", ["test/architecture/**/*.test.ts"], { hookTimeout: 60_000 }),
      project("api", ["test/api/**/*.test.ts"], { testTimeout: 20_000, hookTimeout: 20_000 }),
      project("infra", ["test/infra/**/*.test.ts"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project("local", ["test/local/**/*.test.ts"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project("faults", ["test/faults/**/*.test.ts"], { testTimeout: 120_000, hookTimeout: 60_000 }),
      // Two browsers on two cores would only slow each other: one file at a time, after everything else.
      project("e2e", ["test/e2e/**/*.test.ts"], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
