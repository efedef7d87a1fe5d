import { useState } from "react";
import * as z from "zod";
import { OfficeRole, RegisterRole } from "../../../../../shared/kernel/caller.ts";
import { languages } from "../../../../../shared/kernel/languages.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { NewUser } from "../../../../../shared/office/user.ts";
import { useCommand } from "../../../api/queries.ts";
import { languageNames, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { roleTexts } from "./roles.ts";
import { texts } from "./texts.ts";

/** A radio's value is text: the form's "none" is the register's null. */
const FormRole = z.enum([...RegisterRole.options, "none"]).transform((role) => (role === "none" ? null : role));

const schema = z.strictObject({
  ...NewUser.shape,
  roles: z.strictObject({ coaching: FormRole, placement: FormRole, office: z.array(OfficeRole) }),
});

export function InviteUserPage() {
  const t = useTexts(texts);
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
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const invitation = useCommand(officeContract.inviteUser, { refreshes: [officeContract.listUsers, officeContract.listColleagues] });
  const form = useZodForm({
    schema,
    defaultValues: { userName: "", name: "", email: "", language: "fi", roles: { coaching: "none", placement: "ordinary", office: [] } },
    labels: {
      name: t.name,
      email: t.email,
      userName: t.userName,
      language: t.language,
      "roles.placement": roles.placement,
      "roles.coaching": roles.coaching,
      "roles.office": roles.office,
    },
  });
  const registerRoles = (ordinary: string) => [
    { value: "none", label: roles.none, hint: roles.noneHint },
    { value: "ordinary", label: ordinary, hint: roles.ordinaryHint },
    { value: "main", label: roles.main, hint: roles.mainHint },
  ];

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
      <TextField {...form.field("name")} autoComplete="off" />
      <TextField {...form.field("email")} type="email" autoComplete="off" hint={t.emailHint} />
      <TextField {...form.field("userName")} width="medium" autoComplete="off" autoCapitalize="none" spellCheck={false} hint={t.userNameHint} />
      <RadioGroup inline {...form.field("language")} choices={languages.map((value) => ({ value, label: languageNames[value] }))} />
      <RadioGroup {...form.field("roles.placement")} choices={registerRoles(roles.ordinary)} />
      <RadioGroup {...form.field("roles.coaching")} choices={registerRoles(roles.coach)} />
      <CheckboxGroup optional {...form.field("roles.office")} choices={OfficeRole.options.map((value) => ({ value, label: roles[value] }))} />
    </Form>
  );
}
