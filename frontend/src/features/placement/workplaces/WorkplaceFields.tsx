import { OrganisationType, type WorkplaceDetails } from "../../../../../shared/placement/workplace.ts";
import { useTexts } from "../../../i18n/language.ts";
import type { ZodForm } from "../../../ui/form.ts";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { organisationTypeTexts, workplaceTexts } from "./texts.ts";

/** The labels of a workplace's fields, in the order of the form. */
export function useWorkplaceLabels() {
  const t = useTexts(workplaceTexts);
  return {
    name: t.name,
    organisationType: t.organisationType,
    streetAddress: t.streetAddress,
    postalCode: t.postalCode,
    town: t.town,
    tasks: t.tasks,
  };
}

/** The fields of a workplace, new or old. */
export function WorkplaceFields({ form, tasks = "" }: { readonly form: ZodForm<WorkplaceDetails, WorkplaceDetails>; readonly tasks?: string }) {
  const t = useTexts(workplaceTexts);
  const types = useTexts(organisationTypeTexts);
  return (
    <>
      <TextField {...form.field("name")} autoComplete="off" />
      <Select
        {...form.field("organisationType")}
        placeholder={t.choose}
        hint={t.companyHint}
        options={OrganisationType.options.map((type) => ({ value: type, label: types[type] }))}
      />
      <TextField {...form.field("streetAddress")} autoComplete="off" />
      <TextField {...form.field("postalCode")} width="short" inputMode="numeric" maxLength={5} autoComplete="off" hint={t.postalCodeHint} />
      <TextField {...form.field("town")} width="medium" autoComplete="off" />
      <TextArea {...form.field("tasks")} defaultValue={tasks} optional maxLength={500} hint={t.tasksHint} />
    </>
  );
}
