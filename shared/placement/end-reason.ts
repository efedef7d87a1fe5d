import * as z from "zod";

/** Why a service or a placement ended; the words a person reads are in the front end. */
export const EndReason = z.enum([
  "COMPLETED_AS_PLANNED", "EMPLOYED_OPEN", "EMPLOYED_SUBSIDISED", "EDUCATION", "OTHER_MEASURE", "TRANSFERRED",
  "PARENTAL_LEAVE", "MILITARY_SERVICE", "PENSION", "MOVED", "OWN_WISH", "NO_SHOW", "ABSENCES", "PLACE_ENDED",
  "MAX_DURATION", "BASIS_CEASED", "DECEASED", "ERROR_ENTRY", "NO_INFO",
]);
export type EndReason = z.infer<typeof EndReason>;

/** Of one placement: a death ends the service, and an entry made by mistake is a change of its own. */
export const PlacementEndReason = EndReason.exclude(["DECEASED", "ERROR_ENTRY"]);
export type PlacementEndReason = z.infer<typeof PlacementEndReason>;
