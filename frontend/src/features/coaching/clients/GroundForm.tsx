import * as z from "zod";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { OpeningGround } from "../../../../../shared/coaching/opening-ground.ts";
import type { ClientId } from "../../../../../shared/kernel/ids.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { defineTexts } from "../../../i18n/texts.ts";
import { RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";

const texts = defineTexts({
  fi: {
    title: "Miksi avaat kortin?",
    lead: "Et ole tämän asiakkaan valmentaja. Valitse peruste: se kirjataan lokiin, ja kortti on sinulle auki tämän päivän.",
    ground: "Peruste",
    open: "Avaa kortti",
    back: "Asiakasluetteloon",
    none: "Jos kortti ei aukea perusteen valitsemisen jälkeenkään, asiakasta ei ole rekisterissä tai tiedot on rajoitettu.",
  },
  sv: {
    title: "Varför öppnar du kortet?",
    lead: "Du är inte coach för den här klienten. Välj en grund: den antecknas i loggen och kortet är öppet för dig i dag.",
    ground: "Grund",
    open: "Öppna kortet",
    back: "Till klientlistan",
    none: "Om kortet inte öppnas fast du har valt en grund finns klienten inte i registret, eller så är uppgifterna begränsade.",
  },
  en: {
    title: "Why do you open this card?",
    lead: "You are not this client's coach. Choose a ground: it is put on record, and the card is open to you today.",
    ground: "Ground",
    open: "Open the card",
    back: "To the list of clients",
    none: "If the card does not open after you have chosen a ground, the client is not in the register or the information is restricted.",
  },
});

const groundTexts = defineTexts({
  fi: {
    supervision: "Esihenkilötyö tai valvonta",
    complaint: "Muistutus tai kantelu",
    "data-subject-request": "Asiakas pyytää tietojaan tai oikaisua",
    substitution: "Valmentajan sijaistaminen",
    correction: "Virheen korjaaminen",
  },
  sv: {
    supervision: "Chefsarbete eller tillsyn",
    complaint: "Anmärkning eller klagomål",
    "data-subject-request": "Klienten begär sina uppgifter eller rättelse",
    substitution: "Vikarierar för en coach",
    correction: "Rättar ett fel",
  },
  en: {
    supervision: "Supervision",
    complaint: "Complaint",
    "data-subject-request": "The client asks for the information or for a correction",
    substitution: "Standing in for a coach",
    correction: "Putting an error right",
  },
});

const Schema = z.strictObject({ ground: OpeningGround });

/** A main user's statement of why she opens a client who is not hers; with it the card is read again, and opens. */
export function GroundForm({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(texts);
  const grounds = useTexts(groundTexts);
  const state = useCommand(coachingContract.stateGround, { refreshes: [coachingContract.readClient] });
  const form = useZodForm({ schema: Schema, defaultValues: {}, labels: { ground: t.ground } });
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Form
        form={form}
        guarded={false}
        submitText={t.open}
        onSubmit={({ ground }) => state.mutateAsync({ params: { clientId }, body: { ground } })}
        otherActions={<Link look="secondary" to="/clients">{t.back}</Link>}
      >
        <RadioGroup {...form.field("ground")} choices={OpeningGround.options.map((value) => ({ value, label: grounds[value] }))} />
        {state.isSuccess && <p className="muted">{t.none}</p>}
      </Form>
    </>
  );
}
