import type { FieldPath, UseFormRegisterReturn } from "react-hook-form";
import * as z from "zod";
import { OfficeRole, RegisterRole, type Roles } from "../../../../../shared/kernel/caller.ts";
import { languages } from "../../../../../shared/kernel/languages.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import { UnitId } from "../../../../../shared/office/unit.ts";
import { NewUser } from "../../../../../shared/office/user.ts";
import { useRead } from "../../../api/queries.ts";
import { languageNames, useTexts } from "../../../i18n/language.ts";
import { CheckboxGroup, RadioGroup } from "../../../ui/ChoiceGroup.tsx";
import type { FieldBinding } from "../../../ui/form.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { accountTexts } from "./account-texts.ts";
import { roleTexts } from "./roles.ts";

/** A radio's value is text: the form's "none" is the register's null. */
const FormRole = z.enum([...RegisterRole.options, "none"]).transform((role) => (role === "none" ? null : role));

/** A list of boxes with one box in it gives its value alone, or nothing. */
const FormUnits = z.union([z.array(UnitId), z.union([UnitId, z.boolean(), z.null()]).transform((one) => (typeof one === "string" ? [one] : []))]);

/** What a form of an account has in it, as the schema reads it. */
export const accountShape = {
  name: NewUser.shape.name,
  email: NewUser.shape.email,
  language: NewUser.shape.language,
  roles: z.strictObject({ coaching: FormRole, placement: FormRole, office: z.array(OfficeRole) }),
  units: FormUnits,
};
type AccountInput = z.input<z.ZodObject<typeof accountShape>>;

export const formRoles = ({ coaching, placement, office }: Roles): AccountInput["roles"] => ({ coaching: coaching ?? "none", placement: placement ?? "none", office: [...office] });

export function useAccountLabels() {
  const t = useTexts(accountTexts);
  const roles = useTexts(roleTexts);
  return {
    name: t.name,
    email: t.email,
    language: t.language,
    "roles.placement": roles.placement,
    "roles.coaching": roles.coaching,
    "roles.office": roles.office,
    units: t.units,
  };
}

interface AccountFieldsProps {
  readonly field: (name: FieldPath<AccountInput>) => UseFormRegisterReturn & FieldBinding;
  readonly roles: AccountInput["roles"];
  readonly units: readonly UnitId[];
  readonly emailHint: string;
}

/** Who somebody is and what she may do: the same at inviting and later. */
export function AccountFields({ field, roles: had, units, emailHint }: AccountFieldsProps) {
  const roles = useTexts(roleTexts);
  const registerRoles = (ordinary: string) => [
    { value: "none", label: roles.none, hint: roles.noneHint },
    { value: "ordinary", label: ordinary, hint: roles.ordinaryHint },
    { value: "main", label: roles.main, hint: roles.mainHint },
  ];
  return (
    <>
      <TextField {...field("name")} autoComplete="off" />
      <TextField {...field("email")} type="email" autoComplete="off" hint={emailHint} />
      <RadioGroup inline {...field("language")} choices={languages.map((value) => ({ value, label: languageNames[value] }))} />
      <RadioGroup {...field("roles.placement")} choices={registerRoles(roles.ordinary)} defaultValue={had.placement} />
      <RadioGroup {...field("roles.coaching")} choices={registerRoles(roles.coach)} defaultValue={had.coaching} />
      <CheckboxGroup optional {...field("roles.office")} choices={OfficeRole.options.map((value) => ({ value, label: roles[value] }))} />
      <UnitBoxes field={field("units")} had={units} />
    </>
  );
}

/** Units in use, and those the user has from before they went out of use. */
function UnitBoxes({ field, had }: { readonly field: UseFormRegisterReturn & FieldBinding; readonly had: readonly UnitId[] }) {
  const t = useTexts(accountTexts);
  const { data } = useRead(officeContract.listUnits, {});
  const choices = (data?.units ?? []).filter(({ unitId, inUse }) => inUse || had.includes(unitId));
  if (choices.length === 0) return null;
  return (
    <CheckboxGroup
      optional
      {...field}
      defaultValue={had}
      choices={choices.map(({ unitId, name, inUse }) => ({ value: unitId, label: name, ...(!inUse && { hint: t.outOfUse }) }))}
    />
  );
}
