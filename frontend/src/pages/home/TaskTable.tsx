import { useState } from "react";
import { daysBetween, type LocalDate } from "../../../../shared/kernel/local-date.ts";
import { formatDayAndMonth, weekdayName } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Link } from "../../ui/Link.tsx";
import { Table } from "../../ui/Table.tsx";
import type { HomeTask, Snooze } from "./home-task.ts";
import { SnoozeDialog } from "./SnoozeDialog.tsx";
import { homeTexts } from "./texts.ts";

interface TaskTableProps {
  readonly tasks: readonly HomeTask[];
  readonly today: LocalDate;
  readonly caption: string;
  readonly snooze: Snooze;
}

/** One line a task: whom it is about, what is to be done, by when, and the way there. */
export function TaskTable({ tasks, today, caption, snooze }: TaskTableProps) {
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
            <TaskRow key={task.ref} task={task} today={today} snooze={snooze} onSnooze={() => setSnoozing(task)} />
          ))}
        </tbody>
      </Table>
      {snoozing !== null && <SnoozeDialog task={snoozing} today={today} snooze={snooze} onClose={() => setSnoozing(null)} />}
    </>
  );
}

interface TaskRowProps extends Pick<TaskTableProps, "today" | "snooze"> {
  readonly task: HomeTask;
  readonly onSnooze: () => void;
}

function TaskRow({ task, today, snooze, onSnooze }: TaskRowProps) {
  const t = useTexts(homeTexts);
  const { who, where, what, way } = task;
  return (
    <tr>
      <th scope="row">
        {who}
        <span className="cell-second">{where}</span>
      </th>
      <td>{what}</td>
      <td className="nowrap">
        <Due task={task} today={today} />
      </td>
      <td>
        <div className="row-commands">
          {way !== null && (
            <Link look="quiet" {...way} aria-label={t.openTask(who, what)}>
              {t.open}
            </Link>
          )}
          {task.snoozedUntil === null ? (
            <Button variant="quiet" onPress={onSnooze} aria-label={t.snoozeTask(who, what)}>
              {t.snooze}
            </Button>
          ) : (
            <Button variant="quiet" pending={snooze.pending === task.ref} onPress={() => snooze.put(task.ref, null)} aria-label={t.bringTaskBack(who, what)}>
              {t.bringBack}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function Due({ task, today }: Pick<TaskRowProps, "task" | "today">) {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const say = (date: LocalDate) => `${weekdayName(date, language, "short")} ${formatDayAndMonth(date, language)}`;
  if (task.snoozedUntil !== null) return <Badge>{t.backOn(say(task.snoozedUntil))}</Badge>;
  const late = daysBetween(task.dueOn, today);
  if (late > 0) return <Badge tone="danger">{t.lateBy(late)}</Badge>;
  return late === 0 ? <Badge tone="warning">{t.today}</Badge> : <Badge tone={late > -7 ? "warning" : "info"}>{say(task.dueOn)}</Badge>;
}
