import type { IUserPool } from "aws-cdk-lib/aws-cognito";
import { CfnWebACL, CfnWebACLAssociation } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { silentMetrics } from "./api-firewall.ts";

/**
 * Calls of our sign-in function that Cognito takes without IAM, so that they pass the firewall like a stranger's.
 * All others of that kind are blocked; what IAM signs (`Admin…`) never meets it.
 */
const needed = ["AssociateSoftwareToken", "VerifySoftwareToken", "RevokeToken"];

/** Leaves our function as the pool's only way in: the address list and the organisation's door stand before it. */
export function blockPublicOperations(scope: Construct, pool: IUserPool): void {
  const acl = new CfnWebACL(scope, "PoolFirewall", {
    scope: "REGIONAL",
    defaultAction: { block: {} },
    visibilityConfig: silentMetrics("pool-firewall"),
    rules: [
      {
        name: "needed-operations",
        priority: 0,
        action: { allow: {} },
        visibilityConfig: silentMetrics("needed-operations"),
        statement: { orStatement: { statements: needed.map(operationIs) } },
      },
    ],
  });
  new CfnWebACLAssociation(scope, "PoolFirewallAssociation", { webAclArn: acl.attrArn, resourceArn: pool.userPoolArn });
}

/** Cognito itself names the operation in this header; the client cannot set it. */
const operationIs = (operation: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { singleHeader: { Name: "x-amzn-cognito-operation-name" } },
    positionalConstraint: "EXACTLY",
    searchString: operation,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});
