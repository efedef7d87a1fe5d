import { dayName, momentName } from "./dates.ts";
import { type Child, h } from "./markup.ts";
import type { Reporting } from "./reporting.ts";
import type { Texts } from "./texts.ts";

/** Beside each other what somebody else reported meanwhile and what was chosen here; nothing is overwritten unseen. */
export function conflictList(reporting: Reporting, t: Texts): Child {
  const { conflicts, language } = reporting.state;
  if (conflicts.length === 0) return null;
  return h(
    "section",
    { class: "message conflicts", role: "status" },
    h("h2", {}, t.conflictTitle),
    h("p", {}, t.conflictWhy),
    conflicts.map(({ key, person, day, stands, chosen }) => {
      const name = dayName(language, day.on);
      return h(
        "dl",
        { key },
        h("dt", {}, `${person.displayName} ${name}`),
        h("dd", {}, `${t.nowStands}: `, h("b", {}, t.codes[stands.code]), day.reported && ` (${momentName(language, day.reported.at)})`),
        h("dd", {}, `${t.youChose}: `, h("b", {}, t.codes[chosen.code])),
        h("dd", {}, h("button", { class: "link", onclick: () => reporting.edit({ kind: "clear", key }) }, t.keepStanding(name))),
      );
    }),
  );
}
