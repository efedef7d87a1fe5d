import { useState } from "react";
import { ClientDetails, type ShownClient } from "../../../../../shared/coaching/client.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useMergedSave } from "../../../ui/editing/merged-save.ts";
import { clientReads } from "../clients/queries.ts";
import { useCard } from "../clients/use-client.ts";
import { detailsOf } from "./client-values.ts";
import { useWhoAndWhen } from "./use-who-and-when.ts";

export type DetailField = keyof ClientDetails;

interface DetailsSaving {
  /** As the person stood when the form was opened. */
  readonly base: ShownClient;
  readonly fields: readonly DetailField[];
  readonly onSaved: (brought: readonly DetailField[]) => void;
}

/** Saves some of a person's details. What a colleague has saved meanwhile stays, and where both changed a field one is asked. */
export function useDetailsSaving({ base, fields, onSaved }: DetailsSaving) {
  const { reread } = useCard();
  const spoken = useWhoAndWhen();
  const [last, setLast] = useState<ShownClient["changed"]>();
  const change = useCommand(coachingContract.changeClient, { refreshes: clientReads });
  const { clientId } = base;
  const { clash, save, settle } = useMergedSave<ClientDetails>({
    fields,
    base,
    send: (values, version) => change.mutateAsync({ params: { clientId }, body: { ...ClientDetails.strip().parse(values), version } }),
    reread: async () => {
      const { client } = await reread();
      setLast(client.changed);
      return client;
    },
    onSaved,
  });
  return { clash, settle, who: last && spoken(last), save: (part: Partial<ClientDetails>) => save({ ...detailsOf(base), ...part }) };
}
