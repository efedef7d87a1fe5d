import * as z from "zod";
import { ClientId, UserId } from "../kernel/ids.ts";
import { LocalDate } from "../kernel/local-date.ts";

export const BlockReason = z.enum(["self", "relative", "acquaintance", "other"]);
export type BlockReason = z.infer<typeof BlockReason>;

/**
 * A conflict of interest: whoever it names sees nothing of the client, whatever else she may
 * (Administrative Procedure Act 434/2003, sections 27-28).
 */
export const Block = z.strictObject({ clientId: ClientId, staffId: UserId, why: BlockReason, by: UserId, on: LocalDate });
export type Block = z.infer<typeof Block>;

export const NewBlock = Block.pick({ staffId: true, why: true });
