import type { Contract } from "../../shared/kernel/route.ts";

/** The one page that may call an API from a browser. */
export interface SiteAccess {
  readonly siteOrigin: string;
  /** Whether cookies travel: the staff's session does, the employer has none. */
  readonly cookies: boolean;
}

/** Two hours, the longest a browser believes. */
const preflightSeconds = 7200;

const alwaysAllowed = ["accept-language", "content-type"];

/** On every answer of the API, the gateway's own refusals included. */
export const corsHeaders = ({ siteOrigin, cookies }: SiteAccess): Readonly<Record<string, string>> => ({
  "access-control-allow-origin": siteOrigin,
  ...(cookies && { "access-control-allow-credentials": "true" }),
  vary: "Origin",
});

/** On the answer to a browser's question before its request. */
export function preflightHeaders(
  access: SiteAccess,
  methods: readonly string[],
  contracts: readonly Contract[],
): Readonly<Record<string, string>> {
  return {
    ...corsHeaders(access),
    "access-control-allow-methods": methods.join(","),
    "access-control-allow-headers": requestHeadersOf(contracts).join(","),
    "access-control-max-age": String(preflightSeconds),
  };
}

/** The headers the routes of an API ask for, and no others. */
function requestHeadersOf(contracts: readonly Contract[]): string[] {
  const routes = contracts.flatMap((contract) => Object.values(contract));
  return [
    ...alwaysAllowed,
    ...(routes.some(({ credential }) => credential === "person") ? ["authorization"] : []),
    ...(routes.some(({ credential }) => credential === "link") ? ["x-link-token"] : []),
    ...(routes.some(({ credential }) => credential === "kiosk") ? ["x-kiosk-token"] : []),
    ...(routes.some(({ idempotent }) => idempotent) ? ["idempotency-key"] : []),
  ];
}
