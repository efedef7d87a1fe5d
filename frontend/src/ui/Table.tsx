import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface TableProps {
  /** What the table shows; also its name when it must be scrolled. */
  readonly caption: string;
  /** The heading above says the same already. */
  readonly captionHidden?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls by itself where the page is narrower, by keyboard too, so that the page never does. */
export function Table({ caption, captionHidden = false, children }: TableProps) {
  const id = useId();
  const { ref, overflows } = useOverflow();
  return (
    <div className="table-scroll" ref={ref} {...(overflows && { role: "region", tabIndex: 0, "aria-labelledby": id })}>
      <table className="table">
        <caption id={id} className={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

function useOverflow() {
  const ref = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, overflows };
}
