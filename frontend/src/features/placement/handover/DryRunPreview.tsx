import type { DryRun, HandoverPlan } from "../../../../../shared/placement/handover.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { texts } from "./texts.ts";

/** What a handover would come to: who gets how many, what cannot go, what nobody has been chosen for. */
export function DryRunPreview({ plan, dry: { receivers, conflicts, open } }: { readonly plan: HandoverPlan; readonly dry: DryRun }) {
  const t = useTexts(texts);
  const { nameOf } = useColleagues();
  const nothing = receivers.length === 0 && conflicts.length === 0;
  return (
    <section className="card">
      <h2>{t.preview}</h2>
      {nothing && <p>{t.previewEmpty}</p>}
      <div role="status">
        <ul className="rows">
          {receivers.map(({ staffId, participants, workplaces }) => (
            <li key={staffId}>{t.gets(nameOf(staffId), participants, workplaces)}</li>
          ))}
          {!nothing && open.length > 0 && <li>{t.open(open.length)}</li>}
          {plan.assignments.length > 0 && <li>{t.assignments(plan.assignments.length)}</li>}
        </ul>
      </div>
      {conflicts.length > 0 && (
        <Banner tone="warning" title={t.conflicts}>
          <ul>
            {conflicts.map(({ id, staffId, reason }) => (
              <li key={id}>{t[reason](nameIn(plan, id), nameOf(staffId))}</li>
            ))}
          </ul>
        </Banner>
      )}
    </section>
  );
}

/** The name of a person or a workplace of the plan. */
export function nameIn({ participants, workplaces }: HandoverPlan, id: string): string {
  const person = participants.find(({ participantId }) => participantId === id);
  if (person !== undefined) return `${person.lastName} ${person.firstNames}`;
  return workplaces.find(({ workplaceId }) => workplaceId === id)?.name ?? "";
}
