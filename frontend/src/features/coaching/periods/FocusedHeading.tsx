import { type ReactNode, useEffect, useRef } from "react";

interface FocusedHeadingProps {
  /** What has brought it here; each time it is another one, the heading takes the focus. */
  readonly because: unknown;
  readonly children: ReactNode;
}

/** The heading of what has just taken another's place: whoever works by keyboard or ear goes on from here. */
export function FocusedHeading({ because, children }: FocusedHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [because]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
