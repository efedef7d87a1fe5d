import { ApiProblem } from "../../api/problem.ts";

/** Somebody else was quicker: what is on the page is older than what is saved. */
export const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.code === "version-conflict";
