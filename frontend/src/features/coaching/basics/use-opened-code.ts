import { useEffect, useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { useCommand } from "../../../api/queries.ts";

/** How long an opened code stays on the screen, in milliseconds. */
const shownFor = 60_000;

/** A code while it is open: nowhere but in this component's memory, and not for long. Each opening is logged by the server. */
export function useOpenedCode(clientId: ClientId) {
  const [code, setCode] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const { mutateAsync, reset, isPending } = useCommand(coachingContract.revealIdentityCode);

  useEffect(() => {
    if (code === null) return undefined;
    const timer = setTimeout(() => setCode(null), shownFor);
    return () => clearTimeout(timer);
  }, [code]);

  async function open(): Promise<void> {
    setRefused(null);
    try {
      setCode((await mutateAsync({ params: { clientId }, body: {} })).code);
    } catch (error) {
      setRefused(error);
    }
    // The library would remember the answer for minutes.
    reset();
  }
  return { code, refused, isPending, open, hide: () => setCode(null) };
}
