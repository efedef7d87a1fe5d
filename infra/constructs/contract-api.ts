import { CfnOutput } from "aws-cdk-lib";
import {
  AccessLogFormat,
  ApiDefinition,
  DomainName,
  EndpointType,
  LogGroupLogDestination,
  SecurityPolicy,
  SpecRestApi,
} from "aws-cdk-lib/aws-apigateway";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { PolicyDocument, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Cell } from "../cell.ts";
import { addressPolicy } from "./address-policy.ts";
import { protectApi } from "./api-firewall.ts";
import { gatewayDocument, type ServedContract } from "./gateway-document.ts";
import { houseLogs } from "./house-logs.ts";

interface ContractApiProps {
  readonly cell: Cell;
  /** In the API's name and in that of its log. */
  readonly surface: "staff" | "link";
  readonly origin: string;
  readonly served: readonly ServedContract[];
  readonly cookies: boolean;
  readonly throttle: { readonly perSecond: number; readonly burst: number };
  /** Requests from one address in five minutes. */
  readonly perAddress: number;
  readonly addressFrame?: readonly string[];
}

/**
 * A REST API made from contracts: REGIONAL, so that it sees the caller's own address and no edge outside the EU carries
 * its traffic; an HTTP API would have no resource policy.
 */
export class ContractApi extends Construct {
  constructor(scope: Construct, id: string, props: ContractApiProps) {
    super(scope, id);
    const { cell, surface, served, throttle, perAddress, addressFrame } = props;
    const { organisation, settings, build } = cell;
    const access = { siteOrigin: organisation.origins.site, cookies: props.cookies };
    const name = `${organisation.id}-${surface}-api`;

    const api = new SpecRestApi(this, "Api", {
      restApiName: name,
      apiDefinition: ApiDefinition.fromInline(
        gatewayDocument({ title: name, region: settings.region, version: build.version, served, access }),
      ),
      endpointTypes: [EndpointType.REGIONAL],
      policy: addressFrame && PolicyDocument.fromJson(addressPolicy(addressFrame)),
      // Beside a host of its own, the default host would be a second door.
      disableExecuteApiEndpoint: organisation.certificates !== undefined,
      failOnWarnings: true,
      // The role that lets API Gateway write logs belongs to the account, once for all cells (docs/operations.md).
      cloudWatchRole: false,
      deployOptions: {
        stageName: settings.stage,
        ...loggedTo(houseLogs(this, "AccessLog", cell, `/aws/apigateway/${name}`)),
        throttlingRateLimit: throttle.perSecond,
        throttlingBurstLimit: throttle.burst,
      },
    });
    for (const { by } of served) {
      by.addPermission(`${surface}-api`, {
        principal: new ServicePrincipal("apigateway.amazonaws.com"),
        sourceArn: api.arnForExecuteApi(),
      });
    }
    protectApi(this, { stageArn: api.deploymentStage.stageArn, access, perAddress, addressFrame });
    if (organisation.certificates) giveHost(this, api, props.origin, organisation.certificates.api);
  }
}

/** The route as the template names it, never the path with its ids; no address, no query, no user. */
const accessLog = {
  requestId: "$context.requestId",
  at: "$context.requestTimeEpoch",
  method: "$context.httpMethod",
  route: "$context.resourcePath",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  refusedBy: "$context.error.responseType",
};

const loggedTo = (logs: ILogGroup) => ({
  accessLogDestination: new LogGroupLogDestination(logs),
  accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
});

/** The city points the host's name at the output; its name servers are not ours. */
function giveHost(scope: Construct, api: SpecRestApi, origin: string, certificateArn: string): void {
  const host = new DomainName(scope, "Host", {
    domainName: new URL(origin).hostname,
    certificate: Certificate.fromCertificateArn(scope, "Certificate", certificateArn),
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  host.addBasePathMapping(api);
  new CfnOutput(scope, "HostTarget", { value: host.domainNameAliasDomainName });
}
