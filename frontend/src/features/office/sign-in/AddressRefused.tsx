import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { texts } from "./texts.ts";
import { useSignIn } from "./use-sign-in.ts";

/** The site may be opened from anywhere, the registers only from the organisation's own networks. */
export function AddressRefused() {
  const t = useTexts(texts);
  const { go } = useSignIn();
  return (
    <>
      <StepHeading title={t.addressTitle} />
      <h2>{t.addressWhat}</h2>
      <ul>
        <li>{t.addressNetwork}</li>
        <li>{t.addressAsk}</li>
      </ul>
      <Button variant="primary" onPress={() => go({ at: "organisation" })}>
        {t.again}
      </Button>
    </>
  );
}
