import * as z from "zod";
import { SentDate } from "../../../shared/kernel/local-date.ts";

/** A date that may be left out. The date comes first: of a union, a form tells what its first part refused. */
export const MaybeDate = z.union([SentDate, z.literal("").transform(() => null)]);
