import { createHmac, randomInt } from "node:crypto";
import { kioskAlphabet, kioskCodeLength } from "../../../shared/coaching/kiosk.ts";
import type { Secrets } from "../../runtime/secrets.ts";
import { secretTokens } from "../../runtime/secret-token.ts";

/** What a tablet proves itself with, once its code has been redeemed. */
export const kioskTokens = secretTokens("pkk1_");

export const newKioskCode = (): string => Array.from({ length: kioskCodeLength }, () => kioskAlphabet.charAt(randomInt(kioskAlphabet.length))).join("");

/** A code is short enough to be tried out by whoever has the table, but not without this key, which KMS derives. */
export const kioskMark = async (secrets: Secrets, text: string): Promise<string> =>
  createHmac("sha256", await secrets.of("kiosk")).update(text).digest("base64url");
