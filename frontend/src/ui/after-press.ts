/**
 * Runs at once, or when the press under way has become a click. An error that appears while the finger is down
 * moves what is being pressed, and the click goes astray.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(":active") === null) run();
  else window.addEventListener("mouseup", () => setTimeout(run), { once: true });
}
