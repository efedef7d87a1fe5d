import { useState } from "react";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { AssignAllDialog } from "./AssignAllDialog.tsx";
import { texts } from "./texts.ts";

/** Before a holiday: one substitute for all of one's own people; and for the main user, where everybody's stand. */
export function AssignAll() {
  const t = useTexts(texts);
  const { user } = useSession();
  const { data } = useRead(placementContract.listOwnParticipants, { params: { staffId: user.userId } });
  const [open, setOpen] = useState(false);
  const own = data?.rows.some(({ assignment }) => assignment === null) === true;
  return (
    <>
      {user.roles.placement === "main" && (
        <Link look="secondary" to="/assignments">
          {t.toAssignments}
        </Link>
      )}
      {own && <Button onPress={() => setOpen(true)}>{t.assignAll}</Button>}
      {open && data !== undefined && <AssignAllDialog staffId={user.userId} rows={data.rows} today={data.today} onClose={() => setOpen(false)} />}
    </>
  );
}
