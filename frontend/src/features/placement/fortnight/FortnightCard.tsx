import { useState } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { type LocalDate, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import { attributesOf } from "../../../../../shared/placement/attendance-codes.ts";
import { saidOf } from "../../../../../shared/placement/attendance.ts";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import { type FortnightDay, isDisputed } from "../../../../../shared/placement/fortnight.ts";
import { formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Link } from "../../../ui/Link.tsx";
import { type SayStatement, useSayStatement } from "../week/say-day.ts";
import { toneOf } from "../week/tone.ts";
import { mondaysIn } from "./board.ts";
import { FortnightHints } from "./FortnightHints.tsx";
import { FortnightReport } from "./FortnightReport.tsx";
import { OpenPoints } from "./OpenPoints.tsx";
import { StateMark } from "./StateMark.tsx";
import { fortnightTexts } from "./texts.ts";

interface FortnightCardProps {
  readonly person: FortnightView;
  readonly today: LocalDate;
  readonly staff: UserId | undefined;
}

/** One person's fortnight: closed it is a line to run the eye over, open it is what to do about it. */
export function FortnightCard({ person, today, staff }: FortnightCardProps) {
  const t = useTexts(fortnightTexts);
  const say = useSayStatement();
  const [open, setOpen] = useState(false);
  const { counts } = person;
  const absent = Object.values(counts.absent).reduce((sum, days) => sum + days, 0);
  return (
    <details className="card fortnight" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>
          {person.lastName} {person.firstNames}
        </h2>
        <StateMark state={person.state} />
        <span className="fortnight-days" role="img" aria-label={t.strip}>
          {person.days.map((day) => (
            <DayMark key={day.on} day={day} today={today} say={say} />
          ))}
        </span>
        <span className="muted">
          {t.attendedOf(counts.attended, counts.planned)} · {t.expense(counts.expense)} · {t.absentDays(absent)}
        </span>
        <Icon name="next" />
      </summary>
      {open && (
        <div className="fortnight-body">
          <OpenPoints person={person} />
          <FortnightHints person={person} today={today} />
          <div className="actions">
            {mondaysIn(person.monday).map((monday) => (
              <Link key={monday} to="/weeks/$monday" params={{ monday }} search={staff === undefined ? {} : { staff }}>
                {t.openWeek(weekNumber(monday).week)}
              </Link>
            ))}
          </div>
          <FortnightReport person={person} />
        </div>
      )}
    </details>
  );
}

interface DayMarkProps {
  readonly day: FortnightDay;
  readonly today: LocalDate;
  readonly say: SayStatement;
}

function DayMark({ day: { on, service, day, kind }, today, say }: DayMarkProps) {
  const { language } = useLanguage();
  const said = saidOf(day ?? undefined);
  const look = said !== undefined ? "reported" : service ? (on < today ? "missing" : "upcoming") : kind === "not-arranged" || kind === "interrupted" ? "closed" : "free";
  const words = `${weekdayName(on, language, "short")} ${formatDayAndMonth(on, language)}${said === undefined ? "" : `: ${say(said, on)}`}`;
  return (
    <span className="month-day" data-state={look} data-tone={said === undefined ? undefined : toneOf(said.code, on)} data-trouble={said !== undefined && isDisputed(said) ? "dispute" : undefined} title={words}>
      {said === undefined ? (look === "missing" ? "·" : "") : attributesOf(said.code, on).letter[language]}
    </span>
  );
}
