import fc from "fast-check";
import { runs } from "./depth.ts";

fc.configureGlobal({ seed: 20_261_123, numRuns: runs(5_000) });
