import type { DemoParts } from "./ready.ts";
import type { CreateAccounts } from "./setup.ts";

export const createAccounts: CreateAccounts = async () => undefined;
export async function loadDemo({ onProgress }: DemoParts): Promise<void> { onProgress("none"); }
