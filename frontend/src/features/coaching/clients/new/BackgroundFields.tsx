import { useMemo } from "react";
import { BasicEducation, EducationLevel } from "../../../../../../shared/coaching/client.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Controlled } from "../../../../ui/Controlled.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Select } from "../../../../ui/Select.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { basicEducationTexts, clientTexts, educationLevelTexts } from "../../words/client-texts.ts";
import { backgroundForm, type BackgroundValues } from "./form-values.ts";
import { LineField } from "./LineField.tsx";
import { RowList } from "./RowList.tsx";
import { personStepTexts } from "./texts.ts";
import { useTerms } from "./use-terms.ts";

export function useBackgroundForm(defaultValues: BackgroundValues) {
  const { sentences } = useTerms();
  const schema = useMemo(() => backgroundForm(sentences), [sentences]);
  const { basicEducation, otherEducation: level, degree, occupation, workExperience } = useTexts(clientTexts);
  return useZodForm({ schema, defaultValues, labels: { basicEducation, level, degree, occupation, workExperience } });
}

interface BackgroundFieldsProps {
  readonly form: ReturnType<typeof useBackgroundForm>;
  /** What the form began with. */
  readonly values: BackgroundValues;
}

/** What the person has studied and worked at. */
export function BackgroundFields({ form, values }: BackgroundFieldsProps) {
  const t = useTexts(personStepTexts);
  const words = useTexts(clientTexts);
  const basic = useTexts(basicEducationTexts);
  const levels = useTexts(educationLevelTexts);
  return (
    <>
      <Select {...form.field("basicEducation")} options={BasicEducation.options.map((value) => ({ value, label: basic[value] }))} defaultValue={values.basicEducation} />
      <Select {...form.field("level")} options={EducationLevel.options.map((value) => ({ value, label: levels[value] }))} defaultValue={values.level} />
      <TextField {...form.field("degree")} optional autoComplete="off" />
      <TextField {...form.field("occupation")} optional autoComplete="off" />
      <Controlled form={form} name="workExperience">
        {({ id, label, error, value, onChange }) => (
          <RowList id={id} label={label} error={error} rows={value} empty={{ task: "", months: "" }} most={20} addText={t.addWork} nameOf={t.work} onChange={onChange}>
            {(row, change) => (
              <>
                <LineField label={words.task} value={row.task} onType={(task) => change({ ...row, task })} />
                <LineField label={words.months} inputMode="numeric" value={row.months} onType={(months) => change({ ...row, months })} />
              </>
            )}
          </RowList>
        )}
      </Controlled>
    </>
  );
}
