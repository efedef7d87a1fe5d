import { dayName, duration, momentName } from "./dates.ts";
import { type Choice, type Chosen, isComplete, keyOf, needsMinutes, shown, standing } from "./draft.ts";
import { type Child, h, type Markup } from "./markup.ts";
import type { Reporting } from "./reporting.ts";
import type { Texts } from "./texts.ts";
import { timeThere } from "./time-there.ts";
import type { Day, Person } from "./weeks.ts";

const main = ["PRESENT", "ABSENT", "SERVICE_NOT_ARRANGED"] as const;
const absent = ["ABSENT_NOTIFIED", "ABSENT_NOT_NOTIFIED"] as const;
const other = ["PRESENT_PARTIAL", "SENT_HOME_CLIENT", "SENT_HOME_PLACE"] as const;

/** One day of one person: three large choices, what follows from them, and what has become of it. */
export function dayRow(reporting: Reporting, person: Person, day: Day, t: Texts): Markup {
  const { draft, language, others } = reporting.state;
  const key = keyOf(person, day);
  const choice = shown(draft, person, day);
  const code = choice?.code;
  const isAbsent = code === "ABSENT" || absent.some((one) => one === code);
  const isOpen = others === key || other.some((one) => one === code);
  const choose = (next: Choice): void => reporting.edit({ kind: "choose", key, choice: next, stands: standing(day) });
  const choices = (name: string, codes: readonly Chosen[], label: (one: Chosen) => string): Markup =>
    h(
      "div",
      { class: "choices" },
      codes.map((one) =>
        h(
          "label",
          { class: one },
          h("input", {
            type: "radio",
            name,
            checked: one === code || (one === "ABSENT" && isAbsent),
            onchange: () => choose({ code: one, minutes: null }),
          }),
          h("span", {}, label(one)),
        ),
      ),
    );
  const name = dayName(language, day.on);
  return h(
    "fieldset",
    { class: "day", key: day.on },
    h("legend", {}, h("b", {}, name), " ", h("small", {}, day.plannedMinutes === null ? t.kinds[day.kind] : duration(language, day.plannedMinutes))),
    h(
      "button",
      {
        class: "more",
        "aria-expanded": String(isOpen),
        "aria-label": `${t.other}, ${person.displayName} ${name}`,
        onclick: () => reporting.set({ others: others === key ? null : key }),
      },
      t.other,
    ),
    choices(key, main, (one) => t.codes[one]),
    isAbsent &&
      h(
        "fieldset",
        { class: "follow" },
        h("legend", {}, t.toldQuestion),
        choices(`${key}/told`, absent, (one) => (one === "ABSENT_NOTIFIED" ? t.told : t.notTold)),
      ),
    isOpen && h("div", { class: "follow others" }, choices(key, other, (one) => t.codes[one])),
    choice && needsMinutes(choice, day) && timeThere(choice, t, choose),
    choice && !isComplete(choice, day) && h("p", { class: "lacking" }, code === "ABSENT" ? t.sayWhetherTold : t.sayTime),
    fate(reporting, key, day, isOpen, t),
  );
}

/** Whether the entry has been sent, or what it changes; and the way back. */
function fate(reporting: Reporting, key: string, day: Day, isOpen: boolean, t: Texts): Child {
  const stands = standing(day);
  const back = h("button", { class: "link", onclick: () => reporting.edit({ kind: "clear", key }) }, stands ? t.undoChange : t.clear);
  if (key in reporting.state.draft.choices)
    return (stands || isOpen) && h("p", { class: "fate" }, stands && `${t.changedFrom(t.codes[stands.code])} `, back);
  return day.reported && h("p", { class: "fate done" }, t.sentAt(momentName(reporting.state.language, day.reported.at)));
}
