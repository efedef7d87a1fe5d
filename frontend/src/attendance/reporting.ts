import type { Language } from "../../../shared/kernel/languages.ts";
import type { LinkPage, Receipt } from "../../../shared/placement/link-contract.ts";
import type { Answer, Asked, LinkApi } from "./api.ts";
import { type DraftAction, emptyDraft, type Pending, progressOf, reportOf } from "./draft.ts";
import type { Memory, SentReport } from "./memory.ts";
import { conflictsOf } from "./merge.ts";
import { edit, initialState, type More, type MoreView, type State, weeksToDo } from "./state.ts";
import type { Texts } from "./texts.ts";
import { daysBefore, mondayOf, personWeeks } from "./weeks.ts";

/** A day can be reported and corrected for so long. */
const openForDays = 14;

type Refusal = Extract<Answer<Receipt>, { kind: "refused" }>;

interface Surroundings {
  readonly api: LinkApi;
  readonly memory: Memory;
  /** The language of the device, until the contact's own is known. */
  readonly deviceLanguage: Language;
  readonly textsIn: (language: Language) => Promise<Texts>;
  readonly newKey: () => string;
  /** Runs it a while later: when to try a lost connection again. */
  readonly later: (run: () => void) => void;
  /** Fetches a part of the page that few need; it is drawn in the language of the moment. */
  readonly openMore: (view: MoreView) => Promise<More>;
  readonly show: (state: State) => void;
}

/** The course of reporting: open, choose, send, wait for a connection, receive a receipt, correct. */
export class Reporting {
  readonly #around: Surroundings;
  #state: State;
  #sent: SentReport | null = null;
  #wanted: Language | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#state = initialState(around.memory.language.read() ?? around.deviceLanguage, around.memory.draft.read() ?? emptyDraft);
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#around.show(this.#state);
  }

  /** Changes the draft, in this device too. */
  edit(change: DraftAction): void {
    this.set(edit(this.#state, change));
    this.#around.memory.draft.write(this.#state.draft);
  }

  /** Begins: without a token there is nothing to ask the server for. */
  async start(token: string): Promise<void> {
    const speaking = this.#speak(this.#state.language);
    if (token === "") await this.openMore("invalid");
    else await this.open();
    await speaking;
  }

  /** Fetches the page. A report that was under way when the tab closed goes out again with its own key. */
  async open(): Promise<void> {
    const answer = await this.#around.api.openPage(this.#state.language);
    if (answer.kind === "ok") await this.#opened(answer.body);
    else if (answer.kind === "refused") await this.openMore("invalid");
    else if (this.page === null) this.set({ view: { kind: "unreachable" } });
  }

  /** Sends what is complete; while an earlier report waits for its answer, that one. */
  async send(): Promise<void> {
    const { draft, sending } = this.#state;
    const page = this.page;
    if (page === null || sending === "now") return;
    if (draft.pending) return this.#post(draft.pending);
    const report = reportOf(draft, page);
    if (progressOf(draft, personWeeks(page.people)).unfinished) this.set({ notice: { kind: "unfinished" } });
    else if (report === null) this.set({ notice: { kind: "nothing-to-send" } });
    else {
      const pending = { key: this.#around.newKey(), report };
      this.edit({ kind: "post", pending });
      await this.#post(pending);
    }
  }

  /** Tries again what a lost connection left undone, if anything. */
  async retry(): Promise<void> {
    const { view, sending, draft } = this.#state;
    if (view.kind === "unreachable") await this.open();
    else if (sending === "waiting" && draft.pending) await this.#post(draft.pending);
  }

  /** Opens what is not part of reporting. Without a connection the page stays as it is, and says so. */
  async openMore(view: MoreView): Promise<void> {
    const more = await this.#around.openMore(view).catch(() => null);
    if (more) this.set({ more });
    else if (this.page) this.set({ notice: { kind: "no-more" } });
    else this.set({ view: { kind: "unreachable" } });
  }

  /** Asks whatever else the link can ask, in the language of the moment. */
  ask<T>(path: string, isBody: (body: unknown) => body is T, asked?: Asked): Promise<Answer<T>> {
    return this.#around.api.ask(path, isBody, this.#state.language, asked);
  }

  /** What the device still knows to have been received, of the people on this page, the latest first. */
  get receipts(): readonly SentReport[] {
    const people = this.page?.people ?? [];
    return (this.#around.memory.sent.read() ?? []).filter(({ entries }) =>
      entries.some((entry) => people.some((person) => person.placementId === entry.placementId)),
    );
  }

  /** Leaves the receipt for the days it tells of. */
  correct(): void {
    const sent = this.#sent?.entries.map(({ on }) => mondayOf(on));
    this.#sent = null;
    if (this.page) this.#showPage(this.page, sent);
  }

  /** A language chosen by hand is remembered in this device and goes before the contact's own. */
  async chooseLanguage(language: Language): Promise<void> {
    this.#around.memory.language.write(language);
    await this.#speak(language);
    const { more } = this.#state;
    if (more) await this.openMore(more.view);
  }

  async #opened(page: LinkPage): Promise<void> {
    if (this.#around.memory.language.read() === null) await this.#speak(page.language);
    this.edit({ kind: "opened", people: page.people });
    this.#keepReceipts([], page.today);
    this.#showPage(page);
    if (this.#state.draft.pending && this.#state.sending === "no") await this.#post(this.#state.draft.pending);
  }

  /** A language that cannot be fetched now leaves the page in the one it has; of two asked for, the later is spoken. */
  async #speak(language: Language): Promise<void> {
    this.#wanted = language;
    const texts = await this.#around.textsIn(language).catch(() => null);
    if (texts && this.#wanted === language) this.set({ language, texts });
  }

  async #post(pending: Pending): Promise<void> {
    this.set({ sending: "now" });
    const answer = await this.#around.api.sendReport(pending, this.#state.language);
    if (answer.kind === "unreachable") {
      this.set({ sending: "waiting" });
      this.#around.later(() => void this.retry());
      return;
    }
    if (answer.kind === "ok") await this.#received(pending, answer.body);
    else await this.#refused(pending, answer);
    this.set({ sending: "no" });
  }

  async #received(pending: Pending, receipt: Receipt): Promise<void> {
    this.#sent = { receipt, entries: pending.report.entries };
    this.#keepReceipts([this.#sent], this.page?.today ?? "");
    this.edit({ kind: "received" });
    // Should the fresh page not come, the receipt is shown all the same.
    if (this.page) this.#showPage(this.page);
    await this.open();
  }

  /** The choices stay; the page is fetched anew, so that they stand beside what holds now. */
  async #refused(pending: Pending, refusal: Refusal): Promise<void> {
    const before = this.page;
    this.edit({ kind: "refused" });
    await this.open();
    const now = this.page;
    if (now === null) return;
    const conflicts = refusal.code === "version-conflict" ? conflictsOf(pending.report, this.#state.draft, before, now) : [];
    this.set({ conflicts });
    if (conflicts.length === 0) this.set({ notice: { kind: "refused", title: refusal.title } });
  }

  /** Receipts stay in the device until their last day closes. */
  #keepReceipts(fresh: readonly SentReport[], today: string): void {
    const { sent } = this.#around.memory;
    const kept = [...fresh, ...(sent.read() ?? [])].filter(({ entries }) => today === "" || entries.some(({ on }) => on >= daysBefore(today, openForDays)));
    sent.write(kept);
  }

  #showPage(page: LinkPage, openWeeks: readonly string[] = weeksToDo(page, this.#state.draft)): void {
    const view = this.#sent ? ({ kind: "receipt", page, sent: this.#sent } as const) : ({ kind: "days", page } as const);
    this.set({ view, openWeeks, others: null, added: [] });
  }

  /** The page as it was last fetched; null while there is none. */
  get page(): LinkPage | null {
    return "page" in this.#state.view ? this.#state.view.page : null;
  }
}
