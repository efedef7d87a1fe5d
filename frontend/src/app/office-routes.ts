import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { UserId } from "../../../shared/kernel/ids.ts";
import { UserFilters } from "../features/office/users/filters.ts";
import { getParentRoute, path } from "./root-route.ts";

const userPath = path(z.object({ userId: UserId }));

/** The office's pages: users, units, addresses and one's own settings. */
export const office = [
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
