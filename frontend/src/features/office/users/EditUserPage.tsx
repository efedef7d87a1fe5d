import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import * as z from "zod";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import type { ListedUser } from "../../../../../shared/office/user.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { isConflict } from "../conflict.ts";
import { accountTexts } from "./account-texts.ts";
import { AccountFields, accountShape, formRoles, useAccountLabels } from "./AccountFields.tsx";
import { TheirChange } from "./TheirChange.tsx";
import { TotpSection } from "./TotpSection.tsx";

const schema = z.strictObject(accountShape);
const refreshes = [officeContract.listUsers, officeContract.listColleagues];

/** One user: who she is, what she may do, and her authenticator. */
export function EditUserPage() {
  const { userId } = useParams({ from: "/users/$userId" });
  const users = useRead(officeContract.listUsers, {});
  return <Loaded query={users}>{({ rows }) => <FoundUser userId={userId} rows={rows} reread={async () => (await users.refetch()).data?.rows ?? []} />}</Loaded>;
}

interface FoundUserProps {
  readonly userId: UserId;
  readonly rows: readonly ListedUser[];
  readonly reread: () => Promise<readonly ListedUser[]>;
}

function FoundUser({ userId, rows, reread }: FoundUserProps) {
  const t = useTexts(accountTexts);
  const own = useSession().user.userId === userId;
  const user = rows.find((row) => row.userId === userId);
  // The form keeps what it began with: a refreshed list must not change it under somebody's hands.
  const [begun] = useState(user);
  const [seen, setSeen] = useState(user?.version ?? 0);
  if (user === undefined || begun === undefined) {
    return (
      <>
        <PageHeading title={t.changeTitle} />
        <EmptyState title={t.missingTitle} action={<Link to="/users">{t.toUsers}</Link>}>
          <p>{t.missing}</p>
        </EmptyState>
      </>
    );
  }
  const readAgain = async () => (await reread()).find((row) => row.userId === userId) ?? begun;
  return (
    <>
      <PageHeading title={user.name} lead={t.changeLead} actions={<Link to="/users">{t.toUsers}</Link>} />
      <EditForm user={begun} seen={seen} onSeen={setSeen} reread={readAgain} />
      {user.status === "active" && !own && <TotpSection user={user} seen={seen} onSeen={setSeen} />}
    </>
  );
}

interface EditFormProps {
  /** As the form began. */
  readonly user: ListedUser;
  /** The version that what is in the form was last held against. */
  readonly seen: number;
  readonly onSeen: (version: number) => void;
  readonly reread: () => Promise<ListedUser>;
}

function EditForm({ user, seen, onSeen, reread }: EditFormProps) {
  const t = useTexts(accountTexts);
  const [theirs, setTheirs] = useState<ListedUser>();
  const [saved, setSaved] = useState(false);
  const change = useCommand(officeContract.changeUser, { refreshes });
  const { name, email, language, units } = user;
  const roles = formRoles(user.roles);
  const form = useZodForm({ schema, defaultValues: { name, email, language, roles, units: [...units] }, labels: useAccountLabels() });

  async function save(wanted: z.output<typeof schema>): Promise<void> {
    setSaved(false);
    try {
      const { version } = await change.mutateAsync({ params: { userId: user.userId }, body: { ...wanted, version: seen } });
      form.reset(form.getValues());
      setTheirs(undefined);
      setSaved(true);
      onSeen(version);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const now = await reread();
      setTheirs(now);
      onSeen(now.version);
    }
  }

  return (
    <>
      {theirs !== undefined && <TheirChange before={user} now={theirs} />}
      <Form form={form} submitText={t.save} onSubmit={save}>
        <AccountFields field={form.field} roles={roles} units={units} emailHint={t.changeEmailHint} />
        {saved && <Banner tone="success">{t.saved(user.name)}</Banner>}
      </Form>
    </>
  );
}
