import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { ParticipantId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import { ParticipantFilters } from "../features/placement/participants/filters.ts";
import { WeekChoice } from "../features/placement/week/week-choice.ts";
import { Failure } from "./Failure.tsx";
import { NotFound } from "./NotFound.tsx";
import { Root } from "./Root.tsx";

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Read without signing in: the law asks it of the statement, fairness of what is stored. */
    readonly open?: true;
  }
}

const root = createRootRoute({ component: Root });
const getParentRoute = () => root;

/** An id or a date in the address that is none leads to no page. */
const path = <Path extends z.ZodType>(schema: Path) => ({
  parse: (raw: unknown): z.output<Path> | false => schema.safeParse(raw).data ?? false,
});
const participantPath = path(z.object({ participantId: ParticipantId }));
const workplacePath = path(z.object({ workplaceId: WorkplaceId }));
const weekPath = path(z.object({ monday: LocalDate.transform(mondayOf) }));

const weekPage = lazyRouteComponent(() => import("../features/placement/week/WeekPage.tsx"), "WeekPage");

const placement = [
  createRoute({ getParentRoute, path: "/", validateSearch: WeekChoice, component: weekPage }),
  createRoute({ getParentRoute, path: "/weeks/$monday", params: weekPath, validateSearch: WeekChoice, component: weekPage }),
  createRoute({
    getParentRoute,
    path: "/participants",
    validateSearch: ParticipantFilters,
    component: lazyRouteComponent(() => import("../features/placement/participants/ParticipantsPage.tsx"), "ParticipantsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/participants/new",
    component: lazyRouteComponent(() => import("../features/placement/participants/NewParticipantPage.tsx"), "NewParticipantPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/participants/$participantId",
    params: participantPath,
    component: lazyRouteComponent(() => import("../features/placement/participants/ParticipantPage.tsx"), "ParticipantPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/participants/$participantId/placements/new",
    params: participantPath,
    component: lazyRouteComponent(() => import("../features/placement/placements/NewPlacementPage.tsx"), "NewPlacementPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/workplaces",
    component: lazyRouteComponent(() => import("../features/placement/workplaces/WorkplacesPage.tsx"), "WorkplacesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/workplaces/new",
    component: lazyRouteComponent(() => import("../features/placement/workplaces/NewWorkplacePage.tsx"), "NewWorkplacePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/workplaces/$workplaceId",
    params: workplacePath,
    component: lazyRouteComponent(() => import("../features/placement/workplaces/WorkplacePage.tsx"), "WorkplacePage"),
  }),
] as const;

const office = [
  createRoute({
    getParentRoute,
    path: "/users",
    component: lazyRouteComponent(() => import("../features/office/users/UsersPage.tsx"), "UsersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/new",
    component: lazyRouteComponent(() => import("../features/office/users/InviteUserPage.tsx"), "InviteUserPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/settings",
    component: lazyRouteComponent(() => import("../features/office/own/SettingsPage.tsx"), "SettingsPage"),
  }),
] as const;

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
  routeTree: root.addChildren([...placement, ...office, ...open]),
  // Reads are audited: only what is opened on purpose is fetched.
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});
