import { BlockList, isIP } from "node:net";
import * as z from "zod";

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const addresses = z.strictObject({ "aws:SourceIp": oneOrMore.transform(blockListOf) });

// Strict: a condition or a key this laptop does not understand must not be passed over in silence.
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: z.union([z.literal("*"), z.strictObject({ AWS: z.union([z.literal("*"), z.tuple([z.literal("*")])]) })]),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  NotResource: oneOrMore.optional(),
  Condition: z.strictObject({ IpAddress: addresses.optional(), NotIpAddress: addresses.optional() }).optional(),
});
type Statement = z.infer<typeof statement>;

/** A REST API's resource policy; `Statement` may be one or many. */
export const resourcePolicy = z.object({ Statement: z.union([statement.transform((one) => [one]), z.array(statement)]) });
export type ResourcePolicy = z.infer<typeof resourcePolicy>;

/** A request as a policy sees it. */
interface PolicyRequest {
  /** `arn:…:{api}/{stage}/{METHOD}/{path}`. */
  readonly arn: string;
  readonly sourceIp: string;
}

/** Whether a policy lets a request in: a Deny that matches wins, and without a matching Allow nobody enters. */
export function allows(policy: ResourcePolicy, request: PolicyRequest): boolean {
  const matching = policy.Statement.filter((each) => matches(each, request));
  return matching.some(({ Effect }) => Effect === "Allow") && matching.every(({ Effect }) => Effect === "Allow");
}

function matches({ Action, Resource = ["*"], NotResource = [], Condition = {} }: Statement, { arn, sourceIp }: PolicyRequest): boolean {
  return (
    Action.some((action) => pattern(action).test("execute-api:Invoke")) &&
    Resource.some((resource) => names(resource, arn)) &&
    !NotResource.some((resource) => names(resource, arn)) &&
    (Condition.IpAddress === undefined || lists(Condition.IpAddress["aws:SourceIp"], sourceIp)) &&
    (Condition.NotIpAddress === undefined || !lists(Condition.NotIpAddress["aws:SourceIp"], sourceIp))
  );
}

/** `execute-api:/stage/METHOD/path` is API Gateway's short form for this very API. */
function names(resource: string, arn: string): boolean {
  const short = /^execute-api:\/?(.*)$/.exec(resource)?.[1];
  return short === undefined ? pattern(resource).test(arn) : pattern(short).test(arn.slice(arn.indexOf("/") + 1));
}

const pattern = (text: string): RegExp => new RegExp(`^${text.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");

function blockListOf(networks: readonly string[], context: z.RefinementCtx): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", prefix] = network.split("/");
    const family = isIP(base);
    const length = prefix === undefined ? (family === 6 ? 128 : 32) : Number(prefix);
    if (family === 0) context.addIssue(`${network} is no IP network`);
    else list.addSubnet(base, length, family === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

function lists(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}
