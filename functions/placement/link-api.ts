import { linkAccess } from "../../shared/placement/access.ts";
import { linkContract } from "../../shared/placement/link-contract.ts";
import { type CallerReader, identifyAnyone } from "../runtime/caller.ts";
import { type LambdaHandler, serve } from "../runtime/serve.ts";
import type { Shell } from "../runtime/shell.ts";
import { linkSurface } from "./employer/link-handlers.ts";
import type { LinkPageSetting } from "./employer/link-page.ts";
import type { LinkStore } from "./employer/link-store.ts";

/** Employers come from any address and have no record of their own: the token is all there is. */
const nobody: CallerReader = {
  read: () => Promise.resolve({ user: undefined, sessionEndsAt: undefined, addressList: null, relations: new Set() }),
};

/** The employer's surface over its one table; it has no way to the register. */
export function linkApi(
  store: LinkStore,
  shell: Omit<Shell, "identifiers" | "callers">,
  setting: LinkPageSetting,
): LambdaHandler {
  const { identify, handlers } = linkSurface(store, setting);
  return serve(linkContract, linkAccess, handlers, { ...shell, callers: nobody, identifiers: { link: identify, none: identifyAnyone } });
}
