import * as z from "zod";

/** What a worker is started with. */
export const assignment = z.object({
  name: z.string(),
  bundle: z.string(),
  handler: z.string().regex(/^[^.]+\.[^.]+$/),
  timeoutSeconds: z.number(),
  clock: z.instanceof(SharedArrayBuffer),
});

/** One invocation; events and results travel as JSON text, as they do in Lambda. */
export const invocation = z.object({ id: z.string(), event: z.string() });

/** What became of it. */
const answer = z.object({
  id: z.string(),
  /** Missing when the handler returned nothing. */
  result: z.string().optional(),
  error: z.object({ type: z.string(), message: z.string() }).optional(),
});
export type Answer = z.infer<typeof answer>;

/** What a worker says: once, that its bundle was loaded or failed to, and then an answer for each invocation. */
export const workerMessage = z.union([z.literal("loaded"), answer]);
export type WorkerMessage = z.infer<typeof workerMessage>;
