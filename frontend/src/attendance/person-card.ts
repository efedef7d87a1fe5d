import { dayName, weekdayName } from "./dates.ts";
import { dayRow } from "./day-row.ts";
import { emptyDays, keyOf, shown } from "./draft.ts";
import { h, type Markup } from "./markup.ts";
import type { Reporting } from "./reporting.ts";
import type { Texts } from "./texts.ts";
import { agreedWeekdays, type Day, type PersonWeek } from "./weeks.ts";

/** One person's week: the agreed days, and behind a small door the days that were not. */
export function personCard(reporting: Reporting, one: PersonWeek, monday: string, t: Texts): Markup {
  const { person, days } = one;
  const { draft, language, added } = reporting.state;
  const id = `${person.placementId}/${monday}`;
  const isListed = (day: Day): boolean =>
    day.plannedMinutes !== null || added.includes(keyOf(person, day)) || shown(draft, person, day) !== null;
  const others = days.filter((day) => !isListed(day));
  const agreed = agreedWeekdays(person).map((on) => weekdayName(language, on));
  const addDay = (key: string): void => {
    reporting.set({ added: [...added, key] });
    document.getElementsByName(key)[0]?.focus();
  };
  return h(
    "article",
    { class: "person", key: person.placementId },
    h("h3", { id }, person.displayName),
    agreed.length > 0 && h("p", {}, t.agreedDays(agreed.join(", "))),
    days.some((day) => day.plannedMinutes !== null) &&
      h(
        "button",
        { class: "wide", "aria-describedby": id, onclick: () => reporting.edit({ kind: "fill", keys: emptyDays(draft, [one]) }) },
        t.fillPerson,
      ),
    days.map((day) =>
      isListed(day)
        ? dayRow(reporting, person, day, t)
        : day.kind !== "not-agreed" && h("p", { class: "off", key: day.on }, h("b", {}, dayName(language, day.on)), " ", t.kinds[day.kind]),
    ),
    others.length > 0 &&
      h(
        "details",
        { class: "add", key: "add" },
        h("summary", {}, t.addDay),
        others.map((day) =>
          h("button", { key: day.on, "aria-describedby": id, onclick: () => addDay(keyOf(person, day)) }, dayName(language, day.on)),
        ),
      ),
  );
}
