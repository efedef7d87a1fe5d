import { useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { Language, languages } from "../../../../../shared/kernel/languages.ts";
import type { Instant } from "../../../../../shared/kernel/local-date.ts";
import { useSessionStore } from "../../../api/session-context.ts";
import { formatTime } from "../../../i18n/format.ts";
import { languageNames, useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { Select } from "../../../ui/Select.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { kioskDoor, kioskPath } from "../kiosk/kiosk-door.ts";
import { handOverTexts } from "./handover-texts.ts";

interface OpenedKiosk {
  readonly code: string;
  readonly codeEndsAt: Instant;
}

interface HandOverDialogProps {
  /** Another device has it open, or a code for it is out. */
  readonly again: boolean;
  readonly clientLanguage: Language;
  readonly onOpen: (language: Language) => Promise<OpenedKiosk>;
  readonly onClose: () => void;
}

/** Ten characters in two halves, as one reads them out. */
const spaced = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/**
 * Hands the questions over: on this device, which signs the coach out of this browser before the client gets it, or on
 * another one by a code.
 */
export function HandOverDialog({ again, clientLanguage, onOpen, onClose }: HandOverDialogProps) {
  const t = useTexts(handOverTexts);
  const { client, signOut, unsaved } = useSessionStore();
  const [language, setLanguage] = useState(clientLanguage);
  const [stage, setStage] = useState<"choosing" | "opening" | "coding">("choosing");
  const [told, setTold] = useState<OpenedKiosk | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [waits, setWaits] = useState(false);
  // As it was before this one: opening makes it so.
  const [former] = useState(again);
  const sentence = useRefusalSentence(failed);

  async function doing(what: "opening" | "coding", work: () => Promise<void>): Promise<void> {
    setStage(what);
    setFailed(null);
    try {
      await work();
    } catch (error) {
      setFailed(error);
    }
    setStage("choosing");
  }

  async function openHere(): Promise<void> {
    const { code } = await onOpen(language);
    const { token } = await client.call(coachingContract.redeemKiosk, { body: { code } });
    kioskDoor.open(token);
    try {
      await signOut(kioskPath);
    } catch (error) {
      // Still signed in: nothing may be handed over.
      kioskDoor.shut();
      throw error;
    }
  }

  function press(): void {
    setWaits(unsaved.value() > 0);
    if (unsaved.value() === 0) void doing("opening", openHere);
  }

  if (told !== null) return <CodeDialog told={told} former={former} onClose={onClose} />;
  return (
    <Dialog isOpen title={t.title} onClose={onClose} actions={<Button onPress={onClose}>{t.cancel}</Button>}>
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {waits && <Banner tone="warning" title={t.unsaved} />}
      <p>{t.what}</p>
      <Select
        label={t.language}
        hint={t.languageHint}
        value={language}
        onChange={(event) => setLanguage(Language.catch(language).parse(typedText(event)))}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <p>{t.hereText}</p>
      <Button variant="primary" pending={stage === "opening"} pendingText={t.opening} onPress={press}>
        {t.here}
      </Button>
      <p>{t.elsewhereText}</p>
      <Button pending={stage === "coding"} pendingText={t.makingCode} onPress={() => void doing("coding", async () => setTold(await onOpen(language)))}>
        {t.elsewhere}
      </Button>
    </Dialog>
  );
}

function CodeDialog({ told: { code, codeEndsAt }, former, onClose }: { readonly told: OpenedKiosk; readonly former: boolean; readonly onClose: () => void }) {
  const t = useTexts(handOverTexts);
  const { language } = useLanguage();
  return (
    <Dialog isOpen title={t.codeTitle} onClose={onClose} actions={<Button variant="primary" onPress={onClose}>{t.close}</Button>}>
      <ol>
        <li>
          {t.codeStep1} <code>{new URL(kioskPath, window.location.origin).href}</code>
        </li>
        <li>
          {t.codeStep2}
          <p className="kiosk-code">
            <code>{spaced(code)}</code>
          </p>
        </li>
      </ol>
      <p>{t.codeEnds(formatTime(codeEndsAt, language))}</p>
      {former && <p>{t.former}</p>}
    </Dialog>
  );
}
