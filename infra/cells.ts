import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { openApi31 } from "../shared/kernel/open-api.ts";
import { officeContract } from "../shared/office/contract.ts";
import { coachingContract } from "../shared/coaching/contract.ts";
import { placementContract } from "../shared/placement/contract.ts";
import { linkContract } from "../shared/placement/link-contract.ts";
import type { Build } from "./cell.ts";
import { CellStage } from "./cell-stage.ts";
import type { Settings } from "./settings.ts";

/** Behaviour of the CDK that we choose, here and not in cdk.json, so that a synth without the CLI comes out the same. */
const features = {
  // `arn:aws:` instead of a join over the partition: our regions are known, and templates are read by people.
  "@aws-cdk/core:enablePartitionLiterals": true,
};

/** The CDK app whose stages are the organisations; its templates land in `outdir`, or where the CLI asks for them. */
export function cellsApp(outdir?: string): App {
  return new App({
    postCliContext: features,
    analyticsReporting: false,
    treeMetadata: false,
    // Three quarters of a synth; `-c nag=true` brings it back (infra/nag.ts).
    builtinCloudFormationValidation: false,
    outdir,
  });
}

export function addCells(app: App, { organisations, ...settings }: Settings, build: Build): void {
  for (const organisation of organisations) new CellStage(app, { organisation, settings, build });
}

/** Writes `openapi/<organisation>/openapi-{staff,link}.json` beside the templates: each API's description for strangers. */
export function writeOpenApi(directory: string, { organisations }: Settings, { version }: Build): void {
  for (const { id, name, origins } of organisations) {
    const info = { version, organisationId: id };
    const folder = join(directory, "openapi", id);
    const write = (surface: string, document: object) =>
      writeFileSync(join(folder, `openapi-${surface}.json`), `${JSON.stringify(document, null, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    write("staff", openApi31([officeContract, placementContract, coachingContract], { ...info, title: `${name}: staff`, server: origins.staffApi }));
    write("link", openApi31([linkContract], { ...info, title: `${name}: employers`, server: origins.linkApi }));
  }
}
