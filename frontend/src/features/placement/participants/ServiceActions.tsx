import { useEffect, useRef, useState } from "react";
import type { ParticipantCard } from "../../../../../shared/placement/contract.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EndServiceDialog } from "./EndServiceDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { serviceTexts } from "./service-texts.ts";

/** The rare commands on a card: each opens a dialog that says what it does before it does it. */
export function ServiceActions({ card }: { readonly card: ParticipantCard }) {
  const t = useTexts(serviceTexts);
  const [open, setOpen] = useState<"move" | "end" | "reopen" | null>(null);
  const close = () => setOpen(null);
  const { endedOn } = card.service.anchor;
  const before = useRef(endedOn);
  useEffect(() => {
    if (before.current === endedOn) return;
    before.current = endedOn;
    // The button that opened the dialog is gone with the state it belonged to: the focus goes to the page's heading.
    document.querySelector("h1")?.focus();
  }, [endedOn]);
  return (
    <>
      {endedOn === null ? (
        <>
          <Button onPress={() => setOpen("move")}>{t.move}</Button>
          <Button onPress={() => setOpen("end")}>{t.end}</Button>
        </>
      ) : (
        <Button onPress={() => setOpen("reopen")}>{t.reopen}</Button>
      )}
      {open === "move" && <MoveDialog card={card} onClose={close} />}
      {open === "end" && <EndServiceDialog card={card} onClose={close} />}
      {open === "reopen" && <ReopenDialog card={card} onClose={close} />}
    </>
  );
}
