const paths = {
  calendar: "M7 2v3M17 2v3M3 9h18M5 4.5h14a2 2 0 0 1 2 2V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6.500a2 2 0 0 1 2-2Z",
  check: "M4 12.5 9.5 18 20 6.5",
  close: "M5 5l14 14M19 5 5 19",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  info: "M12 11v6M12 7.200v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  next: "M9 5l7 7-7 7",
  open: "M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12Z",
  previous: "M15 5l-7 7 7 7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.8-4 4-6 8-6s7.2 2 8 6",
  warning: "M12 9v5M12 17.300v.1M10.5 4 2.6 18a1.7 1.7 0 0 0 1.5 2.500h15.800a1.7 1.7 0 0 0 1.5-2.500L13.5 4a1.7 1.7 0 0 0-3 0Z",
} as const;

type IconName = keyof typeof paths;

/** Decoration beside a word, never instead of one. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
