import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useId, useRef } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, get, useForm, type UseFormReturn } from "react-hook-form";
import type * as z from "zod";
import type { InputIssue } from "../../../shared/kernel/problems.ts";
import { useLanguage } from "../i18n/language.ts";
import { afterPress } from "./after-press.ts";
import { issueSentence, spoken } from "./issue-sentence.ts";

interface FormOptions<In extends FieldValues, Out> {
  /** The very schema the server parses with. */
  readonly schema: z.ZodType<Out, In>;
  readonly defaultValues: DefaultValues<In>;
  /** The label of each field, said once for the field and for the summary of errors. */
  readonly labels: Readonly<Partial<Record<FieldPath<In>, string>>>;
}

/** A form over one of `shared`'s schemas. Spread `field(name)` into a field; see `Controlled` for dates and times. */
export interface ZodForm<In extends FieldValues, Out> extends UseFormReturn<In, unknown, Out> {
  readonly field: (name: FieldPath<In>) => ReturnType<UseFormReturn<In>["register"]> & FieldBinding;
  readonly binding: (name: FieldPath<In>) => FieldBinding;
  /** The field was left: now its error may be shown. */
  readonly left: (name: FieldPath<In>) => void;
  readonly labels: Readonly<Partial<Record<FieldPath<In>, string>>>;
  /** Puts the server's findings on the fields they are about. */
  readonly showIssues: (issues: readonly InputIssue[]) => void;
}

export interface FieldBinding {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
}

/** Errors appear when a field is left or the form is sent, never while somebody is still typing. */
export function useZodForm<In extends FieldValues, Out>({ schema, defaultValues, labels }: FormOptions<In, Out>): ZodForm<In, Out> {
  const { language } = useLanguage();
  const formId = useId();
  const form = useForm<In, unknown, Out>({
    resolver: zodResolver<In, unknown, Out>(schema, { error: (issue) => issueSentence(issue, language) }),
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });

  function binding(name: FieldPath<In>): FieldBinding {
    const message: unknown = get(form.formState.errors, `${name}.message`) ?? get(form.formState.errors, `${name}.root.message`);
    return { id: `${formId}-${name}`, label: labels[name] ?? "", error: typeof message === "string" ? spoken(message, language) : undefined };
  }

  const told = useRef<readonly InputIssue[]>([]);
  function showIssues(issues: readonly InputIssue[]): void {
    told.current = issues;
    for (const name of namesIn(labels)) {
      const issue = issues.find(({ path }) => path === name);
      if (issue !== undefined) form.setError(name, { type: "server", message: issueSentence({ code: issue.code }, language) });
    }
  }

  // What is shown already says the same in the language just chosen.
  useEffect(() => {
    const { errors } = form.formState;
    const wrong = namesIn(labels).filter((name) => get(errors, name) !== undefined);
    const byServer = wrong.filter((name) => get(errors, `${name}.type`) === "server");
    const own = wrong.filter((name) => !byServer.includes(name));
    if (own.length > 0) void form.trigger(own);
    showIssues(told.current.filter(({ path }) => byServer.some((name) => name === path)));
    // Nothing else that changes here is to be judged anew: a field is judged when it is left.
  }, [language]);

  const left = (name: FieldPath<In>): void => afterPress(() => void form.trigger(name));
  const field = (name: FieldPath<In>) => ({ ...form.register(name, { onBlur: () => left(name) }), ...binding(name) });

  return { ...form, labels, binding, left, field, showIssues };
}

/** The fields of a form, in the order they were named. */
export function namesIn<Name extends string>(labels: Readonly<Partial<Record<Name, string>>>): Name[];
export function namesIn(labels: object): string[] {
  return Object.keys(labels);
}
