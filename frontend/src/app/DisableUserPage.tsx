import { useParams } from "@tanstack/react-router";
import { DisableStep } from "../features/office/users/DisableStep.tsx";
import { HandoverWizard } from "../features/placement/handover/HandoverWizard.tsx";

/** Somebody leaves: first the register's people and places go to others, then the office closes the account. */
export function DisableUserPage() {
  const { userId } = useParams({ from: "/users/$userId/disable" });
  return <HandoverWizard staffId={userId} finish={<DisableStep userId={userId} />} />;
}
