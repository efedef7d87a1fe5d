import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Organisation, Settings } from "./settings.ts";

/** What was built before, and goes into every cell alike. */
export interface Build {
  /** Holds `functions/` (bundles) and `site/` (the built pages). */
  readonly directory: string;
  readonly version: string;
}

/** One organisation's installation: what each of its stacks is told. */
export interface Cell {
  readonly organisation: Organisation;
  readonly settings: Omit<Settings, "organisations">;
  readonly build: Build;
}

/** A stack of a cell, in its region; the account is whichever one it is deployed to, so synth needs none. */
export abstract class CellStack extends Stack {
  constructor(scope: Construct, id: string, cell: Cell, description: string) {
    super(scope, id, {
      env: { region: cell.settings.region },
      description: `${cell.organisation.name}: ${description}`,
      terminationProtection: cell.settings.stage === "production",
    });
  }
}
