import { useNavigate } from "@tanstack/react-router";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { NewParticipant } from "../../../../../shared/placement/participant.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Controlled } from "../../../ui/Controlled.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { cardTexts } from "./card-texts.ts";
import { cardReads } from "./queries.ts";

/** Takes a person into the register. */
export function NewParticipantPage() {
  const t = useTexts(cardTexts);
  const navigate = useNavigate();
  const { user } = useSession();
  // Whoever came by her list has been told the date already; nobody's list is read, and put on record, for a date's sake.
  const today = useRead(placementContract.listOwnParticipants, { params: { staffId: user.userId } }, { enabled: false }).data?.today;
  const register = useCommand(placementContract.registerParticipant, { refreshes: cardReads });
  const form = useZodForm({
    schema: NewParticipant,
    defaultValues: { firstNames: "", lastName: "", workInfo: "", serviceFrom: today ?? "" },
    labels: { firstNames: t.firstNames, lastName: t.lastName, serviceFrom: t.serviceFrom, workInfo: t.workInfo },
  });

  async function save(body: NewParticipant): Promise<void> {
    const { participantId } = await register.mutateAsync({ body });
    await navigate({ to: "/participants/$participantId", params: { participantId }, ignoreBlocker: true });
  }

  return (
    <>
      <PageHeading title={t.newTitle} />
      <Form form={form} onSubmit={save} submitText={t.saveNew} otherActions={<Link look="secondary" to="/participants">{t.cancel}</Link>}>
        <TextField {...form.field("firstNames")} autoComplete="off" spellCheck={false} />
        <TextField {...form.field("lastName")} autoComplete="off" spellCheck={false} />
        <Controlled form={form} name="serviceFrom">
          {(field) => <DateField {...field} today={today} hint={t.serviceFromHint} />}
        </Controlled>
        <TextArea {...form.field("workInfo")} optional maxLength={2000} hint={t.workInfoHint} />
      </Form>
    </>
  );
}
