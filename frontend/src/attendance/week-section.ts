import { dateRange } from "./dates.ts";
import { emptyDays, progressOf } from "./draft.ts";
import { h, type Markup } from "./markup.ts";
import { personCard } from "./person-card.ts";
import type { Reporting } from "./reporting.ts";
import type { Texts } from "./texts.ts";
import type { Week } from "./weeks.ts";

/** A calendar week that can be folded away; its heading says what is still to be done in it. */
export function weekSection(reporting: Reporting, week: Week, t: Texts, open: boolean): Markup {
  const { draft, language } = reporting.state;
  const { marked, all, unsent } = progressOf(draft, week.people);
  const missing = all - marked;
  const state = missing > 0 ? "missing" : unsent > 0 ? "unsent" : all > 0 ? "sent" : "empty";
  const said = { missing: t.missing(missing), unsent: t.unsent(unsent), sent: t.weekSent, empty: t.weekEmpty };
  return h(
    "details",
    { class: "week", key: week.monday, open },
    h(
      "summary",
      {},
      h("h2", {}, t.week(week.number, dateRange(language, week.monday, week.sunday))),
      h("span", { class: `badge ${state}` }, said[state]),
    ),
    week.people.length > 1 &&
      h("button", { class: "wide strong", onclick: () => reporting.edit({ kind: "fill", keys: emptyDays(draft, week.people) }) }, t.fillWeek),
    h("div", { class: "people" }, week.people.map((one) => personCard(reporting, one, week.monday, t))),
  );
}
