import { defineConfig } from "vitest/config";
import { type TestProject, testProjects } from "./checks/test-projects.ts";

/** The full figures of properties take their time: nothing but a hang may end them. */
const deep = process.env["TEST_DEPTH"] === "full" ? 50 : 1;

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
      project("unit", 10),
      project("frontend", 10),
      project("architecture", 10),
      project("api", 20),
      project("infra", 60),
      project("local", 60),
      project("faults", 120),
      // Two browsers on two cores would only slow each other: one file at a time, after everything else.
      project("e2e", 120, { fileParallelism: false, sequence: { groupOrder: 1 } }),
    ],
  },
});
