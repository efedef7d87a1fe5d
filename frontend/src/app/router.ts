import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { ContactId, ParticipantId, UserId, WorkplaceId } from "../../../shared/kernel/ids.ts";
import { LocalDate, mondayOf } from "../../../shared/kernel/local-date.ts";
import { UserFilters } from "../features/office/users/filters.ts";
import { CodeListFilters } from "../features/placement/codes/filters.ts";
import { BoardChoice } from "../features/placement/fortnight/board-choice.ts";
import { ParticipantFilters } from "../features/placement/participants/filters.ts";
import { BookingChoice, PlaceSearch } from "../features/placement/places/place-search.ts";
import { WeekChoice } from "../features/placement/week/week-choice.ts";
import { HomeFilters } from "../pages/home/filters.ts";
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
const contactPath = path(z.object({ workplaceId: WorkplaceId, contactId: ContactId }));
const userPath = path(z.object({ userId: UserId }));
const weekPath = path(z.object({ monday: LocalDate.transform(mondayOf) }));

const weekPage = lazyRouteComponent(() => import("../features/placement/week/WeekPage.tsx"), "WeekPage");

const fortnightsPage = lazyRouteComponent(() => import("../features/placement/fortnight/FortnightsPage.tsx"), "FortnightsPage");

const placement = [
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

const office = [
  createRoute({
    getParentRoute,
    path: "/users",
    validateSearch: UserFilters,
    component: lazyRouteComponent(() => import("../features/office/users/UsersPage.tsx"), "UsersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/new",
    component: lazyRouteComponent(() => import("../features/office/users/InviteUserPage.tsx"), "InviteUserPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/$userId",
    params: userPath,
    component: lazyRouteComponent(() => import("../features/office/users/EditUserPage.tsx"), "EditUserPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/$userId/disable",
    params: userPath,
    component: lazyRouteComponent(() => import("./DisableUserPage.tsx"), "DisableUserPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/units",
    component: lazyRouteComponent(() => import("../features/office/units/UnitsPage.tsx"), "UnitsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/addresses",
    component: lazyRouteComponent(() => import("../features/office/addresses/AddressesPage.tsx"), "AddressesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/settings",
    component: lazyRouteComponent(() => import("../features/office/own/SettingsPage.tsx"), "SettingsPage"),
  }),
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
  routeTree: root.addChildren([home, ...placement, ...office, ...open]),
  // Reads are audited: only what is opened on purpose is fetched.
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});
