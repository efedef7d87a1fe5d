import * as z from "zod";

import { AwsError } from "../aws-json.ts";

// Read loosely: a template says more than this endpoint acts on. What would change who gets in and is not
// built here is refused instead, so that the laptop never passes for a pool it is not.

const passwordPolicy = z.object({
  MinimumLength: z.int().default(8),
  RequireLowercase: z.boolean().default(false),
  RequireUppercase: z.boolean().default(false),
  RequireNumbers: z.boolean().default(false),
  RequireSymbols: z.boolean().default(false),
  TemporaryPasswordValidityDays: z.int().default(7),
});

/** The properties of AWS::Cognito::UserPool that decide how signing in goes. */
export const poolProperties = z.object({
  MfaConfiguration: z.enum(["OFF", "OPTIONAL", "ON"]).default("OFF"),
  Policies: z.object({ PasswordPolicy: passwordPolicy }).prefault({
    PasswordPolicy: { RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true },
  }),
  // Without this property a pool tells A from a; with it, it does so only when asked.
  UsernameConfiguration: z.object({ CaseSensitive: z.boolean().default(false) }).default({ CaseSensitive: true }),
  UsernameAttributes: z.array(z.string()).max(0).optional(),
  AliasAttributes: z.array(z.string()).max(0).optional(),
  LambdaConfig: z.strictObject({}).optional(),
});
export type PoolProperties = z.infer<typeof poolProperties>;

const timeUnit = z.enum(["seconds", "minutes", "hours", "days"]);

/** The properties of AWS::Cognito::UserPoolClient that decide how signing in goes. */
export const clientProperties = z.object({
  GenerateSecret: z.boolean().default(false),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  PreventUserExistenceErrors: z.enum(["ENABLED", "LEGACY"]).default("LEGACY"),
  AuthSessionValidity: z.int().default(3),
  AccessTokenValidity: z.int().default(1),
  IdTokenValidity: z.int().default(1),
  RefreshTokenValidity: z.int().default(30),
  TokenValidityUnits: z
    .object({ AccessToken: timeUnit.default("hours"), IdToken: timeUnit.default("hours"), RefreshToken: timeUnit.default("days") })
    .prefault({}),
  RefreshTokenRotation: z.object({ Feature: z.literal("DISABLED") }).optional(),
});
export type ClientProperties = z.infer<typeof clientProperties>;

const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } satisfies Record<z.infer<typeof timeUnit>, number>;

/** How long each token of a client is valid, in seconds. */
export function tokenValidity(client: ClientProperties): { access: number; id: number; refresh: number } {
  const units = client.TokenValidityUnits;
  return {
    access: client.AccessTokenValidity * seconds[units.AccessToken],
    id: client.IdTokenValidity * seconds[units.IdToken],
    refresh: client.RefreshTokenValidity * seconds[units.RefreshToken],
  };
}

/** Refuses a password that the pool's policy does not take, as Cognito words it. */
export function checkPasswordPolicy(pool: PoolProperties, password: string): void {
  const policy = pool.Policies.PasswordPolicy;
  const missing = [
    [password.length >= policy.MinimumLength, "Password not long enough"],
    [!policy.RequireLowercase || /[a-z]/.test(password), "Password must have lowercase characters"],
    [!policy.RequireUppercase || /[A-Z]/.test(password), "Password must have uppercase characters"],
    [!policy.RequireNumbers || /[0-9]/.test(password), "Password must have numeric characters"],
    [!policy.RequireSymbols || /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/.test(password), "Password must have symbol characters"],
  ].find(([met]) => met === false);
  if (missing !== undefined) {
    throw new AwsError("InvalidPasswordException", `Password did not conform with password policy: ${missing[1]}`);
  }
}
