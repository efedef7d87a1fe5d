import { Aws, Stack } from "aws-cdk-lib";
import type { IUserPool } from "aws-cdk-lib/aws-cognito";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";

// What a role may do, as a vocabulary: a stack's `may` list reads like the table in docs/security.md.
// A transaction needs the permission of each of its actions and none of its own. Nobody has Scan or PartiQL:
// both read past the key, and with it past every limit written here.

const dynamodb = (actions: readonly string[], table: ITable, conditions = {}): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions,
  });

const reading = ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem"];
const writing = ["PutItem", "UpdateItem", "DeleteItem"];

/** A register's own functions in their own table. */
export const readAndWrite = (table: ITable): PolicyStatement => dynamodb([...reading, ...writing], table);

/** Work that dates rows anew and takes off its own notes: it lays down nothing. */
export const dateRowsOf = (table: ITable): PolicyStatement => dynamodb(["GetItem", "Query", "UpdateItem", "DeleteItem"], table);

/** The employer's surface in the intake table: it lays down and looks up, and can neither change nor remove. */
export const dropInto = (table: ITable): PolicyStatement =>
  dynamodb(["GetItem", "Query", "PutItem", "ConditionCheckItem"], table);

/** The audit log is written by everyone and read, changed or emptied by none of them. */
export const appendTo = (table: ITable): PolicyStatement => dynamodb(["PutItem"], table);

/**
 * Reads rows under the named partition keys alone. `Null: false` is what makes it hold: a request without a key has
 * no leading keys, and `ForAllValues` is true of nothing.
 */
export const readPartitions = (table: ITable, partitionKeys: readonly string[]): PolicyStatement =>
  dynamodb(["GetItem", "BatchGetItem"], table, {
    "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": partitionKeys },
    Null: { "dynamodb:LeadingKeys": "false" },
  });

/** All rows under one partition key, in a Query. */
export const listPartition = (table: ITable, partitionKey: string): PolicyStatement =>
  dynamodb(["Query"], table, {
    "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [partitionKey] },
    Null: { "dynamodb:LeadingKeys": "false" },
  });

/** What DynamoDB asks of KMS in the caller's name for a table under a key of our own; through DynamoDB only. */
export const openTablesWith = (key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(key).region}.amazonaws.com` } },
  });

/** Secrets by purpose are derived inside KMS (functions/runtime/secrets.ts). */
export const deriveSecretsFrom = (key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: ["kms:GenerateMac"],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:MacAlgorithm": "HMAC_SHA_256" } },
  });

/** Sealed fields of one register: its data key is made and opened for this cell and register, and for nothing else. */
export const sealFieldsWith = (key: IKey, organisation: string, register: string): PolicyStatement =>
  new PolicyStatement({
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:EncryptionContext:organisation": organisation, "kms:EncryptionContext:register": register } },
  });

/**
 * Mail from one address only. A message with parts is a raw one to SES, under an action of its own; one that is sent under
 * a configuration set needs the right to that as well.
 */
export const sendMailAs = (sender: string, region: string, configurationSet?: string): PolicyStatement =>
  new PolicyStatement({
    actions: ["ses:SendEmail", "ses:SendRawEmail"],
    resources: [`identity/${sender.split("@")[1] ?? sender}`, ...(configurationSet === undefined ? [] : [`configuration-set/${configurationSet}`])].map(
      (resource) => `arn:aws:ses:${region}:${Aws.ACCOUNT_ID}:${resource}`,
    ),
    conditions: { StringEquals: { "ses:FromAddress": sender } },
  });

/**
 * Accounts and signing in. Disabling somebody needs nothing here: that is a row of our own table. The client's secret
 * is read from the pool, never from an environment.
 */
export const keepAccountsIn = (pool: IUserPool): PolicyStatement =>
  new PolicyStatement({
    actions: [
      "AdminCreateUser",
      "AdminGetUser",
      "AdminInitiateAuth",
      "AdminRespondToAuthChallenge",
      "AdminSetUserMFAPreference",
      "AdminSetUserPassword",
      "AdminUserGlobalSignOut",
      "DescribeUserPoolClient",
    ].map((action) => `cognito-idp:${action}`),
    resources: [pool.userPoolArn],
  });

/** The first main user of a new cell; from then on people are invited through the office API. */
export const inviteFirstUserTo = (pool: IUserPool): PolicyStatement =>
  new PolicyStatement({
    actions: ["AdminCreateUser", "AdminGetUser", "AdminSetUserPassword"].map((action) => `cognito-idp:${action}`),
    resources: [pool.userPoolArn],
  });
