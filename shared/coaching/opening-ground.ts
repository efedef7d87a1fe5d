import * as z from "zod";
import { ClientId, UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";

/** Why a main user opens a client who is not hers: a closed list, because the access log names it. */
export const OpeningGround = z.enum(["supervision", "complaint", "data-subject-request", "substitution", "correction"]);
export type OpeningGround = z.infer<typeof OpeningGround>;

/** Said once, it opens the client to her for the rest of that day. */
export const StatedGround = z.strictObject({ clientId: ClientId, staffId: UserId, ground: OpeningGround, on: LocalDate });
export type StatedGround = z.infer<typeof StatedGround>;
