import { createContext, use, useEffect, useRef } from "react";
import { Banner } from "../../../ui/Banner.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";

/** Whether signing in happens in a dialog over a page, which has a heading of its own. */
export const Over = createContext(false);

/** A step's heading takes the focus, so that a screen reader hears that the question changed. */
export function StepHeading({ title, lead, notice }: { readonly title: string; readonly lead?: string; readonly notice?: string | undefined }) {
  const over = use(Over);
  return (
    <>
      {over ? <InnerHeading title={title} /> : <PageHeading title={title} lead={lead} />}
      {notice !== undefined && <Banner tone="warning" title={notice} />}
    </>
  );
}

function InnerHeading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {title}
    </h3>
  );
}
