import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { AssessmentId } from "../../../../../shared/kernel/ids.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { useCard } from "../clients/use-client.ts";
import { AssessmentTable } from "./AssessmentTable.tsx";
import { AssessmentView } from "./AssessmentView.tsx";
import { CourseSection } from "./CourseSection.tsx";
import { coursesOf } from "./course.ts";
import { NewAssessmentForm } from "./NewAssessmentForm.tsx";
import { useAssessments } from "./queries.ts";
import { assessmentTexts } from "./texts.ts";

/** A person's assessments: the list, how things have changed, and one of them open. */
export function AssessmentsTab() {
  const { card } = useCard();
  const navigate = useNavigate();
  const { open } = useSearch({ from: "/clients/$clientId/assessments" });
  const { clientId } = card.client;
  const show = (assessmentId?: AssessmentId) =>
    void navigate({ to: "/clients/$clientId/assessments", params: { clientId }, search: assessmentId === undefined ? {} : { open: assessmentId } });
  return open === undefined ? <AllAssessments onOpen={show} /> : <AssessmentView key={open} card={card} assessmentId={open} onBack={() => show()} />;
}

function AllAssessments({ onOpen }: { readonly onOpen: (assessmentId: AssessmentId) => void }) {
  const t = useTexts(assessmentTexts);
  const { card } = useCard();
  const { user } = useSession();
  const [beginning, setBeginning] = useState(false);
  const query = useAssessments(card.client.clientId);
  const goesOn = card.case.anchor.endedOn === null;
  const begin = goesOn && (
    <Button variant="primary" onPress={() => setBeginning(true)}>
      {t.begin}
    </Button>
  );
  if (beginning) return <NewAssessmentForm card={card} onOpened={onOpen} onCancel={() => setBeginning(false)} />;
  return (
    <Loaded query={query} rows={4}>
      {({ rows }) => {
        const shown = rows.filter(({ dropped }) => dropped === null);
        return (
          <>
            <section className="card">
              <div className="card-heading">
                <h2>{t.title}</h2>
                <div className="actions">
                  {user.roles.coaching === "main" && <Link to="/instruments">{t.instruments}</Link>}
                  {shown.length > 0 && begin}
                </div>
              </div>
              {shown.length === 0 ? (
                <EmptyState title={t.noneTitle} action={begin}>
                  <p>{t.none}</p>
                </EmptyState>
              ) : (
                <AssessmentTable rows={shown} clientId={card.client.clientId} />
              )}
            </section>
            {coursesOf(shown).map((course) => (
              <CourseSection key={course.assessments[0]?.instrument.code} course={course} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}
