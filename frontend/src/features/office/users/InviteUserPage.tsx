import { useState } from "react";
import * as z from "zod";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { NewUser } from "../../../../../shared/office/user.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { accountTexts } from "./account-texts.ts";
import { AccountFields, accountShape, formRoles, useAccountLabels } from "./AccountFields.tsx";

const schema = z.strictObject({ ...accountShape, userName: NewUser.shape.userName });
const firstRoles = formRoles({ coaching: null, placement: "ordinary", office: [] });

export function InviteUserPage() {
  const t = useTexts(accountTexts);
  const [invited, setInvited] = useState<{ readonly name: string; readonly delivery: "sent" | "failed" }>();
  return (
    <>
      <PageHeading title={t.inviteTitle} lead={t.inviteLead} />
      {invited === undefined ? (
        <InviteForm onInvited={setInvited} />
      ) : (
        <>
          <Banner tone={invited.delivery === "sent" ? "success" : "warning"} title={t.invitedTitle(invited.name)}>
            <p>{invited.delivery === "sent" ? t.invitedText : t.notSent}</p>
          </Banner>
          <Link to="/users" look="primary">
            {t.toUsers}
          </Link>
        </>
      )}
    </>
  );
}

function InviteForm({ onInvited }: { readonly onInvited: (invited: { name: string; delivery: "sent" | "failed" }) => void }) {
  const t = useTexts(accountTexts);
  const { name, email, ...labels } = useAccountLabels();
  const invitation = useCommand(officeContract.inviteUser, { refreshes: [officeContract.listUsers, officeContract.listColleagues] });
  const form = useZodForm({
    schema,
    defaultValues: { userName: "", name: "", email: "", language: "fi", roles: firstRoles, units: [] },
    labels: { userName: t.userName, name, email, ...labels },
  });

  return (
    <Form
      form={form}
      submitText={t.sendInvitation}
      otherActions={
        <Link to="/users" look="quiet">
          {t.cancel}
        </Link>
      }
      onSubmit={async (body) => {
        const { delivery } = await invitation.mutateAsync({ body });
        onInvited({ name: body.name, delivery });
      }}
    >
      <TextField {...form.field("userName")} width="medium" autoComplete="off" autoCapitalize="none" spellCheck={false} hint={t.userNameHint} />
      <AccountFields field={form.field} roles={firstRoles} units={[]} emailHint={t.inviteEmailHint} />
    </Form>
  );
}
