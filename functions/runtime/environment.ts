import * as z from "zod";

/** The pool's public keys, in the one form we use them. */
const Jwks = z.object({
  keys: z.array(z.object({ kty: z.literal("RSA"), kid: z.string(), use: z.literal("sig"), alg: z.literal("RS256"), n: z.string(), e: z.string() })),
});

/**
 * Where the bundle runs. A union, so that the laptop's settings cannot be half-present in the cloud:
 * an unknown or missing name stops the function at start.
 */
const Platform = z.discriminatedUnion("PAJAPOLKU_RUNS_ON", [
  z.object({ PAJAPOLKU_RUNS_ON: z.literal("aws") }),
  z.object({
    PAJAPOLKU_RUNS_ON: z.literal("laptop"),
    /** aws-jwt-verify fetches keys by https only; the laptop hands them over instead. */
    JWKS: z.string().transform((text) => Jwks.parse(JSON.parse(text))),
    SMTP_URL: z.url(),
  }),
]);
export type Platform = z.infer<typeof Platform>;

/** A variable that must be there. */
export const Needed = z.string().min(1);

/** A list of networks, as JSON. */
export const Networks = z.string().transform((text) => z.array(z.union([z.cidrv4(), z.cidrv6()])).min(1).parse(JSON.parse(text)));

/** What every function is given. */
const common = { ORGANISATION_ID: Needed, AUDIT_TABLE: Needed, HMAC_KEY_ID: Needed, APP_VERSION: Needed };

/**
 * Reads and parses the function's own variables once, at start; each entry names exactly what it
 * needs, and infra gives it exactly that.
 */
export function readEnvironment<const S extends z.ZodRawShape>(needs: S) {
  const variables = z.object({ ...common, ...needs }).parse(process.env);
  return { variables, platform: Platform.parse(process.env) };
}
