import { useState } from "react";
import { daysBetween } from "../../../../shared/kernel/local-date.ts";
import { placementContract, type WorkView } from "../../../../shared/placement/contract.ts";
import { useCommand } from "../../api/queries.ts";
import { useSession } from "../../api/session-context.ts";
import { formatDayAndMonth, weekdayName, weekName } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Link } from "../../ui/Link.tsx";
import { Table } from "../../ui/Table.tsx";
import { aboutOf, type HomeTask } from "./shown-tasks.ts";
import { SnoozeDialog } from "./SnoozeDialog.tsx";
import { homeTexts, taskTexts } from "./texts.ts";

interface TaskTableProps {
  readonly tasks: readonly HomeTask[];
  readonly view: WorkView;
  readonly caption: string;
}

/** One line a task: whom it is about, what is to be done, by when, and the way there. */
export function TaskTable({ tasks, view, caption }: TaskTableProps) {
  const t = useTexts(homeTexts);
  const [snoozing, setSnoozing] = useState<HomeTask | null>(null);
  return (
    <>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.task}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">
              <span className="visually-hidden">{t.commands}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.ref} task={task} view={view} onSnooze={() => setSnoozing(task)} />
          ))}
        </tbody>
      </Table>
      {snoozing !== null && <SnoozeDialog task={snoozing} today={view.today} onClose={() => setSnoozing(null)} />}
    </>
  );
}

interface TaskRowProps {
  readonly task: HomeTask;
  readonly view: WorkView;
  readonly onSnooze: () => void;
}

function TaskRow({ task, view, onSnooze }: TaskRowProps) {
  const t = useTexts(homeTexts);
  const sentences = useTexts(taskTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const bringBack = useCommand(placementContract.snoozeTask, { refreshes: [placementContract.readWork] });
  const about = aboutOf(task, view);
  const who = task.people === null ? about.who : t.clients(task.people);
  const where = task.people === null ? about.where : "";
  const what = sentences[task.kind](task.monday === null ? "" : weekName(task.monday, language), task.days ?? 0);
  return (
    <tr>
      <th scope="row">
        {who}
        <span className="cell-second">{where}</span>
      </th>
      <td>{what}</td>
      <td className="nowrap">
        <Due task={task} view={view} />
      </td>
      <td>
        <div className="row-commands">
          <Way task={task} label={t.openTask(who, what)} />
          {task.snoozedUntil === null ? (
            <Button variant="quiet" onPress={onSnooze} aria-label={t.snoozeTask(who, what)}>
              {t.snooze}
            </Button>
          ) : (
            <Button
              variant="quiet"
              pending={bringBack.isPending}
              onPress={() => bringBack.mutate({ params: { staffId: user.userId }, body: { ref: task.ref, until: null } })}
              aria-label={t.bringTaskBack(who, what)}
            >
              {t.bringBack}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function Due({ task, view }: { readonly task: HomeTask; readonly view: WorkView }) {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const say = (date: HomeTask["dueOn"]) => `${weekdayName(date, language, "short")} ${formatDayAndMonth(date, language)}`;
  if (task.snoozedUntil !== null) return <Badge>{t.backOn(say(task.snoozedUntil))}</Badge>;
  const late = daysBetween(task.dueOn, view.today);
  if (late > 0) return <Badge tone="danger">{t.lateBy(late)}</Badge>;
  return late === 0 ? <Badge tone="warning">{t.today}</Badge> : <Badge tone={late > -7 ? "warning" : "info"}>{say(task.dueOn)}</Badge>;
}

/** The page on which the task is done. */
function Way({ task, label }: { readonly task: HomeTask; readonly label: string }) {
  const t = useTexts(homeTexts);
  if (task.kind === "reports-to-confirm" && task.people !== null) {
    return (
      <Link look="quiet" to="/reports" aria-label={label}>
        {t.open}
      </Link>
    );
  }
  if (task.monday !== null && (task.kind === "fortnight-due" || task.kind === "correction-due")) {
    return (
      <Link look="quiet" to="/fortnights/$monday" params={{ monday: task.monday }} aria-label={label}>
        {t.open}
      </Link>
    );
  }
  if (task.monday !== null) {
    return (
      <Link look="quiet" to="/weeks/$monday" params={{ monday: task.monday }} aria-label={label}>
        {t.open}
      </Link>
    );
  }
  if (task.participantId !== null) {
    return (
      <Link look="quiet" to="/participants/$participantId" params={{ participantId: task.participantId }} aria-label={label}>
        {t.open}
      </Link>
    );
  }
  if (task.workplaceId === null) return null;
  return (
    <Link look="quiet" to="/workplaces/$workplaceId" params={{ workplaceId: task.workplaceId }} aria-label={label}>
      {t.open}
    </Link>
  );
}
