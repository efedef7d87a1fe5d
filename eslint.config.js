import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// Flat configurations do not merge a rule's options: the last one that names the rule wins. So the bans on syntax
// are written here once, by subject, and each place of the tree puts together those that hold in it.

const language = [
  { selector: "TSEnumDeclaration", message: "Use a union of literals, or z.enum." },
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: 'Write `import * as z from "zod"`: the named import brings every locale, five times the bytes.',
  },
  {
    selector: ":matches(ExportAllDeclaration, ExportNamedDeclaration[source!=null])",
    message: "Import from where the name is defined; no barrels.",
  },
  {
    selector:
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.typeAnnotation=undefined]" +
      " > ArrowFunctionExpression.init[body.type='BlockStatement']",
    message: "Write an exported function as `function`; an arrow for one expression, or where a type annotates it.",
  },
  {
    selector:
      ":matches(JSXIdentifier, Identifier)[name=/^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]",
    message: "Markup from strings lets a person's text become code: build elements.",
  },
];
const defaultExport = [
  {
    selector: ":matches(ExportDefaultDeclaration, ExportSpecifier[exported.name='default'])",
    message: "Export by name, so that one word can be followed through the tree.",
  },
];
const clock = [
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: "Only clock.ts reads the time: take a clock as a parameter.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Only clock.ts reads the time: take a clock as a parameter.",
  },
];
const moduleState = [
  {
    selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind='let']",
    message: "A warm Lambda keeps module state for the next caller: hold state in what the entry builds.",
  },
];
const testing = [
  {
    selector:
      "MemberExpression[property.name=/^(only|skip|todo|skipIf|runIf|fails)$/]" +
      ":has(Identifier[name=/^(it|test|describe|suite)$/])",
    message: "Every test runs, every time.",
  },
  {
    selector:
      "MemberExpression[object.name='vi'][property.name=/^(mock|doMock|hoisted|importMock|mocked|spyOn|stubGlobal)$/]",
    message: "No patching in tests: inject a double (docs/design-philosophy.md).",
  },
];
const sleeping = [
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: "Do not sleep: wait for what you wait for (test/support/eventually.ts).",
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "Do not sleep: wait for what you wait for.",
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?timers.promises$/]",
    message: "Do not sleep: wait for what you wait for (test/support/eventually.ts).",
  },
];
const barrel = [{ selector: "Program", message: "Name the file after what it holds; no index.ts, no barrels." }];

const banned = (...subjects) => ({ "no-restricted-syntax": ["error", ...subjects.flat()] });

const tests = ["**/*.test.{ts,tsx}", "test/**"];
const scripts = ["**/*.{js,mjs}"];
const configurations = ["**/*.config.{ts,js}", ".dependency-cruiser.mjs"];
const environmentReaders = [
  "functions/runtime/environment.ts",
  "infra/app.ts",
  "local/*start*.ts",
  "local/lambda-host*.ts",
  "checks/**",
  "test/support/**",
  ...configurations,
];

export default defineConfig(
  globalIgnores(["node_modules/", ".build/", ".data/", "**/cdk.out/"]),
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { noInlineConfig: true },
    languageOptions: { parserOptions: { project: "tsconfig.all.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...banned(language, defaultExport, clock),

      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],

      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only the listed entries read the environment, and parse it." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: ["process", "node:process"].map((name) => ({ name, message: "Use the global `process`." })),
        },
      ],

      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-constant-binary-expression": "error",
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-unreachable-loop": "error",
      "no-unsafe-finally": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",

      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/prefer-optional-chain": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],

      // Numbers read well in templates; objects and undefined stay refused.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => close()` and `return close()` are the shortest way to write it where the function itself answers void.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `while (true)` around a paged read says what it does.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      // `onSubmit={handleSubmit(send)}` is how React's own libraries hand over an async handler.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // TanStack Router redirects by throwing what `redirect()` returns.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "@tanstack/router-core", name: "Redirect" }] },
      ],
      // `{ ttl, ...rest }` is how a field is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // A parameter used once still makes a caller's literals into a type: `entity<const Class>`.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // A double or a port may be asynchronous by its interface alone.
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: ["**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 120 }] } },
  { files: environmentReaders, rules: { "no-restricted-properties": "off" } },
  { files: ["functions/**", "shared/**", "frontend/src/**"], rules: { "no-console": "error" } },
  { files: ["functions/runtime/log.ts"], rules: { "no-console": "off" } },
  { files: ["functions/**"], rules: banned(language, defaultExport, clock, moduleState) },
  {
    files: ["infra/**"],
    rules: {
      // A construct does its work in its constructor; the object itself is of no use.
      "no-new": "off",
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: tests,
    rules: {
      ...banned(language, defaultExport, clock, testing, sleeping),
      // A `describe` is a table of contents, however long.
      "max-lines-per-function": "off",
      // Vitest's own matchers, `expect.any(String)` and its like, are typed any.
      "@typescript-eslint/no-unsafe-assignment": "off",
      // Doubles are empty on purpose.
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  { files: ["test/support/eventually.ts"], rules: banned(language, defaultExport, clock, testing) },
  // Lambda's context type still demands three callbacks that it deprecates.
  { files: ["test/support/event.ts"], rules: { "@typescript-eslint/no-deprecated": "off" } },
  { files: ["**/clock.ts"], rules: banned(language, defaultExport) },
  { files: ["functions/**/clock.ts"], rules: banned(language, defaultExport, moduleState) },
  // The shape of a file that is no module of ours is not ours to name.
  { files: ["functions/**/*.d.ts"], rules: banned(language, clock) },
  { files: configurations, rules: banned(language, clock) },
  { files: ["**/index.{ts,tsx}"], rules: banned(barrel) },
  { files: scripts, extends: [tseslint.configs.disableTypeChecked] },
);
