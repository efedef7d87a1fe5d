import { useEffect, useRef, useState } from "react";
import type { ShownAssessment } from "../../../../../shared/coaching/assessment-contract.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { AssessmentId } from "../../../../../shared/kernel/ids.ts";
import { useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { usePeriodName } from "../periods/period-name.ts";
import { assessmentModeTexts, occasionTexts } from "../words/assessment-texts.ts";
import { closingTexts } from "./closing-texts.ts";
import { CorrectForm } from "./CorrectForm.tsx";
import { DropButton } from "./DropButton.tsx";
import { EditionsSection } from "./EditionsSection.tsx";
import { PartsSection } from "./PartsSection.tsx";
import { readingOf, useAssessmentCommands } from "./queries.ts";
import { RatingForm } from "./RatingForm.tsx";
import { ResultSections } from "./ResultSections.tsx";
import { SignedSection } from "./SignedSection.tsx";
import { SignSection } from "./SignSection.tsx";
import { showsResults } from "./state-of.ts";
import { StateBadge } from "./StateBadge.tsx";
import { assessmentTexts } from "./texts.ts";

interface AssessmentViewProps {
  readonly card: OpenClientCard;
  readonly assessmentId: AssessmentId;
  readonly onBack: () => void;
}

/** One assessment, as far as it may be seen now: whose turn it is, the coach's form, both sides, and its closing. */
export function AssessmentView({ card, assessmentId, onBack }: AssessmentViewProps) {
  const t = useTexts(assessmentTexts);
  const [edition, setEdition] = useState<number>();
  const query = useRead(coachingContract.readAssessment, readingOf(card.client.clientId, assessmentId, edition));
  return (
    <>
      <p className="list-count">
        <Link to="/clients/$clientId/assessments" params={{ clientId: card.client.clientId }}>
          {t.back}
        </Link>
      </p>
      <Loaded query={query} rows={8}>
        {(shown) => <Opened key={shown.assessment.edition} card={card} shown={shown} onEdition={setEdition} onBack={onBack} reread={query.refetch} />}
      </Loaded>
    </>
  );
}

interface OpenedProps {
  readonly card: OpenClientCard;
  readonly shown: ShownAssessment;
  /** Nothing: the edition in force. */
  readonly onEdition: (edition?: number) => void;
  readonly onBack: () => void;
  readonly reread: () => Promise<unknown>;
}

function Opened({ card, shown, onEdition, onBack, reread }: OpenedProps) {
  const words = useTexts(closingTexts);
  const [stage, setStage] = useState<"reading" | "rating" | "correcting">("reading");
  const { assessment, editions } = shown;
  const commands = useAssessmentCommands(card.client.clientId, assessment.assessmentId, reread);
  const older = assessment.edition < (editions.at(-1)?.edition ?? assessment.edition);
  const writable = card.case.anchor.endedOn === null && !older && assessment.dropped === null;
  const open = writable && assessment.signed === null;
  if (stage === "correcting") {
    return <CorrectForm card={card} shown={shown} onCancel={() => setStage("reading")} onSave={(body) => commands.correct(body).then(() => onEdition())} />;
  }
  const rating = open && (assessment.coach === "open" || (stage === "rating" && assessment.self !== "done"));
  return (
    <>
      {older && (
        <Banner title={words.olderTitle(assessment.edition)}>
          <p>{words.older}</p>
          <Button onPress={() => onEdition()}>{words.toInForce}</Button>
        </Banner>
      )}
      <FactsSection card={card} shown={shown} />
      {assessment.signed === null && <PartsSection shown={shown} open={open} commands={commands} clientLanguage={card.client.contactLanguage} reread={reread} onEdit={() => setStage("rating")} />}
      {rating && <RatingForm clientId={card.client.clientId} shown={shown} onDone={() => setStage("reading")} />}
      {showsResults(assessment) && !rating && <ResultSections shown={shown} />}
      {open && !rating && <SignSection shown={shown} onSign={commands.sign} />}
      {assessment.signed !== null && <SignedSection assessment={assessment} onCorrect={writable ? () => setStage("correcting") : undefined} />}
      {editions.length > 1 && <EditionsSection shown={shown} onEdition={onEdition} />}
      {open && <DropButton onDrop={(why) => commands.drop({ why, version: assessment.version }).then(onBack)} />}
    </>
  );
}

function FactsSection({ card, shown: { assessment, instrument } }: { readonly card: OpenClientCard; readonly shown: ShownAssessment }) {
  const t = useTexts(assessmentTexts);
  const [occasions, modes] = [useTexts(occasionTexts), useTexts(assessmentModeTexts)];
  const { language } = useLanguage();
  const periodName = usePeriodName(card.periods);
  const heading = useRef<HTMLHeadingElement>(null);
  // One came here from the list: what opened is read out.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className="card">
      <div className="card-heading">
        <h2 ref={heading} tabIndex={-1}>
          {occasions[assessment.occasion]} {formatDate(assessment.on, language)}
        </h2>
        <StateBadge assessment={assessment} />
      </div>
      <dl className="facts">
        <dt>{t.instrument}</dt>
        <dd>
          {instrument.name[language]}, {t.version(instrument.version)}
        </dd>
        <dt>{t.mode}</dt>
        <dd>{modes[assessment.mode]}</dd>
        {assessment.periodId !== null && (
          <>
            <dt>{t.period}</dt>
            <dd>{periodName(assessment.periodId)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
