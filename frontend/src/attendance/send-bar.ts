import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { type Progress, progressOf } from "./draft.ts";
import { h, type Markup } from "./markup.ts";
import type { Reporting } from "./reporting.ts";
import type { State } from "./state.ts";
import type { Texts } from "./texts.ts";
import { personWeeks } from "./weeks.ts";

/** Always in sight: how much is marked, what is happening to it, and the one button that sends it. */
export function sendBar(reporting: Reporting, page: LinkPage, t: Texts): Markup {
  const { draft, sending, notice } = reporting.state;
  const progress = progressOf(draft, personWeeks(page.people));
  const { marked, all, unsent } = progress;
  const send = async (): Promise<void> => {
    await reporting.send();
    document.getElementById("receipt")?.focus();
    const wanting = document.querySelector(".lacking, .conflicts");
    // To the very field that lacks something, not only near it.
    wanting?.closest("fieldset, section")?.querySelector<HTMLElement>('.time input, [name$="/told"], .conflicts button')?.focus();
    wanting?.scrollIntoView({ block: "center" });
  };
  const undo = (): void => {
    reporting.edit({ kind: "undo-fill" });
    document.getElementById("send")?.focus();
  };
  const label = { no: t.send(unsent), now: t.sending, waiting: t.retry };
  return h(
    "aside",
    { class: "bar" },
    h("p", { role: "status" }, h("b", {}, t.marked(marked, all)), " ", said(reporting.state, progress, t)),
    notice?.kind === "filled" && notice.days > 0 && h("button", { class: "link", onclick: undo }, t.undo),
    h("button", { id: "send", class: unsent > 0 ? "send" : "send idle", onclick: () => void send() }, label[sending]),
  );
}

function said({ sending, notice }: State, { unsent, marked, all }: Progress, t: Texts): string {
  if (sending === "waiting") return t.waiting;
  switch (notice?.kind) {
    case "filled":
      return t.filled(notice.days);
    case "unfinished":
      return t.unfinished;
    case "nothing-to-send":
      return t.nothingToSend;
    case "no-more":
      return t.unreachableTitle;
    case "refused":
      return notice.title;
    case undefined:
      return unsent > 0 ? t.draftNote : all > 0 && marked === all ? t.allSent : "";
  }
}
