import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { ApplicationLogLevel, Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, SystemLogLevel } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Cell } from "../cell.ts";
import { bundleDirectory, type FunctionEntry } from "../function-entries.ts";
import type { DataStack } from "../stacks/data-stack.ts";
import { houseLogs } from "./house-logs.ts";
import { appendTo, deriveSecretsFrom, openTablesWith } from "./permissions.ts";

/** The variables a function may be given beyond those of every function (functions/runtime/environment.ts). */
type Variable =
  | "OFFICE_TABLE"
  | "COACHING_TABLE"
  | "COACHING_FIELD_KEY_ID"
  | "COACHING_INDEX_KEY_ID"
  /** "allowed" or "refused": identity codes that belong to nobody. */
  | "ARTIFICIAL_CODES"
  | "PLACEMENT_TABLE"
  | "INTAKE_TABLE"
  | "USER_POOL_ID"
  | "USER_POOL_CLIENT_ID"
  | "ORGANISATION_NAME"
  | "SITE_ORIGIN"
  | "MAIL_FROM"
  /** The SES configuration set that tells of mails that come back. */
  | "MAIL_RETURNS"
  /** JSON: the list the office keeps must lie inside the gateway's. */
  | "ADDRESS_FRAME"
  | "FREE_EVES";

interface HouseFunctionProps {
  readonly cell: Cell;
  readonly data: DataStack;
  readonly entry: FunctionEntry;
  readonly timeout: Duration;
  readonly environment: Partial<Readonly<Record<Variable, string>>>;
  /** Beyond writing logs, appending to the audit log and deriving secrets, which all of them do. */
  readonly may: readonly PolicyStatement[];
}

/** A function with a role of its own, that can do what `may` lists and nothing else. */
export function houseFunction(scope: Construct, props: HouseFunctionProps): LambdaFunction {
  const { cell, data, entry, timeout, environment, may } = props;
  const id = entry.replace(/(?:^|-)(\w)/gu, (_match, letter: string) => letter.toUpperCase());
  const functionName = `${cell.organisation.id}-${entry}`;
  const logGroup = houseLogs(scope, `${id}Log`, cell, `/aws/lambda/${functionName}`);
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  const common = [writeTo(logGroup.logGroupArn), openTablesWith(data.dataKey), appendTo(data.audit), deriveSecretsFrom(data.hmacKey)];
  for (const statement of [...common, ...may]) role.addToPolicy(statement);

  return new LambdaFunction(scope, id, {
    functionName,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromAsset(bundleOf(cell, entry)),
    memorySize: 512,
    timeout,
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    environment: {
      PAJAPOLKU_RUNS_ON: "aws",
      APP_VERSION: cell.build.version,
      ORGANISATION_ID: cell.organisation.id,
      AUDIT_TABLE: data.audit.tableName,
      HMAC_KEY_ID: data.hmacKey.keyId,
      ...environment,
    },
  });
}

const writeTo = (logGroupArn: string): PolicyStatement =>
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroupArn] });

function bundleOf(cell: Cell, entry: FunctionEntry): string {
  const directory = bundleDirectory(cell.build.directory, entry);
  if (!existsSync(join(directory, "index.mjs"))) {
    throw new Error(`There is no bundle of ${entry} in ${directory}. Run \`node infra/bundle.ts\` first.`);
  }
  return directory;
}
