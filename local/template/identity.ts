import { createHash, type Hash } from "node:crypto";
import * as z from "zod";

/** What the laptop puts where a template refers to one of its resources. */
interface Identity {
  /** The value of `Ref`. */
  readonly ref: string;
  /** The values of `Fn::GetAtt`. */
  readonly attributes: Readonly<Record<string, string>>;
}

export const region = "eu-north-1";
export const accountId = "000000000000";

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${accountId}:${rest}`;

interface Subject {
  readonly stackName: string;
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The name a template gives, or one made of the stack's and the logical name, as CloudFormation does. */
function nameOf({ stackName, logicalId, properties }: Subject, property: string): string {
  return z.string().safeParse(properties[property]).data ?? `${stackName}-${logicalId}`;
}

/** The same at every start, because the data folder knows things by it. */
const hashOf = ({ stackName, logicalId }: Subject): Hash => createHash("sha256").update(`${stackName}/${logicalId}`);
const letters = (subject: Subject, count: number): string => BigInt(`0x${hashOf(subject).digest("hex")}`).toString(36).slice(0, count);
const uuid = (subject: Subject): string => hashOf(subject).digest("hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-a$4-$5");

function table(subject: Subject): Identity {
  const name = nameOf(subject, "TableName");
  const tableArn = arn("dynamodb", `table/${name}`);
  return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/laptop` } };
}

/** How each type the laptop runs is referred to; a type that is missing here cannot be. */
const identities: Readonly<Record<string, (subject: Subject) => Identity>> = {
  "AWS::ApiGateway::RestApi": (subject) => ({ ref: letters(subject, 10), attributes: {} }),
  "AWS::ApiGateway::Stage": (subject) => ({ ref: nameOf(subject, "StageName"), attributes: {} }),
  "AWS::CloudFront::Function": (subject) => ({ ref: arn("cloudfront", `function/${nameOf(subject, "Name")}`), attributes: { FunctionARN: arn("cloudfront", `function/${nameOf(subject, "Name")}`) } }),
  "AWS::CloudFront::ResponseHeadersPolicy": (subject) => ({ ref: uuid(subject), attributes: { Id: uuid(subject) } }),
  "AWS::Cognito::UserPool": (subject) => {
    const id = `${region}_${letters(subject, 9)}`;
    return { ref: id, attributes: { Arn: arn("cognito-idp", `userpool/${id}`), UserPoolId: id } };
  },
  "AWS::Cognito::UserPoolClient": (subject) => ({ ref: letters(subject, 26), attributes: { ClientId: letters(subject, 26) } }),
  "AWS::DynamoDB::GlobalTable": table,
  "AWS::DynamoDB::Table": table,
  "AWS::KMS::Alias": (subject) => ({ ref: nameOf(subject, "AliasName"), attributes: {} }),
  "AWS::KMS::Key": (subject) => ({ ref: uuid(subject), attributes: { Arn: arn("kms", `key/${uuid(subject)}`), KeyId: uuid(subject) } }),
  "AWS::Lambda::Function": (subject) => {
    const name = nameOf(subject, "FunctionName");
    return { ref: name, attributes: { Arn: arn("lambda", `function:${name}`) } };
  },
  "AWS::S3::Bucket": (subject) => {
    const name = nameOf(subject, "BucketName").toLowerCase();
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: `${name}.s3.${region}.amazonaws.com` } };
  },
};

/** Who a resource is on this laptop; undefined for a type that does not run here. */
export function identityOf(type: string, subject: Subject): Identity | undefined {
  return identities[type]?.(subject);
}
