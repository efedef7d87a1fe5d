import { contract } from "../kernel/route.ts";
import { assessmentRoutes } from "./assessment-contract.ts";
import { clientRoutes } from "./client-contract.ts";
import { kioskRoutes } from "./kiosk-contract.ts";
import { diaryRoutes } from "./diary-contract.ts";
import { periodRoutes } from "./period-contract.ts";
import { planRoutes } from "./plan-contract.ts";
import { situationRoutes } from "./situation-contract.ts";
import { staffingRoutes } from "./staffing-contract.ts";
import { summaryRoutes } from "./summary-contract.ts";

/** The coaching register's staff surface; each noun keeps its routes in a file of its own. */
export const coachingContract = contract({
  ...clientRoutes,
  ...periodRoutes,
  ...planRoutes,
  ...diaryRoutes,
  ...situationRoutes,
  ...assessmentRoutes,
  ...kioskRoutes,
  ...staffingRoutes,
  ...summaryRoutes,
});
