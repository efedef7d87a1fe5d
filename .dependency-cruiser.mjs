// The import walls. The first table says what each place may import; whatever it does not name is refused.
// The second says where a package may be imported from. test/architecture proves each line with a seeded breach.

const packages = "(^|/)node_modules/";
const npm = (name) => `(^|/)node_modules/(@types/)?${name}/`;

const register = "(coaching|placement|office)";
const kernel = "^shared/kernel/";
const contracts = `^shared/${register}/([^/]*contract|access|register|jobs)[.]ts$`;
const shell = "^functions/(runtime|storage)/";
const page = "^frontend/src/(api|ui|i18n)/";

/** `$1` in `may` is the register that `from` matched; `node` adds the modules of Node itself. */
const zones = [
  { name: "shared-kernel", from: kernel, may: [kernel, npm("zod"), npm("@internationalized/date")] },
  { name: "shared-register", from: `^shared/${register}/`, may: [kernel, "^shared/$1/", npm("zod")] },

  { name: "functions-shell", from: shell, may: [kernel, shell, packages], node: true },
  {
    name: "functions-records",
    from: "^functions/records/",
    may: [kernel, shell, "^functions/records/", packages],
    node: true,
  },
  {
    name: "functions-register",
    from: `^functions/${register}/`,
    except: `^functions/${register}/(.+-store|api|link|jobs)[.]ts$`,
    may: [kernel, "^shared/$1/", "^functions/$1/", "^functions/(runtime|records)/", packages],
    node: true,
  },
  {
    // Stores speak DynamoDB through storage; the entries, as composition roots, build the tables they hand to them.
    name: "functions-register-store",
    from: `^functions/${register}/(.+-store|api|link|jobs)[.]ts$`,
    may: [kernel, "^shared/$1/", "^functions/$1/", "^functions/(runtime|storage|records)/", packages],
    node: true,
  },
  {
    // The access pack tells a person of both registers: the one entry that knows both declarations.
    name: "functions-rights",
    from: "^functions/rights/",
    may: ["^shared/", "^functions/(rights|runtime|storage|records)/", packages],
    node: true,
  },

  { name: "infra", from: "^infra/", may: [kernel, contracts, "^infra/", packages], node: true },

  {
    name: "frontend-feature",
    from: `^frontend/src/features/${register}/`,
    may: [kernel, "^shared/$1/", page, "^frontend/src/features/$1/", packages],
  },
  { name: "frontend-ui", from: "^frontend/src/(ui|i18n)/", may: [kernel, "^frontend/src/(ui|i18n)/", packages] },
  {
    // The client renews a session by itself, so it knows the sign-in routes; all other contracts are passed in.
    name: "frontend-api",
    from: "^frontend/src/api/",
    may: [kernel, "^shared/office/(session-)?contract[.]ts$", "^frontend/src/api/", packages],
  },
  {
    name: "frontend-pages",
    from: "^frontend/src/pages/",
    may: [kernel, contracts, page, "^frontend/src/pages/", packages],
  },
  {
    name: "frontend-app",
    from: "^frontend/src/(app/|[^/]+$)",
    may: [kernel, page, "^frontend/src/(app|pages|features)/", "^frontend/src/[^/]+$", packages],
  },
  {
    // A tiny page of its own: of shared it takes types, which weigh nothing (the next table holds it to that).
    name: "frontend-attendance",
    from: "^frontend/src/attendance/",
    may: ["^shared/(kernel|placement)/", "^frontend/src/attendance/"],
  },

  {
    name: "local",
    from: "^local/",
    except: "^local/demo-data",
    may: [kernel, "^functions/runtime/(clock|environment)[.]ts$", "^local/", packages],
    node: true,
  },
  {
    // Demo data enters through the public API as a user's would, so it speaks every contract.
    name: "local-demo-data",
    from: "^local/demo-data",
    may: [kernel, contracts, "^functions/runtime/clock[.]ts$", "^local/", packages],
    node: true,
  },
  { name: "checks", from: "^checks/", may: ["^checks/", packages], node: true },
];

/** A test beside its source may import what the source may, and the tools of testing. */
const testTools = ["^test/support/", npm("vitest"), npm("fast-check")];
const besideSource = "[.]test[.]tsx?$";

const zoneRules = zones.flatMap(({ name, from, except, may, node = false }) => {
  const builtIn = { dependencyTypesNot: ["core"] };
  const others = except === undefined ? [] : [except];
  return [
    {
      name,
      from: { path: from, pathNot: [besideSource, ...others] },
      to: { pathNot: may, couldNotResolve: false, ...(node && builtIn) },
    },
    {
      name: `${name}-test`,
      from: { path: `${from}.*${besideSource}`, pathNot: others },
      to: { pathNot: [...may, ...testTools], couldNotResolve: false, ...builtIn },
    },
  ];
});

const react = npm("(react|react-[^/]+|@react-aria/[^/]+|@hookform/[^/]+|@tanstack/[^/]+)");

const packageRules = [
  {
    name: "dynamodb-only-in-storage",
    from: { pathNot: ["^functions/storage/", "^local/", "^test/"] },
    to: { path: npm("@aws-sdk/[^/]*dynamodb[^/]*") },
  },
  {
    name: "aws-clients-only-in-client-files",
    from: { pathNot: ["^functions/.+-client[.]ts$", "^functions/(runtime|storage)/", "^local/", "^test/"] },
    to: { path: npm("@aws-sdk/[^/]+"), pathNot: npm("@aws-sdk/[^/]*dynamodb[^/]*") },
  },
  {
    name: "cdk-only-in-infra",
    from: { pathNot: ["^infra/", "^test/infra/"] },
    to: { path: npm("(aws-cdk-lib|constructs|cdk-nag)") },
  },
  {
    name: "react-only-in-frontend",
    from: { path: "^(shared|functions|infra|local|checks|test)/|^frontend/src/attendance/" },
    to: { path: react },
  },
  {
    name: "attendance-takes-types-only",
    from: { path: "^frontend/src/attendance/" },
    to: { path: "^shared/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "date-library-only-in-kernel",
    from: { pathNot: kernel },
    to: { path: npm("@internationalized/date") },
  },
  {
    // Types of a development package weigh nothing at run time; its code would be missing there.
    name: "no-development-package-in-product",
    from: { path: "^(shared|functions|frontend/src)/", pathNot: besideSource },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "no-undeclared-package",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
];

const shapeRules = [
  { name: "no-circular", from: {}, to: { circular: true } },
  {
    name: "no-orphan",
    from: { orphan: true, pathNot: ["[.]d[.]ts$", "[.]config[.](ts|js)$", "^local/console/page[.]js$"] },
    to: {},
  },
  { name: "no-unresolvable", from: {}, to: { couldNotResolve: true } },
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...zoneRules, ...packageRules, ...shapeRules].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
    },
  },
};
