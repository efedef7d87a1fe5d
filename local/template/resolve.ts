import * as z from "zod";

import { StartFailure } from "../start-failure.ts";
import type { Stack, Stage } from "./assembly.ts";
import { accountId, identityOf, region } from "./identity.ts";

/** Replaces what a template computes (`Ref`, `Fn::…`) by what it stands for on this laptop. */
interface Resolver {
  /** Refuses, with a sentence that says where, what cannot be resolved. `where` names the place for that sentence. */
  resolve(stack: Stack, value: unknown, where: string): unknown;
}

const getAtt = z.union([
  z.tuple([z.string(), z.string()]),
  z.string().transform((text): [string, string] => [text.slice(0, text.indexOf(".")), text.slice(text.indexOf(".") + 1)]),
]);
const sub = z.union([z.string().transform((text) => ({ text, variables: new Map<string, unknown>() })), z.tuple([z.string(), z.record(z.string(), z.unknown())]).transform(([text, given]) => ({ text, variables: new Map(Object.entries(given)) }))]);
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const pseudoParameters = new Map([
  ["AWS::Region", region],
  ["AWS::AccountId", accountId],
  ["AWS::Partition", "aws"],
  ["AWS::URLSuffix", "amazonaws.com"],
]);
/** Stands for a property that is left out. */
const noValue = Symbol("AWS::NoValue");

/** Resolves within one stage, whose stacks may import each other's exports. */
export function createResolver(stage: Stage): Resolver {
  return { resolve: (stack, value, where) => new Resolution(stage, stack, where).valueOf(value) };
}

type Intrinsic = (given: unknown) => unknown;

class Resolution {
  readonly #stage: Stage;
  readonly #stack: Stack;
  readonly #where: string;
  readonly #intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (given) => this.#ref(z.string().parse(given)),
    "Fn::GetAtt": (given) => this.#attribute(...getAtt.parse(given)),
    "Fn::Join": (given) => {
      const [separator, parts] = z.tuple([z.string(), z.unknown()]).parse(given);
      return z.array(text).parse(this.valueOf(parts)).join(separator);
    },
    "Fn::Split": (given) => {
      const [separator, whole] = z.tuple([z.string(), z.unknown()]).parse(given);
      return text.parse(this.valueOf(whole)).split(separator);
    },
    "Fn::Select": (given) => {
      const [index, list] = z.tuple([z.coerce.number(), z.unknown()]).parse(given);
      return z.array(z.unknown()).parse(this.valueOf(list))[index] ?? this.#fail(`selects item ${index} of a shorter list`);
    },
    "Fn::Sub": (given) => this.#substitute(given),
    "Fn::ImportValue": (given) => this.#import(text.parse(this.valueOf(given))),
  };

  constructor(stage: Stage, stack: Stack, where: string) {
    this.#stage = stage;
    this.#stack = stack;
    this.#where = where;
  }

  valueOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.valueOf(each)).filter((each) => each !== noValue);
    if (typeof value !== "object" || value === null) return value;
    const entries: [string, unknown][] = Object.entries(value);
    const [name = "", given] = entries[0] ?? [];
    if (entries.length === 1 && (name === "Ref" || name.startsWith("Fn::"))) {
      const intrinsic = this.#intrinsics[name] ?? this.#fail(`uses ${name}, which the laptop does not know`);
      return intrinsic(given);
    }
    return Object.fromEntries(entries.map(([key, each]) => [key, this.valueOf(each)]).filter(([, each]) => each !== noValue));
  }

  #ref(name: string): unknown {
    if (name === "AWS::NoValue") return noValue;
    if (name === "AWS::StackName") return this.#stack.name;
    const parameter = this.#stack.Parameters[name];
    if (parameter !== undefined) return parameter.Default ?? this.#fail(`names the parameter ${name}, which has no default`);
    return pseudoParameters.get(name) ?? this.#identity(name).ref;
  }

  #attribute(name: string, attribute: string): string {
    return this.#identity(name).attributes[attribute] ?? this.#fail(`names ${name}.${attribute}, which the laptop does not have`);
  }

  #identity(logicalId: string) {
    const resource = this.#stack.Resources[logicalId] ?? this.#fail(`names ${logicalId}, which is not in the stack ${this.#stack.name}`);
    const identity = identityOf(resource.Type, { stackName: this.#stack.name, logicalId, properties: resource.Properties });
    return identity ?? this.#fail(`names ${logicalId}, an ${resource.Type}, which does not run on a laptop`);
  }

  #substitute(given: unknown): string {
    const { text: template, variables } = sub.parse(given);
    return template.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal === "!") return `\${${name}}`;
      if (variables.has(name)) return text.parse(this.valueOf(variables.get(name)));
      return text.parse(name.includes(".") ? this.#attribute(...getAtt.parse(name)) : this.#ref(name));
    });
  }

  #import(name: string): unknown {
    for (const stack of this.#stage.stacks) {
      const exporter = new Resolution(this.#stage, stack, this.#where);
      for (const { Export, Value } of Object.values(stack.Outputs)) {
        if (Export !== undefined && exporter.valueOf(Export.Name) === name) return exporter.valueOf(Value);
      }
    }
    return this.#fail(`imports ${name}, which no stack of ${this.#stage.name} exports`);
  }

  #fail(what: string): never {
    throw new StartFailure(`${this.#where} ${what}: mend it in infra.`);
  }
}
