import { useState } from "react";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { evaluationItems, type WorkEvaluation } from "../../../../../shared/placement/evaluation.ts";
import type { WorkplaceId } from "../../../../../shared/kernel/ids.ts";
import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate, formatDateTime } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useContactNames } from "../workplaces/contact-names.ts";
import { useWorkplaceNames } from "../workplaces/workplace-names.ts";
import { AcceptEvaluationDialog } from "./AcceptEvaluationDialog.tsx";
import { latestEvaluations, type StandingEvaluation } from "./latest-evaluations.ts";
import { evaluationTexts, itemTexts, ratingTexts } from "./texts.ts";

/** What workplaces have said of the person's work, and what has been done with it. */
export function EvaluationsSection({ participant: { participantId }, placements }: Pick<ParticipantCard, "participant" | "placements">) {
  const t = useTexts(evaluationTexts);
  const query = useRead(placementContract.listEvaluations, { params: { participantId } });
  return (
    <section className="card" aria-labelledby="evaluations">
      <h2 id="evaluations">{t.title}</h2>
      <Loaded query={query} rows={2}>
        {({ evaluations, today }) =>
          evaluations.length === 0 ? (
            <p className="muted">{t.none}</p>
          ) : (
            <ul className="rows">
              {latestEvaluations(evaluations).map((standing) => {
                const placement = placements.find(({ placementId }) => placementId === standing.evaluation.placementId);
                return placement && <EvaluationRow key={placement.placementId} standing={standing} workplaceId={placement.workplaceId} today={today} />;
              })}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface EvaluationRowProps {
  readonly standing: StandingEvaluation;
  readonly workplaceId: WorkplaceId;
  readonly today: LocalDate;
}

function EvaluationRow({ standing: { evaluation, amendments }, workplaceId, today }: EvaluationRowProps) {
  const t = useTexts(evaluationTexts);
  const { language } = useLanguage();
  const workplace = useWorkplaceNames()(workplaceId);
  // The name leaves three months after the contact's last placement; the evaluation stays.
  const who = useContactNames(workplaceId)(evaluation.contactId) || t.contact;
  const [accepting, setAccepting] = useState(false);
  const action = evaluation.accepted === null ? t.accept : t.change;
  return (
    <li>
      <div className="card-heading">
        <div className="row-title">
          <h3>{t.at(workplace)}</h3>
          {evaluation.accepted === null && <Badge tone="warning">{t.open}</Badge>}
        </div>
        <Button
          variant={evaluation.accepted === null ? "secondary" : "quiet"}
          aria-label={`${action}: ${workplace}`}
          onPress={() => setAccepting(true)}
        >
          {action}
        </Button>
      </div>
      <p className="muted">{t.by(who, formatDateTime(evaluation.receivedAt, language))}</p>
      {amendments > 0 && <p className="muted">{t.changed(amendments)}</p>}
      <Said evaluation={evaluation} />
      <Acceptance evaluation={evaluation} />
      {accepting && <AcceptEvaluationDialog evaluation={evaluation} today={today} onClose={() => setAccepting(false)} />}
    </li>
  );
}

function Said({ evaluation: { ratings, text } }: { readonly evaluation: WorkEvaluation }) {
  const t = useTexts(evaluationTexts);
  const items = useTexts(itemTexts);
  const words = useTexts(ratingTexts);
  return (
    <>
      <Table caption={t.caption} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.rating}</th>
          </tr>
        </thead>
        <tbody>
          {evaluationItems.map((item) => (
            <tr key={item}>
              <th scope="row">{items[item]}</th>
              <td>{words[ratings[item]]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {text !== "" && (
        <>
          <h4>{t.text}</h4>
          <p className="prose">{text}</p>
        </>
      )}
    </>
  );
}

function Acceptance({ evaluation: { accepted } }: { readonly evaluation: WorkEvaluation }) {
  const t = useTexts(evaluationTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  if (accepted === null) return null;
  return (
    <>
      <p>{t.accepted(nameOf(accepted.by), formatDateTime(accepted.at, language))}</p>
      {accepted.discussedOn !== null && <p>{t.discussed(formatDate(accepted.discussedOn, language))}</p>}
      {accepted.note !== "" && (
        <>
          <h4>{t.note}</h4>
          <p className="prose">{accepted.note}</p>
        </>
      )}
    </>
  );
}
