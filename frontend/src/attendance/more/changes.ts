import type { LinkPage } from "../../../../shared/placement/link-contract.ts";
import { dayName, momentName } from "../dates.ts";
import { type Child, h, type Markup } from "../markup.ts";
import type { Reporting } from "../reporting.ts";
import type { Person } from "../weeks.ts";
import { isAnything, isProposalId } from "./answers.ts";
import { type Change, type Form, isPlan, tell } from "./change.ts";
import { choiceList } from "./choice-list.ts";
import { planDays } from "./plan-days.ts";
import type { MoreParts } from "./parts.ts";
import type { MoreTexts } from "./texts.ts";

type Proposal = LinkPage["proposals"][number];
type Kind = Change["kind"];

/** What an attempt came to, told beside what was tried. */
interface Said {
  readonly of: Kind | "list";
  readonly text: string;
  readonly done?: true;
}

const unknown = "unknown";

/** What the employer wants changed. Staff answer; nothing changes by itself. */
export class Changes {
  readonly #reporting: Reporting;
  #forms: Partial<Record<Kind, Form>> = {};
  #said: Said | null = null;
  #sending = false;
  /** The same proposal keeps its key until it has been answered: a lost answer makes nothing twice. */
  readonly #keys = new Map<string, string>();

  constructor({ reporting }: MoreParts) {
    this.#reporting = reporting;
  }

  draw(t: MoreTexts): Child {
    const { page } = this.#reporting;
    if (page === null) return null;
    return [
      h("p", {}, t.changesWhy),
      h("div", { id: "proposals", tabindex: -1 }, this.#status("list"), this.#proposals(page, t)),
      page.people.length > 0 && [this.#gone(page, t), this.#days(page, t)],
      form("not-me", t.notMe, h("p", {}, t.notMeWhy), this.#status("not-the-contact"), this.#button(t, () => ({ kind: "not-the-contact" }))),
    ];
  }

  #gone(page: LinkPage, t: MoreTexts): Markup {
    const person = this.#person(page, "no-longer-here");
    const planned = (person?.days ?? []).filter(({ kind }) => kind === "planned").toReversed().slice(0, 5);
    const chosen = this.#forms["no-longer-here"]?.lastDay ?? unknown;
    const options = planned.map(({ on }) => ({ value: String(on), label: dayName(this.#reporting.state.language, on) }));
    return form(
      "gone",
      t.gone,
      this.#who(page, "no-longer-here", t),
      person && choiceList(t.lastDay, "last-day", [...options, { value: unknown, label: t.unknownDay }], chosen, (lastDay) => this.#fill("no-longer-here", { lastDay })),
      this.#status("no-longer-here"),
      this.#button(t, () => {
        if (person === undefined) return { of: "no-longer-here", text: t.chooseWho };
        const lastDay = planned.find(({ on }) => on === chosen)?.on ?? null;
        return { kind: "no-longer-here", placementId: person.placementId, lastDay };
      }),
    );
  }

  #days(page: LinkPage, t: MoreTexts): Markup {
    const person = this.#person(page, "change-days");
    const plan = this.#forms["change-days"]?.plan ?? person?.plan ?? [];
    return form(
      "days",
      t.days,
      this.#who(page, "change-days", t),
      h("p", {}, t.daysWhy),
      planDays(plan, this.#reporting.state.language, t, (next) => this.#fill("change-days", { plan: next })),
      this.#status("change-days"),
      this.#button(t, () => {
        if (person === undefined) return { of: "change-days", text: t.chooseWho };
        return isPlan(plan) ? { kind: "change-days", placementId: person.placementId, plan: [...plan] } : { of: "change-days", text: t.chooseDays };
      }),
    );
  }

  /** With one person there is nobody else it could be about. */
  #person({ people }: LinkPage, kind: Kind): Person | undefined {
    return people.length === 1 ? people[0] : people.find(({ placementId }) => placementId === this.#forms[kind]?.who);
  }

  #who(page: LinkPage, kind: Kind, t: MoreTexts): Markup {
    const options = page.people.map(({ placementId, displayName }) => ({ value: String(placementId), label: displayName }));
    const choose = (who: string): void => {
      const plan = page.people.find(({ placementId }) => placementId === who)?.plan;
      this.#fill(kind, { who, ...(kind === "change-days" && plan && { plan }) });
    };
    return choiceList(t.who, `who-${kind}`, options, this.#person(page, kind)?.placementId, choose);
  }

  #button(t: MoreTexts, make: () => Change | { readonly of: Kind; readonly text: string }): Markup {
    const press = (): void => {
      const made = make();
      if ("of" in made) this.#say(made);
      else void this.#propose(made, t);
    };
    return h("button", { class: "wide strong", onclick: press }, t.propose);
  }

  #status(of: Kind | "list"): Markup {
    return h("p", { role: "status", class: this.#said?.done ? "answer done" : "answer" }, this.#said?.of === of && this.#said.text);
  }

  #say(said: Said | null): void {
    this.#said = said;
    this.#reporting.set({});
  }

  #fill(kind: Kind, change: Form): void {
    this.#forms = { ...this.#forms, [kind]: { ...this.#forms[kind], ...change } };
    this.#say(null);
  }

  async #propose(change: Change, t: MoreTexts): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    const content = JSON.stringify(change);
    const key = this.#keys.get(content) ?? crypto.randomUUID();
    this.#keys.set(content, key);
    const answer = await this.#reporting.ask("proposals", isProposalId, { key, body: { change } });
    this.#sending = false;
    if (answer.kind !== "unreachable") this.#keys.delete(content);
    if (answer.kind !== "ok") {
      this.#say({ of: change.kind, text: answer.kind === "refused" ? answer.title : t.unsent });
      return;
    }
    this.#forms = { ...this.#forms, [change.kind]: {} };
    await this.#reporting.open();
    this.#say({ of: "list", text: t.proposed, done: true });
    document.getElementById("proposals")?.focus();
  }

  async #withdraw({ proposalId }: Proposal, t: MoreTexts): Promise<void> {
    const answer = await this.#reporting.ask("proposals/withdraw", isAnything, { body: { proposalId } });
    if (answer.kind === "ok") await this.#reporting.open();
    this.#say(answer.kind === "ok" ? null : { of: "list", text: answer.kind === "refused" ? answer.title : t.unsent });
  }

  #proposals({ proposals }: LinkPage, t: MoreTexts): Child {
    const { language } = this.#reporting.state;
    if (proposals.length === 0) return null;
    return [
      h("h3", {}, t.sentBefore),
      proposals.map((proposal) =>
        h(
          "section",
          { class: "person proposal", key: proposal.proposalId },
          h("p", {}, h("b", {}, tell(proposal.change, proposal.displayName ?? "", language, t))),
          h("p", {}, `${t.states[proposal.state]}, ${momentName(language, proposal.sentAt)}`),
          proposal.state === "waiting" && h("button", { class: "link", onclick: () => void this.#withdraw(proposal, t) }, t.withdraw),
        ),
      ),
    ];
  }
}

const form = (key: string, title: string, ...content: readonly Child[]): Markup =>
  h("details", { class: "form", key }, h("summary", {}, h("h3", {}, title)), h("div", { class: "person" }, content));
