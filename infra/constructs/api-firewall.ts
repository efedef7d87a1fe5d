import { CfnIPSet, CfnWebACL, CfnWebACLAssociation } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { corsHeaders, type SiteAccess } from "./cors.ts";
import { gatewayProblem } from "./gateway-responses.ts";

interface ApiFirewallProps {
  readonly stageArn: string;
  readonly access: SiteAccess;
  /** Requests from one address in five minutes; beyond that it waits. */
  readonly perAddress: number;
  /** Only these networks come in. Without them everyone does: the link API. */
  readonly addressFrame?: readonly string[];
}

/** Metrics by rule only: a sampled request would keep its whole address and headers for three hours. */
export const silentMetrics = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/** The web ACL before an API: a rate for each address and, for the staff, the address frame a second time. */
export function protectApi(scope: Construct, { stageArn, access, perAddress, addressFrame }: ApiFirewallProps): void {
  const acl = new CfnWebACL(scope, "Firewall", {
    scope: "REGIONAL",
    defaultAction: addressFrame ? { block: {} } : { allow: {} },
    visibilityConfig: silentMetrics("firewall"),
    customResponseBodies: { wait: { contentType: "APPLICATION_JSON", content: gatewayProblem("too-many-requests") } },
    rules: [rateRule(access, perAddress), ...(addressFrame ? [preflightRule, frameRule(scope, addressFrame)] : [])],
  });
  new CfnWebACLAssociation(scope, "FirewallAssociation", { webAclArn: acl.attrArn, resourceArn: stageArn });
}

function rateRule(access: SiteAccess, limit: number): CfnWebACL.RuleProperty {
  const responseHeaders = Object.entries(corsHeaders(access)).map(([name, value]) => ({ name, value }));
  return {
    name: "rate",
    priority: 0,
    action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: "wait", responseHeaders } } },
    visibilityConfig: silentMetrics("rate"),
    statement: { rateBasedStatement: { limit, aggregateKeyType: "IP", evaluationWindowSec: 300 } },
  };
}

/** As in the resource policy: the question before the request is answered to anyone, so that a refusal can be read. */
const preflightRule: CfnWebACL.RuleProperty = {
  name: "preflight",
  priority: 1,
  action: { allow: {} },
  visibilityConfig: silentMetrics("preflight"),
  statement: {
    byteMatchStatement: {
      fieldToMatch: { method: {} },
      positionalConstraint: "EXACTLY",
      searchString: "OPTIONS",
      textTransformations: [{ priority: 0, type: "NONE" }],
    },
  },
};

/** A set holds addresses of one family only. */
function frameRule(scope: Construct, frame: readonly string[]): CfnWebACL.RuleProperty {
  const families = [
    { id: "FrameIpv4", ipAddressVersion: "IPV4", addresses: frame.filter((network) => !network.includes(":")) },
    { id: "FrameIpv6", ipAddressVersion: "IPV6", addresses: frame.filter((network) => network.includes(":")) },
  ];
  const statements = families.map(({ id, ipAddressVersion, addresses }) => ({
    ipSetReferenceStatement: { arn: new CfnIPSet(scope, id, { scope: "REGIONAL", ipAddressVersion, addresses }).attrArn },
  }));
  return {
    name: "address-frame",
    priority: 2,
    action: { allow: {} },
    visibilityConfig: silentMetrics("address-frame"),
    statement: { orStatement: { statements } },
  };
}
