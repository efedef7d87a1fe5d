import { type Child, h } from "../markup.ts";
import type { SentReport } from "../memory.ts";
import { receiptLines, receiptTables } from "../receipt-view.ts";
import type { Texts } from "../texts.ts";
import type { MoreParts } from "./parts.ts";
import type { MoreTexts } from "./texts.ts";

/** The receipts this device has kept: to show, to print, to save beside other papers. */
export function receipts({ reporting }: MoreParts, t: MoreTexts): Child {
  const { page } = reporting;
  const { language, texts } = reporting.state;
  if (page === null || texts === null) return null;
  return [
    h("p", {}, t.receiptsWhy),
    reporting.receipts.map((sent) =>
      h(
        "section",
        { class: "receipt", key: sent.receipt.receiptNumber },
        receiptLines(sent, texts, language),
        receiptTables(page.people, sent, texts, language),
        h(
          "div",
          { class: "actions" },
          h("button", { class: "wide", onclick: () => save(sent, fileText(sent, texts)) }, t.save),
          h("button", { class: "wide", onclick: () => print() }, texts.print),
        ),
      ),
    ),
  ];

  /** The same lines as on the page, as plain text. */
  function fileText(sent: SentReport, core: Texts): string {
    const lines = [page?.organisationName ?? "", page?.workplaceName ?? "", "", textOf(receiptLines(sent, core, language)), textOf(receiptTables(page?.people ?? [], sent, core, language))];
    return lines.join("\n");
  }
}

/** Markup read out as lines of text; a row of a table is one line. */
function textOf(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (typeof child !== "object") return String(child);
  if (!("tag" in child)) return child.map(textOf).join("");
  const { tag, children } = child;
  const inner = children.map(textOf).join(tag === "tr" ? "  " : "");
  return ["p", "h3", "caption", "tr", "table"].includes(tag) ? `${inner}\n` : tag === "b" ? ` ${inner}` : inner;
}

function save({ receipt }: SentReport, text: string): void {
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  file.download = `${receipt.receiptNumber}.txt`;
  file.click();
  URL.revokeObjectURL(file.href);
}
