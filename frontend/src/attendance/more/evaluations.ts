import type { LinkPage } from "../../../../shared/placement/link-contract.ts";
import { fullDate, momentName } from "../dates.ts";
import { type Child, h, type Markup } from "../markup.ts";
import type { Reporting } from "../reporting.ts";
import { type EvaluationReceipt, isEvaluationReceipt, isOwnEvaluation } from "./answers.ts";
import { emptyEvaluation, type EvaluationDraft, firstUnanswered, isFull, keepDraft, readDraft } from "./evaluation-draft.ts";
import { evaluationForm, type OpenEvaluation } from "./evaluation-form.ts";
import type { MoreParts } from "./parts.ts";
import type { MoreTexts } from "./texts.ts";

type Evaluable = LinkPage["evaluations"][number];

/** The work evaluated near a placement's end. Optional; can be done later, and changed until staff have gone through it. */
export class Evaluations {
  readonly #reporting: Reporting;
  #open: OpenEvaluation | null = null;
  #receipt: EvaluationReceipt | null = null;
  #problem = "";
  #sending = false;

  constructor({ reporting }: MoreParts) {
    this.#reporting = reporting;
  }

  draw(t: MoreTexts): Child {
    const { page } = this.#reporting;
    if (page === null) return null;
    const open = this.#open;
    const evaluable = page.evaluations.find(({ placementId }) => placementId === open?.placementId);
    if (open && evaluable) return evaluationForm(open, evaluable.displayName, t, (change) => this.#answer(change), () => void this.#send(t));
    return [
      this.#receipt && this.#received(this.#receipt, t),
      h("p", {}, t.evaluationsWhy),
      h("p", { role: "status", class: "answer" }, this.#problem),
      page.evaluations.map((one) => this.#row(one, t)),
    ];
  }

  #show(open: OpenEvaluation | null): void {
    this.#open = open;
    this.#reporting.set({});
  }

  async #begin({ placementId }: Evaluable, t: MoreTexts): Promise<void> {
    const answer = await this.#reporting.ask("evaluation", isOwnEvaluation, { body: { placementId } });
    this.#receipt = null;
    this.#problem = answer.kind === "refused" ? answer.title : answer.kind === "unreachable" ? t.unsent : "";
    const own = answer.kind === "ok" ? answer.body.evaluation : null;
    const draft = readDraft(placementId) ?? (own ? { ratings: own.ratings, text: own.text } : emptyEvaluation);
    this.#show(answer.kind === "ok" ? { placementId, draft, version: own?.version ?? null, key: crypto.randomUUID(), said: "" } : null);
    document.getElementById("more")?.focus();
  }

  /** An answer that changes makes another evaluation of it, with a key of its own. */
  #answer(change: Partial<EvaluationDraft>): void {
    if (this.#open === null) return;
    const draft = { ...this.#open.draft, ...change };
    keepDraft(this.#open.placementId, draft);
    this.#show({ ...this.#open, draft, key: crypto.randomUUID(), said: "" });
  }

  async #send(t: MoreTexts): Promise<void> {
    if (this.#open === null || this.#sending) return;
    const { placementId, draft, version, key } = this.#open;
    const { ratings, text } = draft;
    if (!isFull(ratings)) {
      this.#show({ ...this.#open, said: t.answerAll });
      document.querySelector<HTMLElement>(`[name="${String(firstUnanswered(draft))}"]`)?.focus();
      return;
    }
    this.#sending = true;
    const answered = await this.#reporting.ask("evaluations", isEvaluationReceipt, { key, body: { placementId, ratings, text, version } });
    this.#sending = false;
    if (answered.kind !== "ok") {
      this.#show({ ...this.#open, said: answered.kind === "refused" ? answered.title : t.unsent });
      return;
    }
    keepDraft(placementId, null);
    this.#receipt = answered.body;
    await this.#reporting.open();
    this.#show(null);
    document.getElementById("evaluation-receipt")?.focus();
  }

  #received({ receiptNumber, receivedAt }: EvaluationReceipt, t: MoreTexts): Markup {
    const { texts, language } = this.#reporting.state;
    return h(
      "section",
      { class: "receipt", key: "receipt" },
      h("h2", { id: "evaluation-receipt", tabindex: -1 }, t.evaluationReceived),
      h("p", {}, texts?.receiptNumber, h("b", {}, receiptNumber)),
      h("p", {}, `${texts?.receivedAt ?? ""} ${momentName(language, receivedAt)}`),
    );
  }

  #row(one: Evaluable, t: MoreTexts): Markup {
    const { language } = this.#reporting.state;
    return h(
      "section",
      { class: "person", key: one.placementId },
      h("h3", {}, one.displayName),
      h("p", {}, t.evaluationUntil(fullDate(language, one.endsOn), fullDate(language, one.until))),
      one.sentAt !== null && h("p", {}, t.evaluationSent(momentName(language, one.sentAt))),
      one.accepted
        ? h("p", {}, t.accepted)
        : h("button", { class: "wide", onclick: () => void this.#begin(one, t) }, one.sentAt === null ? t.evaluate(one.displayName) : t.change),
    );
  }
}
