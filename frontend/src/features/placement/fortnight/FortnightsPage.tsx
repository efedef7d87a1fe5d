import { useParams, useSearch } from "@tanstack/react-router";
import { addDays, type LocalDate, weekNumber } from "../../../../../shared/kernel/local-date.ts";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import type { FortnightState } from "../../../../../shared/placement/fortnight.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { byUrgency, countStates } from "./board.ts";
import { FortnightCard } from "./FortnightCard.tsx";
import { useBoard } from "./queries.ts";
import { StateMark } from "./StateMark.tsx";
import { fortnightTexts } from "./texts.ts";

interface Choice {
  readonly staff?: UserId;
  readonly state?: FortnightState;
}

/** Every participant's fortnight: what is complete, what waits for a decision, what nobody has told; and the report to the payer. */
export function FortnightsPage() {
  const t = useTexts(fortnightTexts);
  const { user } = useSession();
  const { monday: asked } = useParams({ strict: false });
  const { staff, state }: Choice = useSearch({ strict: false });
  const staffId = user.roles.placement === "main" ? (staff ?? user.userId) : user.userId;
  const { monday, query } = useBoard(staffId, asked);
  const choice: Choice = { ...(staff !== undefined && { staff }), ...(state !== undefined && { state }) };
  const first = query.data?.people[0]?.monday ?? monday;

  return (
    <>
      <PageHeading
        title={t.title(weekNumber(first).week, weekNumber(addDays(first, 7)).week)}
        lead={t.lead}
        actions={
          <nav className="actions" aria-label={t.fortnights}>
            <Link look="secondary" to="/fortnights/$monday" params={{ monday: addDays(first, -14) }} search={choice} aria-label={t.previous}>
              <Icon name="previous" />
            </Link>
            <Link look="secondary" to="/fortnights" search={choice}>
              {t.current}
            </Link>
            <Link look="secondary" to="/fortnights/$monday" params={{ monday: addDays(first, 14) }} search={choice} aria-label={t.next}>
              <Icon name="next" />
            </Link>
          </nav>
        }
      />
      <Loaded query={query} rows={10}>
        {({ people, today }) => <Board people={people} today={today} monday={monday} choice={choice} />}
      </Loaded>
    </>
  );
}

interface BoardProps {
  readonly people: readonly FortnightView[];
  readonly today: LocalDate;
  readonly monday: LocalDate;
  readonly choice: Choice;
}

function Board({ people, today, monday, choice }: BoardProps) {
  const t = useTexts(fortnightTexts);
  const shown = people.filter(({ state }) => choice.state === undefined || state === choice.state).toSorted(byUrgency);
  if (people.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} action={<Link look="primary" to="/participants">{t.toParticipants}</Link>}>
        <p>{t.emptyBody}</p>
      </EmptyState>
    );
  }
  const { state, ...others } = choice;
  return (
    <>
      <nav className="fortnight-filter" aria-label={t.filter}>
        <Link to="/fortnights/$monday" params={{ monday }} search={others} activeOptions={{ exact: true }} aria-current={state === undefined ? "true" : undefined}>
          {t.all} <strong>{people.length}</strong>
        </Link>
        {countStates(people).map((one) => (
          <Link key={one.state} to="/fortnights/$monday" params={{ monday }} search={{ ...others, state: one.state }} aria-current={state === one.state ? "true" : undefined}>
            <StateMark state={one.state} /> <strong>{one.count}</strong>
          </Link>
        ))}
      </nav>
      {shown.length === 0 ? <EmptyState title={t.emptyFilter} /> : shown.map((person) => <FortnightCard key={`${person.participantId}${person.monday}`} person={person} today={today} staff={choice.staff} />)}
    </>
  );
}
