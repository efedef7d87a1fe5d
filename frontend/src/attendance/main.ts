import { app } from "./app.ts";
import { linkApi } from "./api.ts";
import { readCell } from "./cell.ts";
import { textsIn } from "./dictionary.ts";
import { preferredLanguage } from "./languages.ts";
import { drawInto } from "./markup.ts";
import { deviceMemory, type Memory } from "./memory.ts";
import { Reporting } from "./reporting.ts";
import type { More, MoreView } from "./state.ts";

const retryAfter = 15_000;

/** The token leaves the address before anything else happens, so that no history, bookmark or screenshot keeps it. */
function takeToken(memory: Memory): string {
  const given = location.hash.slice(1);
  const known = memory.token.read() ?? "";
  if (given === "") return known;
  memory.token.write(given);
  history.replaceState(null, "", location.pathname);
  return given;
}

function start(root: HTMLElement): void {
  const memory = deviceMemory(
    () => sessionStorage,
    () => localStorage,
  );
  const token = takeToken(memory);
  const draw = drawInto(root);
  const cell = readCell(document);
  let more: ((view: MoreView) => Promise<More>) | undefined;
  const reporting = new Reporting({
    api: linkApi(cell.linkApi, token),
    memory,
    deviceLanguage: preferredLanguage(navigator.languages),
    textsIn,
    newKey: () => crypto.randomUUID(),
    openMore: async (view) => {
      more ??= (await import("./more/more.ts")).moreViews({ reporting, cell });
      return more(view);
    },
    later: (run) => {
      setTimeout(run, retryAfter);
    },
    show: (state) => {
      if (state.texts) draw(app(reporting, state.texts));
      document.documentElement.lang = state.language;
      document.title = state.texts?.title ?? document.title;
    },
  });
  void reporting.start(token);
  addEventListener("online", () => void reporting.retry());
  // Another link opened in this tab changes only the fragment: begin anew with it.
  addEventListener("hashchange", () => location.reload());
}

const root = document.getElementById("page");
if (root) start(root);
