import { join } from "node:path";
import { Stage } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Cell } from "./cell.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { IdentityStack } from "./stacks/identity-stack.ts";
import { JobsStack } from "./stacks/jobs-stack.ts";
import { LinkApiStack } from "./stacks/link-api-stack.ts";
import { StaffApiStack } from "./stacks/staff-api-stack.ts";
import { WebsiteStack } from "./stacks/website-stack.ts";

/** One organisation is one cell: nothing in it is shared with another, so isolation is a fact of IAM. */
export class CellStage extends Stage {
  constructor(scope: Construct, cell: Cell) {
    super(scope, cell.organisation.id);
    const data = new DataStack(this, cell);
    const identity = new IdentityStack(this, cell);
    new StaffApiStack(this, cell, data, identity);
    new LinkApiStack(this, cell, data);
    new JobsStack(this, cell, data, identity);
    new WebsiteStack(this, cell, join(this.outdir, "site"));
  }
}
