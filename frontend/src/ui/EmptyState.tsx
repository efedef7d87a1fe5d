import type { ReactNode } from "react";

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
      {action !== undefined && <div className="actions">{action}</div>}
    </div>
  );
}
