/**
 * The functions of a cell, split by privilege and never by route.
 * `placement-link` is `functions/placement/link.ts`, bundled to `.build/functions/placement-link/index.mjs`.
 */
export const functionEntries = ["coaching-api", "coaching-jobs", "office-api", "office-jobs", "placement-api", "placement-jobs", "placement-link"] as const;
export type FunctionEntry = (typeof functionEntries)[number];

/** Where a bundle lies in the build directory. */
export const bundleDirectory = (buildDirectory: string, entry: FunctionEntry): string => `${buildDirectory}/functions/${entry}`;
