import { randomBytes, randomUUID, scrypt, timingSafeEqual } from "node:crypto";

import { AwsError } from "../aws-json.ts";
import type { Clock } from "../clock.ts";
import type { StoredPool, StoredUser } from "./directory.ts";
import { checkPasswordPolicy, type PoolProperties } from "./pool.ts";

const minute = 60_000;
const day = 86_400_000;

/** The people of one pool: who they are, and whether a password is theirs. Changes are saved by the caller. */
export interface Users {
  /** Refuses a name that is taken and a password the policy does not take. */
  create(username: string, attributes: Record<string, string>, temporaryPassword: string): Promise<StoredUser>;
  find(username: string): StoredUser | undefined;
  /** The key under which a user is kept: the name as this pool tells names apart. */
  keyOf(username: string): string;
  /** The user of a token. */
  bySub(sub: string): StoredUser | undefined;
  /** For an administrator's call: refuses an unknown name openly. */
  get(username: string): StoredUser;
  /** Gives a new password; a temporary one must be changed at the next sign-in, before it expires. */
  setPassword(user: StoredUser, password: string, kind: "temporary" | "permanent"): Promise<void>;
  /** Refuses a wrong password, a locked or disabled user and an expired invitation, in that order. */
  checkPassword(user: StoredUser, password: string): Promise<void>;
  /** Spends the time a check takes, so that an unknown name is not known by its speed. */
  pretendToCheck(password: string): Promise<void>;
}

export function createUsers(stored: StoredPool, pool: PoolProperties, clock: Clock): Users {
  const keyOf = (username: string): string => (pool.UsernameConfiguration.CaseSensitive ? username : username.toLowerCase());
  const find = (username: string): StoredUser | undefined => {
    const key = keyOf(username);
    return Object.hasOwn(stored.users, key) ? stored.users[key] : undefined;
  };
  return {
    keyOf,
    find,
    create: async (username, attributes, temporaryPassword) => {
      checkPasswordPolicy(pool, temporaryPassword);
      const password = await hashPassword(temporaryPassword);
      if (find(username) !== undefined) throw new AwsError("UsernameExistsException", "User account already exists");
      const user = newUser(username, attributes, password, clock.now());
      stored.users[keyOf(username)] = user;
      return user;
    },
    bySub: (sub) => Object.values(stored.users).find((user) => user.sub === sub),
    get: (username) => {
      const user = find(username);
      if (user === undefined) throw new AwsError("UserNotFoundException", "User does not exist.");
      return user;
    },
    setPassword: async (user, password, kind) => {
      checkPasswordPolicy(pool, password);
      user.password = await hashPassword(password);
      user.status = kind === "temporary" ? "FORCE_CHANGE_PASSWORD" : "CONFIRMED";
      user.passwordSetAt = user.modifiedAt = clock.now();
    },
    checkPassword: (user, password) => checkPassword(user, password, pool, clock),
    pretendToCheck: async (password) => {
      await derive(password, nobodysSalt);
    },
  };
}

const nobodysSalt = randomBytes(16);

function newUser(
  username: string,
  attributes: Record<string, string>,
  password: StoredUser["password"],
  at: number,
): StoredUser {
  return {
    username,
    sub: randomUUID(),
    status: "FORCE_CHANGE_PASSWORD",
    enabled: true,
    attributes,
    password,
    passwordSetAt: at,
    createdAt: at,
    modifiedAt: at,
    attempts: { failed: 0, last: 0, lockedUntil: 0 },
  };
}

async function checkPassword(user: StoredUser, password: string, pool: PoolProperties, clock: Clock): Promise<void> {
  countAttempt(user, clock.realNow());
  if (!(await isPassword(user, password))) throw new AwsError("NotAuthorizedException", "Incorrect username or password.");
  user.attempts = { failed: 0, last: 0, lockedUntil: 0 };
  refuseDisabled(user);
  const validity = pool.Policies.PasswordPolicy.TemporaryPasswordValidityDays * day;
  if (user.status === "FORCE_CHANGE_PASSWORD" && clock.now() >= user.passwordSetAt + validity) {
    throw new AwsError("NotAuthorizedException", "Temporary password has expired and must be reset by an administrator.");
  }
}

/** A disabled user neither signs in nor goes on with a sign-in or a refresh token. */
export function refuseDisabled(user: StoredUser): void {
  if (!user.enabled) throw new AwsError("NotAuthorizedException", "User is disabled.");
}

/**
 * Counts an attempt as failed before it is checked, so that guesses sent at the same moment cannot outrun the lock.
 * From the fifth failure n on, Cognito locks for 2^(n-5) seconds, at most about 15 minutes, and forgets after
 * 15 minutes without an attempt; attempts while locked do not count.
 */
function countAttempt(user: StoredUser, at: number): void {
  if (at < user.attempts.lockedUntil) throw new AwsError("NotAuthorizedException", "Password attempts exceeded");
  const forgotten = at - Math.max(user.attempts.last, user.attempts.lockedUntil) >= 15 * minute;
  const failed = forgotten ? 1 : user.attempts.failed + 1;
  const lock = failed < 5 ? 0 : Math.min(2 ** (failed - 5) * 1000, 15 * minute);
  user.attempts = { failed, last: at, lockedUntil: lock === 0 ? 0 : at + lock };
}

async function isPassword(user: StoredUser, password: string): Promise<boolean> {
  const given = await derive(password, Buffer.from(user.password.salt, "base64"));
  return timingSafeEqual(given, Buffer.from(user.password.hash, "base64"));
}

async function hashPassword(password: string): Promise<StoredUser["password"]> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt);
  return { salt: salt.toString("base64"), hash: hash.toString("base64") };
}

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)));
  return promise;
}
