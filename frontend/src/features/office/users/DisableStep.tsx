import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { disableTexts } from "./disable-texts.ts";
import { mayAdministerUsers } from "./roles.ts";
import { texts } from "./texts.ts";

/** The last step when somebody leaves: the account is closed, by whoever administers users. */
export function DisableStep({ userId }: { readonly userId: UserId }) {
  const t = useTexts(disableTexts);
  const { disable } = useTexts(texts);
  const { user } = useSession();
  const users = useRead(officeContract.listUsers, {});
  const disabling = useCommand(officeContract.disableUser, { refreshes: [officeContract.listUsers, officeContract.listColleagues] });
  const sentence = useRefusalSentence(disabling.error);
  return (
    <Loaded query={users} rows={2}>
      {({ rows }) => {
        const row = rows.find((one) => one.userId === userId);
        if (row === undefined) return null;
        if (row.status === "disabled") {
          return (
            <Banner tone="success" title={t.done(row.name)}>
              <Link to="/users">{t.toUsers}</Link>
            </Banner>
          );
        }
        return (
          <section className="card">
            <h2>{t.title(row.name)}</h2>
            <p>{t.text}</p>
            {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
            {mayAdministerUsers(user.roles) ? (
              <div className="actions">
                <Button variant="danger" pending={disabling.isPending} onPress={() => disabling.mutate({ params: { userId }, body: { version: row.version } })}>
                  {disable}
                </Button>
              </div>
            ) : (
              <p>{t.ask}</p>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}
