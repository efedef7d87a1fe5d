import { useEffect, useState, useSyncExternalStore } from "react";
import { useSessionStore } from "../../../api/session-context.ts";
import { now } from "../../../ui/clock.ts";
import { later } from "./later.ts";
import { createOutbox, type Outbox, type OutboxState, type OutboxSurroundings } from "./outbox.ts";

interface OutboxOptions<Value> extends Pick<OutboxSurroundings<Value>, "send" | "calm"> {
  /** Names the outbox among the places where something waits to be stored. */
  readonly where: string;
}

/** An outbox for as long as a form is on the page; what waits when it is left goes on being stored. */
export function useOutbox<Value>({ where, send, calm }: OutboxOptions<Value>): { readonly outbox: Outbox<Value>; readonly saving: OutboxState<Value> } {
  const { waits } = useSessionStore();
  const [outbox] = useState(() => {
    const made = createOutbox<Value>({ send, now, later, calm });
    made.subscribe(() => waits(where, made.value().waiting.size));
    return made;
  });
  useEffect(() => {
    window.addEventListener("online", outbox.hurry);
    return () => {
      window.removeEventListener("online", outbox.hurry);
      outbox.hurry();
    };
  }, [outbox]);
  return { outbox, saving: useSyncExternalStore(outbox.subscribe, outbox.value) };
}
