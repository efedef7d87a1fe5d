import * as z from "zod";
import { UserId } from "../kernel/ids.ts";
import { isWithin, LocalDate, SentDate } from "../kernel/local-date.ts";
import { Version } from "../kernel/values.ts";

/** Work coach and individual coach are the responsible ones (notice, item 6); the other two help for a time. */
export const ResponsibilityRole = z.enum(["work-coach", "individual-coach", "handover", "substitute"]);
export type ResponsibilityRole = z.infer<typeof ResponsibilityRole>;

/** Who may handle a client, from a day to a day, both inclusive: the only source of "own client". */
export const Responsibility = z.strictObject({
  staffId: UserId,
  role: ResponsibilityRole,
  from: LocalDate,
  /** Null while it goes on; a helper's right always has an end. */
  to: LocalDate.nullable(),
  by: UserId,
});
export type Responsibility = z.infer<typeof Responsibility>;

/** All of a client's, over, in force and to come, in one row: each change is a change of the whole. */
export const Responsibilities = z.strictObject({ rows: z.array(Responsibility).max(60), version: Version });
export type Responsibilities = z.infer<typeof Responsibilities>;

export const NewResponsibility = z.strictObject({ staffId: UserId, role: ResponsibilityRole, from: SentDate, to: SentDate.nullable() });
export type NewResponsibility = z.infer<typeof NewResponsibility>;

type Dated = Pick<Responsibility, "from" | "to">;

export const isInForce = ({ from, to }: Dated, on: LocalDate): boolean => (to === null ? from <= on : isWithin(on, { from, to }));
/** In force or to come. */
export const isCurrent = ({ to }: Pick<Responsibility, "to">, today: LocalDate): boolean => to === null || today <= to;
