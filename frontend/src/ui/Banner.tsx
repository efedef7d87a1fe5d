import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

export type Tone = "info" | "success" | "warning" | "danger";

interface BannerProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
}

const icons = { info: "info", success: "check", warning: "warning", danger: "warning" } as const;

/** A message about the page or about what was just done; trouble is read out at once, news when there is a pause. */
export function Banner({ tone = "info", title, children }: BannerProps) {
  return (
    <div className={`banner tone-${tone}`} role={tone === "danger" || tone === "warning" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <p className="banner-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
