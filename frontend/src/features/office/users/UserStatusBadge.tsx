import type { UserStatus } from "../../../../../shared/kernel/caller.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { texts } from "./texts.ts";

const tones = { invited: "info", active: "success", disabled: "danger" } as const;

export function UserStatusBadge({ status }: { readonly status: UserStatus }) {
  return <Badge tone={tones[status]}>{useTexts(texts)[status]}</Badge>;
}
