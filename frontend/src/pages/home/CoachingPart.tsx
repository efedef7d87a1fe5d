import { linkOptions, useSearch } from "@tanstack/react-router";
import { coachingContract } from "../../../../shared/coaching/contract.ts";
import type { ResponseOf } from "../../../../shared/kernel/route.ts";
import { useCommand } from "../../api/queries.ts";
import { useSession } from "../../api/session-context.ts";
import { useTexts } from "../../i18n/language.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Link } from "../../ui/Link.tsx";
import { coachingTaskTexts, coachingTexts } from "./coaching-texts.ts";
import { type HomeTask, shownTasks, type Snooze } from "./home-task.ts";
import { Part } from "./Part.tsx";
import { homeTexts } from "./texts.ts";

export type CoachingWork = ResponseOf<typeof coachingContract.readCoachingWork>;

/** What a coach's day is made of. */
export function CoachingPart({ view, register }: { readonly view: CoachingWork; readonly register?: string | undefined }) {
  const t = useTexts(homeTexts);
  const words = useTexts(coachingTexts);
  const { show } = useSearch({ from: "/" });
  const say = useSay(view);
  const snooze = useSnooze();
  const { counts, today } = view;
  // Missing attendance is the other register's: here everything is shown.
  const chosen = show === "missing" ? undefined : show;
  const { open, snoozed } = shownTasks(view.tasks, chosen, today);
  return (
    <Part
      register={register}
      today={today}
      counters={[
        { count: counts.late, label: t.late, late: counts.late > 0, way: linkOptions({ to: "/", search: { show: "late" } }) },
        { count: counts.dueThisWeek, label: t.dueThisWeek, way: linkOptions({ to: "/", search: { show: "week" } }) },
        { count: counts.later, label: words.later, way: linkOptions({ to: "/" }) },
        { count: counts.own, label: t.own, way: linkOptions({ to: "/clients" }) },
      ]}
      choices={[
        [undefined, t.all],
        ["late", t.onlyLate],
        ["week", t.onlyWeek],
      ]}
      tasks={{ open: open.map(say), snoozed: snoozed.map(say) }}
      others={view.tasks.length > 0 && chosen !== undefined}
      whenEmpty={<NothingToDo own={counts.own} />}
      snooze={snooze}
    />
  );
}

/** The ways into a coach's work. */
export function CoachingActions() {
  const words = useTexts(coachingTexts);
  return (
    <>
      <Link look="primary" to="/clients">
        {words.clients}
      </Link>
      <Link look="secondary" to="/clients/new">
        {words.newClient}
      </Link>
    </>
  );
}

function NothingToDo({ own }: { readonly own: number }) {
  const t = useTexts(homeTexts);
  const words = useTexts(coachingTexts);
  const { user } = useSession();
  if (own > 0) {
    return (
      <EmptyState title={t.emptyTitle}>
        <p>{words.emptyBody}</p>
      </EmptyState>
    );
  }
  return user.roles.coaching === "main" ? (
    <EmptyState title={words.noneOfMainTitle} action={<Link look="primary" to="/clients" search={{ scope: "all" }}>{words.everybody}</Link>}>
      <p>{words.noneOfMainBody}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t.noPeopleTitle} action={<Link look="primary" to="/clients/new">{words.newClient}</Link>}>
      <p>{words.noneBody}</p>
    </EmptyState>
  );
}

function useSnooze(): Snooze {
  const { user } = useSession();
  const command = useCommand(coachingContract.snoozeCoachingTask, { refreshes: [coachingContract.readCoachingWork] });
  return {
    put: (ref, until, onDone) => command.mutate({ params: { staffId: user.userId }, body: { ref, until } }, { onSuccess: () => onDone?.() }),
    pending: command.isPending ? command.variables.body.ref : null,
    error: command.error,
  };
}

function useSay({ people }: CoachingWork): (task: CoachingWork["tasks"][number]) => HomeTask {
  const sentences = useTexts(coachingTaskTexts);
  const names = new Map(people.map(({ clientId, firstNames, lastName }) => [clientId, `${lastName} ${firstNames}`]));
  return ({ ref, kind, dueOn, snoozedUntil, clientId }) => ({
    ref, dueOn, snoozedUntil, who: names.get(clientId) ?? "", where: "", what: sentences[kind], way: wayTo({ kind, clientId }),
  });
}

/** The part of the card on which the task is done. */
function wayTo({ kind, clientId }: Pick<CoachingWork["tasks"][number], "kind" | "clientId">): HomeTask["way"] {
  const params = { clientId };
  switch (kind) {
    case "pre-form":
    case "address-protection-ends":
      return linkOptions({ to: "/clients/$clientId/basics", params });
    case "no-period":
    case "period-ends":
    case "situation":
    case "follow-up":
      return linkOptions({ to: "/clients/$clientId/periods", params });
    case "goal":
    case "review":
      return linkOptions({ to: "/clients/$clientId/plan", params });
    case "assessment":
      return linkOptions({ to: "/clients/$clientId/assessments", params });
    case "withdrawal-decision":
      return linkOptions({ to: "/clients/$clientId", params });
  }
}
