import { UserId } from "../../../../../shared/kernel/ids.ts";
import type { HandoverChoice, HandoverPlan } from "../../../../../shared/placement/handover.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Table } from "../../../ui/Table.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { texts } from "./texts.ts";

interface ChoiceTablesProps {
  readonly plan: HandoverPlan;
  readonly receivers: readonly { readonly userId: UserId; readonly name: string }[];
  readonly choice: HandoverChoice;
  readonly onChoose: (choice: HandoverChoice) => void;
}

/** Who takes what: all at once, and then line by line. */
export function ChoiceTables({ plan, receivers, choice, onChoose }: ChoiceTablesProps) {
  const t = useTexts(texts);
  const people = plan.participants.filter(({ restricted }) => !restricted).toSorted((a, b) => a.lastName.localeCompare(b.lastName, "fi"));
  const options = receivers.toSorted((a, b) => a.name.localeCompare(b.name, "fi")).map(({ userId, name }) => ({ value: userId, label: name }));
  const ids = [...people.map(({ participantId }) => participantId), ...plan.workplaces.map(({ workplaceId }) => workplaceId)];

  function choose(chosen: readonly string[], value: string): void {
    const next = new Map(choice);
    const to = UserId.safeParse(value);
    for (const id of chosen) {
      if (to.success) next.set(id, to.data);
      else next.delete(id);
    }
    onChoose(next);
  }

  const cell = (id: string, name: string) => (
    <td>
      <select className="input select" aria-label={t.receiverOf(name)} value={choice.get(id) ?? ""} onChange={({ target }) => choose([id], target.value)}>
        <option value="">{t.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </td>
  );

  return (
    <>
      <section className="card">
        <Select label={t.all} hint={t.allHint} placeholder={t.choose} options={options} onChange={(event) => choose(ids, typedText(event))} />
      </section>
      {people.length > 0 && (
        <section className="card">
          <h2>{t.clients(people.length)}</h2>
          <Table caption={t.clients(people.length)} captionHidden>
            <Head first={t.client} />
            <tbody>
              {people.map(({ participantId, lastName, firstNames, serviceEnded }) => (
                <tr key={participantId}>
                  <th scope="row">
                    {lastName} {firstNames} {serviceEnded && <Badge>{t.ended}</Badge>}
                  </th>
                  {cell(participantId, `${lastName} ${firstNames}`)}
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
      {plan.workplaces.length > 0 && (
        <section className="card">
          <h2>{t.workplaces(plan.workplaces.length)}</h2>
          <Table caption={t.workplaces(plan.workplaces.length)} captionHidden>
            <Head first={t.workplace} />
            <tbody>
              {plan.workplaces.map(({ workplaceId, name, town }) => (
                <tr key={workplaceId}>
                  <th scope="row">
                    {name}
                    <small className="cell-second">{town}</small>
                  </th>
                  {cell(workplaceId, name)}
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </>
  );
}

function Head({ first }: { readonly first: string }) {
  const t = useTexts(texts);
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t.receiver}</th>
      </tr>
    </thead>
  );
}
