/** Vitest's projects and where their tests lie; a project without tests fails the run. */
export const testProjects = {
  unit: ["shared/**/*.test.ts", "functions/**/*.test.ts", "test/unit/**/*.test.ts"],
  frontend: ["frontend/src/**/*.test.{ts,tsx}"],
  architecture: ["test/architecture/**/*.test.ts"],
  api: ["test/api/**/*.test.ts"],
  infra: ["test/infra/**/*.test.ts"],
  local: ["test/local/**/*.test.ts", "test/host/**/*.test.ts"],
  faults: ["test/faults/**/*.test.ts"],
  e2e: ["test/e2e/**/*.test.ts"],
};

export type TestProject = keyof typeof testProjects;
