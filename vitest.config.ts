import { defineConfig } from "vitest/config";
import { type TestProject, testProjects } from "./checks/test-projects.ts";

/** The full figures of properties take their time: nothing but a hang may end them. */
const deep = process.env["TEST_DEPTH"] === "full" ? 50 : 1;

/**
 * The files that a worker runs share its modules, as requests share a warm Lambda's: loading them anew for each file
 * took most of the time of small tests. Lint keeps state out of the modules.
 */
const oneWorld = { isolate: false };

const project = (name: TestProject, seconds: number, options: object = {}) => ({
  test: {
    name,
    include: testProjects[name],
    setupFiles: ["test/support/seeded.ts"],
    testTimeout: seconds * 1000 * deep,
    hookTimeout: Math.max(seconds, 60) * 1000,
    ...options,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project("unit", 10, oneWorld),
      project("frontend", 10, oneWorld),
      project("architecture", 10, oneWorld),
      project("api", 20, oneWorld),
      project("infra", 60, oneWorld),
      project("local", 60),
      project("faults", 120),
      // Two browsers on two cores would only slow each other: one file at a time, after everything else.
      project("e2e", 120, { fileParallelism: false, sequence: { groupOrder: 1 } }),
    ],
  },
});
