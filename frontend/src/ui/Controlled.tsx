import type { ReactNode } from "react";
import { Controller, type ControllerRenderProps, type FieldPath, type FieldValues } from "react-hook-form";
import type { FieldBinding, ZodForm } from "./form.ts";

type Given<In extends FieldValues, Name extends FieldPath<In>> = ControllerRenderProps<In, Name> & FieldBinding;

interface ControlledProps<In extends FieldValues, Out, Name extends FieldPath<In>> {
  readonly form: ZodForm<In, Out>;
  readonly name: Name;
  readonly children: (field: Given<In, Name>) => ReactNode;
}

/** A field whose shown text differs from its value: dates, times. `{(field) => <DateField {...field} />}` */
export function Controlled<In extends FieldValues, Out, Name extends FieldPath<In>>({ form, name, children }: ControlledProps<In, Out, Name>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => {
        const onBlur = () => {
          field.onBlur();
          form.left(name);
        };
        return <>{children({ ...field, onBlur, ...form.binding(name) })}</>;
      }}
    />
  );
}
