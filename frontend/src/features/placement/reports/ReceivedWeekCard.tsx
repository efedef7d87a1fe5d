import { placementContract } from "../../../../../shared/placement/contract.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { capitalised, formatDayAndMonth, formatMinutes, weekdayName, weekName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import { useRereadOnConflict } from "../editing/conflict.ts";
import type { Person, ReceivedDay, ReceivedWeek } from "./received-weeks.ts";
import { receivedReads } from "./queries.ts";
import { reportsTexts } from "./texts.ts";

interface ReceivedWeekCardProps {
  readonly week: ReceivedWeek;
  readonly workplaces: readonly Workplace[];
  readonly onConfirmEqual: () => Promise<void>;
  readonly busy: boolean;
}

/** One workplace's week: equal days stand plainly, different ones stand out with what they differ from. */
export function ReceivedWeekCard({ week, workplaces, onConfirmEqual, busy }: ReceivedWeekCardProps) {
  const t = useTexts(reportsTexts);
  const { language } = useLanguage();
  const days = week.people.flatMap((person) => person.days);
  const different = days.filter(({ difference }) => difference !== null).length;
  const equal = days.length - different;
  const name = workplaces.find(({ workplaceId }) => workplaceId === week.workplaceId)?.name ?? "";
  const number = weekName(week.monday, language);
  return (
    <section className="card">
      <div className="card-heading">
        <h2>
          {name} · {number} {different > 0 ? <Badge tone="warning">{t.differences(different)}</Badge> : <Badge tone="success">{t.allEqual}</Badge>}
        </h2>
        <div className="actions">
          {equal > 0 && (
            <Button isDisabled={busy} onPress={() => void onConfirmEqual()}>
              {t.confirmEqual(equal)}
            </Button>
          )}
          <Link look="quiet" to="/weeks/$monday" params={{ monday: week.monday }} aria-label={t.openWeekOf(number)}>
            {t.openWeek}
          </Link>
        </div>
      </div>
      <ul className="rows">
        {week.people.map(({ person, days: some }) => (
          <li key={person.participantId}>
            <p className="row-title">
              <Link to="/participants/$participantId" params={{ participantId: person.participantId }}>
                {person.lastName} {person.firstNames}
              </Link>
            </p>
            <ul className="received-days">
              {some.map((day) => (
                <Day key={day.on} person={person} received={day} monday={week.monday} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DayProps {
  readonly person: Person;
  readonly received: ReceivedDay;
  readonly monday: ReceivedWeek["monday"];
}

function Day({ person, received, monday }: DayProps) {
  const t = useTexts(reportsTexts);
  const { language } = useLanguage();
  const { labelOf } = useAttendanceCodes();
  const { on, day, plannedMinutes, difference } = received;
  const said = day.proposal ?? day;
  const say = ({ code, minutes }: Pick<typeof said, "code" | "minutes">) => [labelOf(code, on), minutes === null ? "" : formatMinutes(minutes)].filter((part) => part !== "").join(" ");
  const date = `${capitalised(weekdayName(on, language, "short"))} ${formatDayAndMonth(on, language)}`;
  const agreed = plannedMinutes === null ? t.notAgreed : t.agreed(formatMinutes(plannedMinutes));
  return (
    <li className={difference === null ? "received-day" : "received-day received-different"}>
      <span>
        <strong>{date}</strong> {say(said)}
      </span>
      {difference !== null && <span className="muted">{difference === "own-mark" ? t.ownMark(say(day)) : agreed}</span>}
      {difference !== null && <Answers person={person} received={received} monday={monday} date={date} />}
    </li>
  );
}

function Answers({ person, received: { on, day, difference }, monday, date }: DayProps & { readonly date: string }) {
  const t = useTexts(reportsTexts);
  const confirm = useCommand(placementContract.confirmWeek, { refreshes: receivedReads });
  const answer = useCommand(placementContract.answerProposal, { refreshes: receivedReads });
  const rereadOnConflict = useRereadOnConflict(receivedReads);
  const { participantId } = person;
  const who = `${person.lastName} ${person.firstNames}`;
  const onError = (error: unknown) => void rereadOnConflict(error);
  const respond = (accept: boolean) => answer.mutate({ params: { participantId, on }, body: { accept, version: day.version } }, { onError });
  if (difference === "own-mark") {
    return (
      <span className="actions">
        <Button pending={answer.isPending} onPress={() => respond(true)} aria-label={t.acceptOf(who, date)}>
          {t.accept}
        </Button>
        <Button variant="quiet" isDisabled={answer.isPending} onPress={() => respond(false)} aria-label={t.keepOf(who, date)}>
          {t.keep}
        </Button>
      </span>
    );
  }
  return (
    <Button
      pending={confirm.isPending}
      onPress={() => confirm.mutate({ params: { participantId, monday }, body: { days: [{ on, version: day.version }] } }, { onError })}
      aria-label={t.confirmDayOf(who, date)}
    >
      {t.confirmDay}
    </Button>
  );
}
