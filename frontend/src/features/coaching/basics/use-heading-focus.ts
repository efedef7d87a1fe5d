import { type RefObject, useEffect, useRef } from "react";

/** A section that turns from reading into a form and back takes the focus to its heading: the button that was pressed is gone. */
export function useHeadingFocus(stage: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(stage);
  useEffect(() => {
    if (begun.current !== stage) heading.current?.focus();
    begun.current = stage;
  }, [stage]);
  return heading;
}
