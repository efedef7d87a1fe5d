import { useNavigate } from "@tanstack/react-router";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { WorkplaceDetails } from "../../../../../shared/placement/workplace.ts";
import { useCommand } from "../../../api/queries.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Form } from "../../../ui/Form.tsx";
import { useZodForm } from "../../../ui/form.ts";
import { Link } from "../../../ui/Link.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { workplaceReads } from "./queries.ts";
import { workplaceTexts } from "./texts.ts";
import { useWorkplaceLabels, WorkplaceFields } from "./WorkplaceFields.tsx";

/** Adds a workplace; its contact persons are added on its card. */
export function NewWorkplacePage() {
  const t = useTexts(workplaceTexts);
  const navigate = useNavigate();
  const add = useCommand(placementContract.addWorkplace, { refreshes: workplaceReads });
  const form = useZodForm({
    schema: WorkplaceDetails,
    defaultValues: { name: "", streetAddress: "", postalCode: "", town: "", tasks: "" },
    labels: useWorkplaceLabels(),
  });

  async function save(body: WorkplaceDetails): Promise<void> {
    const { workplaceId } = await add.mutateAsync({ body });
    await navigate({ to: "/workplaces/$workplaceId", params: { workplaceId }, ignoreBlocker: true });
  }

  return (
    <>
      <PageHeading title={t.add} />
      <Form form={form} onSubmit={save} submitText={t.saveNew} otherActions={<Link look="secondary" to="/workplaces">{t.cancel}</Link>}>
        <WorkplaceFields form={form} />
      </Form>
    </>
  );
}
