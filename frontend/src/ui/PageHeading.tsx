import { type ReactNode, useEffect, useRef } from "react";

interface PageHeadingProps {
  readonly title: string;
  /** One line that places the page: a week, a workplace, a state. */
  readonly lead?: ReactNode;
  /** The page's main commands. */
  readonly actions?: ReactNode;
}

/** The page's only h1. It takes the focus when the page opens, so that a screen reader says where one came. */
export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} – Pajapolku`;
  }, [title]);

  return (
    <div className="page-heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <div className="lead">{lead}</div>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
