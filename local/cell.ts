import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Clock } from "./clock.ts";
import type { CognitoEndpoint } from "./cognito/endpoint.ts";
import { createGateway } from "./gateway.ts";
import type { HostedFunction, LambdaHost } from "./lambda-host.ts";
import type { MailBox } from "./mail.ts";
import type { PublicPort } from "./public-port.ts";
import { createSite } from "./site.ts";
import type { CellDeclaration } from "./template.ts";
import { region } from "./template/identity.ts";

/** Where the functions find the services of this laptop. */
interface Services {
  readonly dynamoDb: string;
  readonly kms: string;
  readonly objects: string;
  readonly cognito: CognitoEndpoint;
  readonly mailBox: MailBox;
}

/** The functions of a cell with what the laptop adds to their environment; of their own, only where they run differs. */
export function hostedFunctions(cell: CellDeclaration, { dynamoDb, kms, objects, cognito, mailBox }: Services): HostedFunction[] {
  const keys = cell.pools.flatMap(({ poolId }) => cognito.jwks(poolId).keys);
  const added = {
    PAJAPOLKU_RUNS_ON: "laptop",
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_ENDPOINT_URL_KMS: kms,
    AWS_ENDPOINT_URL_S3: objects,
    SMTP_URL: mailBox.urlFor(cell.id),
    JWKS: JSON.stringify({ keys }),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  return cell.functions.map((each) => ({ ...each, environment: { ...each.environment, ...added, AWS_LAMBDA_FUNCTION_NAME: each.name } }));
}

/** A cell at work. */
export interface Cell {
  readonly declaration: CellDeclaration;
  readonly origins: { readonly site: string; readonly staffApi: string; readonly linkApi: string };
  /** The address its callers seem to have; undefined for their own. */
  seenAddress: string | undefined;
}

interface CellParts {
  readonly declaration: CellDeclaration;
  /** Site, staff API, link API. */
  readonly ports: readonly [PublicPort, PublicPort, PublicPort];
  readonly cloudAssembly: string;
  readonly host: LambdaHost;
  readonly clock: Clock;
  /** Called after a function has answered a request: it may have written what a stream carries on. */
  readonly onAnswered: () => void;
}

/** Opens a cell's doors: its pages and its two APIs. */
export async function openCell({ declaration, ports, cloudAssembly, host, clock, onAnswered }: CellParts): Promise<Cell> {
  const [site, staffApi, linkApi] = ports;
  const cell: Cell = {
    declaration,
    origins: { site: site.origin, staffApi: staffApi.origin, linkApi: linkApi.origin },
    seenAddress: undefined,
  };
  const openApi = join(cloudAssembly, "openapi", declaration.id);
  const gateway = async (surface: "staff" | "link") =>
    createGateway({
      api: declaration.apis[surface],
      invoke: (name, event) => host.invoke(name, event).finally(onAnswered),
      seenAddress: () => cell.seenAddress,
      now: () => clock.now(),
      openApi: await readFile(join(openApi, `openapi-${surface}.json`), "utf8"),
    });
  staffApi.serve(await gateway("staff"));
  linkApi.serve(await gateway("link"));
  site.serve(createSite(declaration.website));
  return cell;
}
