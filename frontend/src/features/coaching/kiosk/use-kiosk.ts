import { useState } from "react";
import type { Response } from "../../../../../shared/coaching/assessment.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { itemsOf } from "../../../../../shared/coaching/instrument.ts";
import type { KioskPage } from "../../../../../shared/coaching/kiosk-contract.ts";
import type { Client } from "../../../api/client.ts";
import { useOutbox } from "../saving/use-outbox.ts";
import { kioskDoor } from "./kiosk-door.ts";
import { type KioskPlace, placeAfter, placeBefore, placeFrom, placeText, placeToBegin } from "./kiosk-state.ts";

/** The client's answers and where one is. Each answer leaves at once, and waits on the page while there is no connection. */
export function useKiosk(page: KioskPage, client: Client) {
  const items = itemsOf(page.instrument);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Response>>(() => new Map(page.answers.map((one) => [one.itemId, one])));
  const [place, setPlace] = useState(() => placeFrom(kioskDoor.place(), items.length));
  // What waits is in this page's memory alone: before it is closed the browser asks.
  const { outbox, saving } = useOutbox<Response>({ where: "kiosk", calm: 0, send: (_itemId, body) => client.call(coachingContract.answerKiosk, { body }) });

  function go(next: KioskPlace): void {
    kioskDoor.remember(placeText(next));
    setPlace(next);
  }

  return {
    items,
    answers,
    place,
    saving,
    flushed: outbox.flushed,
    hurry: outbox.hurry,
    go,
    begin: () => go(placeToBegin(items.map(({ itemId }) => itemId), new Set(answers.keys()))),
    next: () => go(placeAfter(place, items.length)),
    back: () => go(placeBefore(place, items.length)),
    answer: (itemId: string, value: number | null) => {
      const response = { itemId, value, comment: answers.get(itemId)?.comment ?? "" };
      setAnswers(new Map(answers).set(itemId, response));
      outbox.put(itemId, response);
    },
  };
}

export type Kiosk = ReturnType<typeof useKiosk>;
