/** The compiler's worlds, by the folder of their tsconfig.json; `.` holds the tests and tools. */
export const worlds = ["shared", "functions", "infra", "frontend", "local", "test/infra", "."];
