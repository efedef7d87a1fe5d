/** The name with its path: from the workshop's door to where one is going. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 20 26" aria-hidden="true" focusable="false">
        <path d="M3 23c0-6 14-5 14-11S4 8.5 4 3.5" />
        <circle cx="4" cy="3.5" r="3" />
      </svg>
      Pajapolku
    </span>
  );
}
