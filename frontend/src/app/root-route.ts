import { createRootRoute } from "@tanstack/react-router";
import type * as z from "zod";
import { Root } from "./Root.tsx";

export const root = createRootRoute({ component: Root });
export const getParentRoute = () => root;

/** An id or a date in the address that is none leads to no page. */
export const path = <Path extends z.ZodType>(schema: Path) => ({
  parse: (raw: unknown): z.output<Path> | false => schema.safeParse(raw).data ?? false,
});
