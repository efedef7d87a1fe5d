import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { ContactId, ParticipantId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import { CodeListFilters } from "../features/placement/codes/filters.ts";
import { BoardChoice } from "../features/placement/fortnight/board-choice.ts";
import { ParticipantFilters } from "../features/placement/participants/filters.ts";
import { BookingChoice, PlaceSearch } from "../features/placement/places/place-search.ts";
import { WeekChoice } from "../features/placement/week/week-choice.ts";
import { getParentRoute, path } from "./root-route.ts";

const participantPath = path(z.object({ participantId: ParticipantId }));
const workplacePath = path(z.object({ workplaceId: WorkplaceId }));
const contactPath = path(z.object({ workplaceId: WorkplaceId, contactId: ContactId }));
const weekPath = path(z.object({ monday: LocalDate.transform(mondayOf) }));

const weekPage = lazyRouteComponent(() => import("../features/placement/week/WeekPage.tsx"), "WeekPage");

const fortnightsPage = lazyRouteComponent(() => import("../features/placement/fortnight/FortnightsPage.tsx"), "FortnightsPage");

/** The placement register's pages. */
export const placement = [
  createRoute({ getParentRoute, path: "/week", validateSearch: WeekChoice, component: weekPage }),
  createRoute({ getParentRoute, path: "/weeks/$monday", params: weekPath, validateSearch: WeekChoice, component: weekPage }),
  createRoute({
    getParentRoute,
    path: "/weeks/$monday/list",
    params: weekPath,
    validateSearch: WeekChoice,
    component: lazyRouteComponent(() => import("../features/placement/week/PrintListPage.tsx"), "PrintListPage"),
  }),
  createRoute({ getParentRoute, path: "/fortnights", validateSearch: BoardChoice, component: fortnightsPage }),
  createRoute({ getParentRoute, path: "/fortnights/$monday", params: weekPath, validateSearch: BoardChoice, component: fortnightsPage }),
  createRoute({
    getParentRoute,
    path: "/months/$month",
    params: path(z.object({ month: LocalDate })),
    validateSearch: WeekChoice,
    component: lazyRouteComponent(() => import("../features/placement/week/MonthPage.tsx"), "MonthPage"),
  }),
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
    path: "/participants/$participantId/timeline",
    params: participantPath,
    component: lazyRouteComponent(() => import("../features/placement/timeline/TimelinePage.tsx"), "TimelinePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/reports",
    component: lazyRouteComponent(() => import("../features/placement/reports/ReportsPage.tsx"), "ReportsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/participants/$participantId/placements/new",
    params: participantPath,
    validateSearch: BookingChoice,
    component: lazyRouteComponent(() => import("../features/placement/placements/NewPlacementPage.tsx"), "NewPlacementPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/places",
    validateSearch: PlaceSearch,
    component: lazyRouteComponent(() => import("../features/placement/places/FindPlacesPage.tsx"), "FindPlacesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/assignments",
    component: lazyRouteComponent(() => import("../features/placement/assignments/AssignmentsPage.tsx"), "AssignmentsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/code-lists",
    validateSearch: CodeListFilters,
    component: lazyRouteComponent(() => import("../features/placement/codes/CodeListsPage.tsx"), "CodeListsPage"),
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
  createRoute({
    getParentRoute,
    path: "/workplaces/$workplaceId/contacts/$contactId/poster",
    params: contactPath,
    component: lazyRouteComponent(() => import("../features/placement/workplaces/PosterPage.tsx"), "PosterPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/workplaces/$workplaceId/contacts/$contactId/sheet",
    params: contactPath,
    component: lazyRouteComponent(() => import("../features/placement/workplaces/WeekSheetPage.tsx"), "WeekSheetPage"),
  }),
] as const;
