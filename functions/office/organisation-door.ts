import { createHmac, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { OrganisationDoor } from "../../shared/office/register.ts";
import type { Identify } from "../runtime/caller.ts";
import { Problem } from "../../shared/kernel/problems.ts";
import { doorCookie, sessionHours } from "../../shared/kernel/sign-in-terms.ts";
import type { Secrets } from "../runtime/secrets.ts";

const hash = promisify<string, string, number, Buffer>(scrypt);
const hashBytes = 32;

export async function newDoor(code: string, password: string): Promise<OrganisationDoor> {
  const salt = randomBytes(16).toString("base64");
  const passwordHash = (await hash(password, salt, hashBytes)).toString("base64");
  return { code: code.toLowerCase(), salt, passwordHash };
}

/** A wrong code and a wrong password take the same time and get the same answer. */
export async function opensDoor(door: OrganisationDoor | undefined, code: string, password: string): Promise<boolean> {
  const given = await hash(password, door?.salt ?? "", hashBytes);
  const kept = Buffer.from(door?.passwordHash ?? "", "base64");
  const right = kept.length === hashBytes && timingSafeEqual(kept, given);
  return right && door?.code === code.toLowerCase();
}

/** A ticket says only that the organisation's door was passed, and until when. */
export async function newTicket(secrets: Secrets, now: number): Promise<string> {
  const until = String(now + sessionHours * 60 * 60 * 1000);
  return `${until}.${await macOf(secrets, until)}`;
}

export function identifyTicket(secrets: Secrets, organisationId: string): Identify {
  return async (request, { now }) => {
    const [until = "", mac = ""] = (request.cookie(doorCookie(organisationId)) ?? "").split(".");
    const expected = Buffer.from(await macOf(secrets, until));
    const given = Buffer.from(mac);
    const genuine = expected.length === given.length && timingSafeEqual(expected, given);
    if (!genuine || Number(until) <= now) throw new Problem("organisation-required");
    return { kind: "organisation" };
  };
}

const macOf = async (secrets: Secrets, until: string): Promise<string> =>
  createHmac("sha256", await secrets.of("organisation-ticket")).update(until).digest("base64url");
