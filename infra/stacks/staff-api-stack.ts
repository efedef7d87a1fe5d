import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { officeContract } from "../../shared/office/contract.ts";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { placementContract } from "../../shared/placement/contract.ts";
import { type Cell, CellStack } from "../cell.ts";
import { ContractApi } from "../constructs/contract-api.ts";
import { houseFunction } from "../constructs/house-function.ts";
import { mailReturnsOf } from "../constructs/mail-returns.ts";
import { deriveSecretsFrom, keepAccountsIn, readAndWrite, readPartitions, sealFieldsWith, sendMailAs } from "../constructs/permissions.ts";
import type { DataStack } from "./data-stack.ts";
import type { IdentityStack } from "./identity-stack.ts";

/** What the staff work with, signing in included: behind the address frame, answered to the organisation's own site. */
export class StaffApiStack extends CellStack {
  constructor(scope: Construct, cell: Cell, data: DataStack, { pool, client }: IdentityStack) {
    super(scope, "StaffApi", cell, "the staff's API");
    const { organisation, settings } = cell;
    const common = { cell, data, timeout: Duration.seconds(10) };
    const environment = {
      ORGANISATION_NAME: organisation.name,
      OFFICE_TABLE: data.office.tableName,
      USER_POOL_ID: pool.userPoolId,
      USER_POOL_CLIENT_ID: client.userPoolClientId,
      SITE_ORIGIN: organisation.origins.site,
      MAIL_FROM: organisation.mailFrom,
    };
    const sendMail = sendMailAs(organisation.mailFrom, settings.region);

    const office = houseFunction(this, {
      ...common,
      entry: "office-api",
      environment: { ...environment, ADDRESS_FRAME: JSON.stringify(organisation.addressFrame) },
      may: [readAndWrite(data.office), keepAccountsIn(pool), sendMail],
    });
    const placement = houseFunction(this, {
      ...common,
      entry: "placement-api",
      environment: {
        ...environment,
        PLACEMENT_TABLE: data.placement.tableName,
        INTAKE_TABLE: data.intake.tableName,
        FREE_EVES: organisation.freeEves.join(" "),
        MAIL_RETURNS: mailReturnsOf(organisation.id),
      },
      may: [
        readAndWrite(data.placement),
        readAndWrite(data.intake),
        readPartitions(data.office, ["USERS", "SETTINGS"]),
        sendMailAs(organisation.mailFrom, settings.region, mailReturnsOf(organisation.id)),
      ],
    });

    const coaching = coachingApi(this, cell, data, { pool, client });

    new ContractApi(this, "StaffApi", {
      cell,
      surface: "staff",
      origin: organisation.origins.staffApi,
      served: [
        { contract: officeContract, by: office },
        { contract: placementContract, by: placement },
        { contract: coachingContract, by: coaching },
      ],
      cookies: true,
      throttle: { perSecond: 100, burst: 200 },
      // A whole office works from one address.
      perAddress: 15_000,
      addressFrame: organisation.addressFrame,
    });
  }
}

/** The coaching register's surface: the only function with the key of sealed fields and the one of the index. */
function coachingApi(scope: Construct, cell: Cell, data: DataStack, { pool, client }: Pick<IdentityStack, "pool" | "client">) {
  const { organisation, settings } = cell;
  return houseFunction(scope, {
    cell,
    data,
    timeout: Duration.seconds(10),
    entry: "coaching-api",
    environment: {
      ORGANISATION_NAME: organisation.name,
      OFFICE_TABLE: data.office.tableName,
      COACHING_TABLE: data.coaching.tableName,
      COACHING_FIELD_KEY_ID: data.coachingFieldKey.keyId,
      COACHING_INDEX_KEY_ID: data.coachingIndexKey.keyId,
      ARTIFICIAL_CODES: settings.stage === "production" ? "refused" : "allowed",
      USER_POOL_ID: pool.userPoolId,
      USER_POOL_CLIENT_ID: client.userPoolClientId,
      SITE_ORIGIN: organisation.origins.site,
    },
    may: [
      readAndWrite(data.coaching),
      readPartitions(data.office, ["USERS", "SETTINGS"]),
      sealFieldsWith(data.coachingFieldKey, organisation.id, "coaching"),
      deriveSecretsFrom(data.coachingIndexKey),
    ],
  });
}
