import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { ClientId } from "../../../shared/kernel/ids.ts";
import { AssessmentChoice } from "../features/coaching/assessments/assessment-choice.ts";
import { ClientFilters, JustStored } from "../features/coaching/clients/filters.ts";
import { FormChoice } from "../features/coaching/papers/form-choice.ts";
import { HomeFilters } from "../pages/home/filters.ts";
import { Failure } from "./Failure.tsx";
import { NotFound } from "./NotFound.tsx";
import { office } from "./office-routes.ts";
import { placement } from "./placement-routes.ts";
import { getParentRoute, path, root } from "./root-route.ts";

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Read without signing in: the law asks it of the statement, fairness of what is stored. */
    readonly open?: true;
    /** The client's own page: nothing of the staff's site stands around it, whoever is signed in. */
    readonly alone?: true;
  }
}

const clientPath = path(z.object({ clientId: ClientId }));

const client = createRoute({
  getParentRoute,
  path: "/clients/$clientId",
  params: clientPath,
  component: lazyRouteComponent(() => import("../features/coaching/clients/ClientFrame.tsx"), "ClientFrame"),
});
const inClient = () => client;

/** The parts of a client's card: `features/coaching/clients/tabs.ts` names them in order. */
const clientTabs = [
  createRoute({
    getParentRoute: inClient,
    path: "/",
    validateSearch: JustStored,
    component: lazyRouteComponent(() => import("../features/coaching/clients/SummaryTab.tsx"), "SummaryTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/basics",
    component: lazyRouteComponent(() => import("../features/coaching/basics/BasicsTab.tsx"), "BasicsTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/history",
    component: lazyRouteComponent(() => import("../features/coaching/history/HistoryTab.tsx"), "HistoryTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/periods",
    component: lazyRouteComponent(() => import("../features/coaching/periods/PeriodsTab.tsx"), "PeriodsTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/plan",
    component: lazyRouteComponent(() => import("../features/coaching/plan/PlanTab.tsx"), "PlanTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/prints",
    component: lazyRouteComponent(() => import("../features/coaching/prints/PrintsTab.tsx"), "PrintsTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/diary",
    component: lazyRouteComponent(() => import("../features/coaching/diary/DiaryTab.tsx"), "DiaryTab"),
  }),
  createRoute({
    getParentRoute: inClient,
    path: "/assessments",
    validateSearch: AssessmentChoice,
    component: lazyRouteComponent(() => import("../features/coaching/assessments/AssessmentsTab.tsx"), "AssessmentsTab"),
  }),
] as const;

const coaching = [
  createRoute({
    getParentRoute,
    path: "/clients",
    validateSearch: ClientFilters,
    component: lazyRouteComponent(() => import("../features/coaching/clients/ClientsPage.tsx"), "ClientsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/clients/new",
    component: lazyRouteComponent(() => import("../features/coaching/clients/new/NewClientPage.tsx"), "NewClientPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/clients/forms",
    validateSearch: FormChoice,
    component: lazyRouteComponent(() => import("../features/coaching/papers/FormsPage.tsx"), "FormsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/instruments",
    component: lazyRouteComponent(() => import("../features/coaching/instruments/InstrumentsPage.tsx"), "InstrumentsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/kiosk",
    staticData: { alone: true },
    component: lazyRouteComponent(() => import("../features/coaching/kiosk/KioskPage.tsx"), "KioskPage"),
  }),
  client.addChildren([...clientTabs]),
] as const;

const home = createRoute({
  getParentRoute,
  path: "/",
  validateSearch: HomeFilters,
  component: lazyRouteComponent(() => import("../pages/home/HomePage.tsx"), "HomePage"),
});

const open = [
  createRoute({
    getParentRoute,
    path: "/accessibility",
    staticData: { open: true },
    component: lazyRouteComponent(() => import("../pages/AccessibilityPage.tsx"), "AccessibilityPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/privacy",
    staticData: { open: true },
    component: lazyRouteComponent(() => import("../pages/PrivacyPage.tsx"), "PrivacyPage"),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([home, ...coaching, ...placement, ...office, ...open]),
  // Reads are audited: only what is opened on purpose is fetched.
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});
