import { type App, CloudFormationValidatePlugin, Stage, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Ends synth when a template breaks CloudFormation's own schemas, or a rule of cdk-nag that is not answered below. */
export async function holdAgainstRules(app: App): Promise<void> {
  // Loaded only when asked for: the rule packs would slow every synth down.
  const { AwsSolutionsChecks } = await import("cdk-nag");
  Validations.of(app).addPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app));
  for (const cell of app.node.children.filter((child) => Stage.isStage(child))) {
    for (const { at, rules, reason } of answers) {
      for (const rule of rules) Validations.of(below(cell, at)).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    }
  }
}

/** A path that no longer exists throws, so that no answer outlives its question. */
const below = (cell: IConstruct, path: string): IConstruct =>
  path.split("/").reduce((scope, id) => scope.node.findChild(id), cell);

/** CDK's own helper, one in each stack that uploads files; it runs during a deploy and at no other time. */
const uploader = "Website/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C";

const answers = [
  {
    at: "Identity/Staff",
    rules: ["COG1"],
    reason: "Twelve characters without a recipe: NIST SP 800-63B 3.1.1.2 advises against composition rules. TOTP is required.",
  },
  {
    at: "Identity/Staff",
    rules: ["COG2"],
    reason: "The sign-in function, the only way in, requires it: a pool that does lets nobody replace a lost authenticator (ADR 0014).",
  },
  {
    at: "Identity/Staff",
    rules: ["COG8"],
    reason: "Threat protection judges the caller's address and device, and the only caller of this pool is our own function.",
  },
  ...["StaffApi/StaffApi", "LinkApi/LinkApi"].flatMap((at) => [
    { at, rules: ["APIG2"], reason: "Bodies are validated in serve.ts, after authorisation: a stranger learns nothing of their shape." },
    { at, rules: ["APIG6"], reason: "Execution logs hold paths with ids and, traced, bodies. The access log names the route only." },
  ]),
  { at: "Jobs/Failed", rules: ["SQS3"], reason: "It is the queue of what failed: event sources and async invocations send to it." },
  {
    at: "Jobs/PlacementJobsRole",
    rules: ["IAM5[Resource::*]"],
    reason: "dynamodb:ListStreams, which Lambda asks for, knows no resource and tells names of streams only.",
  },
  {
    at: "Jobs/SchedulerRoleForTarget-4b653f",
    rules: ["IAM5[Resource::<PlacementJobs51F9C060.Arn>:*]"],
    reason: "Versions of the one function the schedule runs.",
  },
  { at: "Website/Files", rules: ["S1"], reason: "Public pages without personal data; a log would hold the addresses of their readers." },
  { at: "Website/Pages", rules: ["CFR3"], reason: "No logs of readers' addresses." },
  { at: "Website/Pages", rules: ["CFR1", "CFR2"], reason: "Static files, the same for everyone; whoever may use the API is decided at the API." },
  { at: uploader, rules: ["L1"], reason: "CDK chooses its helper's runtime." },
  {
    at: uploader,
    rules: [
      "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
      "IAM5[Action::s3:GetObject*]",
      "IAM5[Action::s3:GetBucket*]",
      "IAM5[Action::s3:List*]",
      "IAM5[Action::s3:DeleteObject*]",
      "IAM5[Action::s3:Abort*]",
      "IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-eu-north-1/*]",
      "IAM5[Resource::<Files8E6940B8.Arn>/*]",
    ],
    reason: "CDK's helper copies from the deployment's own assets to the bucket of public pages; it reaches no register.",
  },
];
