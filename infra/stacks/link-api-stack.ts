import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { type Cell, CellStack } from "../cell.ts";
import { ContractApi } from "../constructs/contract-api.ts";
import { houseFunction } from "../constructs/house-function.ts";
import { dropInto } from "../constructs/permissions.ts";
import type { DataStack } from "./data-stack.ts";

/**
 * The employer's drop box. Employers come from any address, so it is an API of its own with a role of its own, which
 * reaches the intake table and no register.
 */
export class LinkApiStack extends CellStack {
  constructor(scope: Construct, cell: Cell, data: DataStack) {
    super(scope, "LinkApi", cell, "the employers' API");
    const { organisation } = cell;

    const link = houseFunction(this, {
      cell,
      data,
      entry: "placement-link",
      timeout: Duration.seconds(10),
      environment: {
        ORGANISATION_NAME: organisation.name,
        INTAKE_TABLE: data.intake.tableName,
        SITE_ORIGIN: organisation.origins.site,
        FREE_EVES: organisation.freeEves.join(" "),
      },
      may: [dropInto(data.intake)],
    });

    new ContractApi(this, "LinkApi", {
      cell,
      surface: "link",
      origin: organisation.origins.linkApi,
      served: [{ contract: linkContract, by: link }],
      cookies: false,
      throttle: { perSecond: 50, burst: 200 },
      // Many contacts of one large employer share an address; a guesser of 160-bit tokens gains nothing from it.
      perAddress: 500,
    });
  }
}
