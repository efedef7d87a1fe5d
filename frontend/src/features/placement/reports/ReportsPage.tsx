import { useState } from "react";
import { addDays, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import type { WeekView } from "../../../../../shared/placement/attendance-contract.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { closedAtEach } from "../../../../../shared/placement/missing.ts";
import type { Workplace } from "../../../../../shared/placement/workplace.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { todayHere } from "../../../ui/clock.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { commandEach } from "./command-each.ts";
import { useWorkplaces } from "../workplaces/workplace-names.ts";
import { equalDays, type ReceivedWeek, receivedWeeks } from "./received-weeks.ts";
import { receivedReads } from "./queries.ts";
import { ReceivedWeekCard } from "./ReceivedWeekCard.tsx";
import { reportsTexts } from "./texts.ts";

/** As far back as one read goes; what is older has been asked about on the home page long since. */
const weeksShown = "6";

/** What employers have reported and nobody has answered, by workplace and week: equal ones in one press, different ones one by one. */
export function ReportsPage() {
  const t = useTexts(reportsTexts);
  const { user } = useSession();
  // The server's date, which the code lists carry: this device's clock may be wrong by weeks.
  const lists = useRead(placementContract.readCodeLists, {});
  const monday = addDays(mondayOf(lists.data?.today ?? todayHere()), -7 * (Number(weeksShown) - 1));
  const params = { staffId: user.userId, monday };
  const weeks = useRead(placementContract.readWeek, { params, query: { weeks: weeksShown } }, { enabled: lists.data !== undefined });
  const workplaces = useWorkplaces();
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Loaded query={workplaces} rows={2}>
        {({ rows }) => (
          <Loaded query={weeks} rows={8}>
            {(view) => <Reports view={view} workplaces={rows} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Reports({ view, workplaces }: { readonly view: WeekView; readonly workplaces: readonly Workplace[] }) {
  const t = useTexts(reportsTexts);
  const received = receivedWeeks(view.rows, closedAtEach(workplaces, view.freeEves));
  const { confirmEqual, progress, outcome } = useConfirmEqual();
  const all = equalDays(received).length;
  return (
    <>
      <div role="status">
        {outcome !== null && <Banner tone="success" title={t.confirmed(outcome.confirmed)} />}
        {outcome !== null && outcome.failed > 0 && <Banner tone="warning" title={t.notConfirmed(outcome.failed)} />}
      </div>
      {received.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={<Link look="secondary" to="/week">{t.toWeek}</Link>}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <>
          {all > 0 && received.length > 1 && (
            <div className="actions">
              <Button variant="primary" pending={progress !== null} pendingText={progress === null ? "" : t.confirming(progress.done, progress.all)} onPress={() => void confirmEqual(received)}>
                {t.confirmEverything(all)}
              </Button>
            </div>
          )}
          {received.map((week) => (
            <ReceivedWeekCard key={`${week.monday} ${week.workplaceId}`} week={week} workplaces={workplaces} onConfirmEqual={() => confirmEqual([week])} busy={progress !== null} />
          ))}
        </>
      )}
    </>
  );
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

/** One command for each person's week, a few at a time; what changed meanwhile stays on the list. */
function useConfirmEqual() {
  const confirm = useCommand(placementContract.confirmWeek, { refreshes: receivedReads });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<{ readonly confirmed: number; readonly failed: number } | null>(null);

  async function confirmEqual(weeks: readonly ReceivedWeek[]): Promise<void> {
    const items = equalDays(weeks);
    setOutcome(null);
    setProgress({ done: 0, all: items.length });
    const failures = await commandEach(
      items,
      async ({ participantId, monday, days }) => {
        const answer = await confirm.mutateAsync({ params: { participantId, monday }, body: { days } });
        if (answer.days.some((day) => day.outcome === "refused")) throw new Error("changed meanwhile");
      },
      (done) => setProgress({ done, all: items.length }),
    );
    setProgress(null);
    setOutcome({ confirmed: items.length - failures.length, failed: failures.length });
  }

  return { confirmEqual, progress, outcome };
}
