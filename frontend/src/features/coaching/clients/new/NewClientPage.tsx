import { useEffect, useRef, useState } from "react";
import { coachingContract } from "../../../../../../shared/coaching/contract.ts";
import { useRead } from "../../../../api/queries.ts";
import { useSession } from "../../../../api/session-context.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Banner } from "../../../../ui/Banner.tsx";
import { Link } from "../../../../ui/Link.tsx";
import { Loaded } from "../../../../ui/Loaded.tsx";
import { PageHeading } from "../../../../ui/PageHeading.tsx";
import { useRefusalSentence } from "../../../../ui/refusal.ts";
import { UnsavedGuard } from "../../../../ui/UnsavedGuard.tsx";
import type { ClientRow } from "../../../../../../shared/coaching/client-row.ts";
import { AuthoritiesStep } from "./AuthoritiesStep.tsx";
import { BackgroundStep } from "./BackgroundStep.tsx";
import { BasicsStep } from "./BasicsStep.tsx";
import { CoachesStep } from "./CoachesStep.tsx";
import { ConsentStep } from "./ConsentStep.tsx";
import { type Step, steps } from "./draft.ts";
import { SummaryStep } from "./SummaryStep.tsx";
import { personStepTexts, wizardTexts } from "./texts.ts";
import { namesake } from "./namesake.ts";
import { TodayContext } from "./use-terms.ts";
import { useWizard } from "./use-wizard.ts";

/** Takes a person into the register: consent first, everything in memory until all of it is stored at once. */
export function NewClientPage() {
  const t = useTexts(wizardTexts);
  const { user } = useSession();
  // One's own clients, to warn before the same person is added twice. They say what day it is, too.
  const own = useRead(coachingContract.listOwnClients, { params: { staffId: user.userId } });
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} actions={<Link look="secondary" to="/clients">{t.cancel}</Link>} />
      <Loaded query={own} rows={6}>
        {({ rows, today }) => (
          <TodayContext value={today}>
            <Wizard own={rows} />
          </TodayContext>
        )}
      </Loaded>
    </>
  );
}

function Wizard({ own }: { readonly own: readonly ClientRow[] }) {
  const person = useTexts(personStepTexts);
  const wizard = useWizard();
  const { draft, step, go, findingsOn, error } = wizard;
  const [touched, setTouched] = useState(false);
  const sentence = useRefusalSentence(error);
  const like = namesake(draft.basics, own);
  const shared = { findings: findingsOn(step) };

  return (
    <div className="wizard" onChange={() => setTouched(true)}>
      <StepHeading step={step} />
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {like !== undefined && step !== "basics" && <Banner tone="warning">{person.similar(like)}</Banner>}
      {step === "consent" && <ConsentStep {...shared} values={draft.consent} onBack={undefined} onNext={(consent) => go("basics", { consent })} />}
      {step === "basics" && (
        <BasicsStep
          {...shared}
          values={draft.basics}
          switches={draft}
          onSwitch={(switches) => go("basics", switches)}
          onBack={(basics) => go("consent", { basics })}
          onNext={(basics) => go("background", { basics })}
        />
      )}
      {step === "background" && (
        <BackgroundStep {...shared} values={draft.background} onBack={(background) => go("basics", { background })} onNext={(background) => go("authorities", { background })} />
      )}
      {step === "authorities" && (
        <AuthoritiesStep {...shared} values={draft.authorities} onBack={(authorities) => go("background", { authorities })} onNext={(authorities) => go("coaches", { authorities })} />
      )}
      {step === "coaches" && <CoachesStep {...shared} values={draft.coaches} onBack={(coaches) => go("authorities", { coaches })} onNext={(coaches) => go("summary", { coaches })} />}
      {step === "summary" && <SummaryStep draft={draft} pending={wizard.pending} onGo={go} onSave={() => void wizard.save()} />}
      <UnsavedGuard unsaved={(touched || step !== "consent") && !wizard.stored} />
    </div>
  );
}

/** Where one is; it takes the focus at each step, so that a screen reader says so. */
function StepHeading({ step }: { readonly step: Step }) {
  const t = useTexts(wizardTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) heading.current?.focus();
    begun.current = true;
  }, [step]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {t.step(steps.indexOf(step) + 1, steps.length, t[step])}
    </h2>
  );
}
