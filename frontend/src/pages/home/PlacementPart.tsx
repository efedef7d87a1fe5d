import { linkOptions, useSearch } from "@tanstack/react-router";
import { placementContract, type WorkView } from "../../../../shared/placement/contract.ts";
import { useCommand } from "../../api/queries.ts";
import { useSession } from "../../api/session-context.ts";
import { weekName } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/language.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Link } from "../../ui/Link.tsx";
import { type HomeTask, shownTasks, type Snooze } from "./home-task.ts";
import { Part } from "./Part.tsx";
import { homeTexts, taskTexts } from "./texts.ts";

/** What an instructor's day is made of. */
export function PlacementPart({ view, register }: { readonly view: WorkView; readonly register?: string | undefined }) {
  const t = useTexts(homeTexts);
  const { show } = useSearch({ from: "/" });
  const say = useSay(view);
  const snooze = useSnooze();
  const { counts, today } = view;
  const { open, snoozed } = shownTasks(view.tasks.filter(({ kind }) => show !== "missing" || kind === "attendance-missing"), show === "missing" ? undefined : show, today);
  return (
    <Part
      register={register}
      today={today}
      counters={[
        { count: counts.late, label: t.late, late: counts.late > 0, way: linkOptions({ to: "/", search: { show: "late" } }) },
        { count: counts.dueThisWeek, label: t.dueThisWeek, way: linkOptions({ to: "/", search: { show: "week" } }) },
        { count: counts.own, label: t.own, way: linkOptions({ to: "/participants" }) },
        { count: counts.missingDays, label: t.missingDays, way: linkOptions({ to: "/", search: { show: "missing" } }) },
      ]}
      choices={[
        [undefined, t.all],
        ["late", t.onlyLate],
        ["week", t.onlyWeek],
        ["missing", t.onlyMissing],
      ]}
      tasks={{ open: open.map(say), snoozed: snoozed.map(say) }}
      others={view.tasks.length > 0}
      whenEmpty={<NothingToDo own={counts.own} />}
      snooze={snooze}
    />
  );
}

/** The ways into the day's work. */
export function PlacementActions() {
  const t = useTexts(homeTexts);
  return (
    <>
      <Link look="primary" to="/week">
        {t.mark}
      </Link>
      <Link look="secondary" to="/reports">
        {t.inbox}
      </Link>
      <Link look="secondary" to="/participants/new">
        {t.newParticipant}
      </Link>
    </>
  );
}

function NothingToDo({ own }: { readonly own: number }) {
  const t = useTexts(homeTexts);
  return own === 0 ? (
    <EmptyState title={t.noPeopleTitle} action={<Link look="primary" to="/participants/new">{t.newParticipant}</Link>}>
      <p>{t.noPeopleBody}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t.emptyTitle}>
      <p>{t.emptyBody}</p>
    </EmptyState>
  );
}

function useSnooze(): Snooze {
  const { user } = useSession();
  const command = useCommand(placementContract.snoozeTask, { refreshes: [placementContract.readWork] });
  return {
    put: (ref, until, onDone) => command.mutate({ params: { staffId: user.userId }, body: { ref, until } }, { onSuccess: () => onDone?.() }),
    pending: command.isPending ? command.variables.body.ref : null,
    error: command.error,
  };
}

type Task = WorkView["tasks"][number];

/** A task in words: the person it is about, or the workplace where it is about no person. */
function useSay({ people, workplaces }: WorkView): (task: Task) => HomeTask {
  const t = useTexts(homeTexts);
  const sentences = useTexts(taskTexts);
  const { language } = useLanguage();
  const names = new Map(people.map(({ participantId, firstNames, lastName }) => [participantId, `${lastName} ${firstNames}`]));
  const places = new Map(workplaces.map(({ workplaceId, name }) => [workplaceId, name]));
  return (task) => {
    const { ref, dueOn, snoozedUntil, participantId, workplaceId, monday } = task;
    const person = participantId === null ? undefined : names.get(participantId);
    const place = (workplaceId === null ? undefined : places.get(workplaceId)) ?? "";
    const about = person === undefined ? { who: place, where: "" } : { who: person, where: place };
    const what = sentences[task.kind](monday === null ? "" : weekName(monday, language), task.days ?? 0);
    return { ref, dueOn, snoozedUntil, what, way: wayTo(task), ...(task.people === null ? about : { who: t.clients(task.people), where: "" }) };
  };
}

/** The page on which the task is done. */
function wayTo({ kind, people, monday, participantId, workplaceId }: Task): HomeTask["way"] {
  if (kind === "reports-to-confirm" && people !== null) return linkOptions({ to: "/reports" });
  if (monday !== null && onBoard.has(kind)) return linkOptions({ to: "/fortnights/$monday", params: { monday } });
  if (monday !== null) return linkOptions({ to: "/weeks/$monday", params: { monday } });
  if (participantId !== null) return linkOptions({ to: "/participants/$participantId", params: { participantId } });
  return workplaceId === null ? null : linkOptions({ to: "/workplaces/$workplaceId", params: { workplaceId } });
}

const onBoard: ReadonlySet<Task["kind"]> = new Set(["fortnight-due", "correction-due"]);
