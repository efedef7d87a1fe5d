import { useState } from "react";
import { AddressRefused } from "./AddressRefused.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { EnrolStep } from "./EnrolStep.tsx";
import type { Step } from "./flow.ts";
import { NewPasswordStep } from "./NewPasswordStep.tsx";
import { OrganisationStep } from "./OrganisationStep.tsx";
import { PersonStep } from "./PersonStep.tsx";
import { Over } from "./StepHeading.tsx";
import { GoTo } from "./use-sign-in.ts";

/** From the organisation's door to a session, one question at a time. `over`: in a dialog over a page, where the door is mostly still open. */
export function SignIn({ over = false, first = { at: over ? "person" : "organisation" } }: { readonly over?: boolean; readonly first?: Step }) {
  const [step, go] = useState<Step>(first);
  return (
    <Over value={over}>
      <GoTo value={go}>
        <CurrentStep step={step} />
      </GoTo>
    </Over>
  );
}

function CurrentStep({ step }: { readonly step: Step }) {
  switch (step.at) {
    case "organisation":
      return <OrganisationStep {...step} />;
    case "person":
      return <PersonStep {...step} />;
    case "address-refused":
      return <AddressRefused />;
    case "challenge":
      return <Challenge {...step} />;
  }
}

function Challenge({ userName, challenge }: Extract<Step, { at: "challenge" }>) {
  switch (challenge.step) {
    case "new-password":
      return <NewPasswordStep userName={userName} session={challenge.session} />;
    case "enrol-totp":
      return <EnrolStep userName={userName} {...challenge} />;
    case "totp":
      return <CodeStep userName={userName} session={challenge.session} />;
  }
}
