import { type ReactNode, useEffect, useRef } from "react";

/** What a page of the client's asks or says. It takes the focus, so that a screen reader reads it when the page changes. */
export function KioskHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
