import type { PlacementChange } from "../../../../../../shared/placement/placement-change.ts";
import { BreakForm } from "./BreakForm.tsx";
import type { ChangeProps } from "./change-props.ts";
import { ContactForm } from "./ContactForm.tsx";
import { DaysForm } from "./DaysForm.tsx";
import { EndForm } from "./EndForm.tsx";
import { ExtendForm } from "./ExtendForm.tsx";
import { ResumeForm } from "./ResumeForm.tsx";
import { VoidForm } from "./VoidForm.tsx";

/** The form of one kind of change. */
export function ChangeFields({ kind, ...props }: ChangeProps & { readonly kind: PlacementChange["kind"] }) {
  switch (kind) {
    case "extend":
      return <ExtendForm {...props} />;
    case "end":
      return <EndForm {...props} />;
    case "change-days":
      return <DaysForm {...props} />;
    case "change-contact":
      return <ContactForm {...props} />;
    case "interrupt":
      return <BreakForm {...props} />;
    case "resume":
      return <ResumeForm {...props} />;
    case "not-started":
    case "error-entry":
      return <VoidForm kind={kind} {...props} />;
  }
}
