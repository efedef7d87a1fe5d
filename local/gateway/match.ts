import type { GatewayRoute } from "./declaration.ts";

/** A route that was found, with the decoded values of its path parameters. */
export interface Match {
  readonly route: GatewayRoute;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a method and a raw path. A path is cut at its slashes before it is decoded, so `%2F` never opens
 * another route; a fixed segment wins over a parameter, and a parameter is never empty.
 */
export function findRoute(routes: readonly GatewayRoute[], method: string, path: string): Match | undefined {
  const segments = path.split("/");
  const matches = routes
    .filter((route) => route.method === method || route.method === "ANY")
    .map((route) => ({ route, parameters: parametersOf(route.resource.split("/"), segments) }))
    .filter((match): match is Match => match.parameters !== undefined);
  return matches.sort((one, other) => order(one) < order(other) ? -1 : 1)[0];
}

/** Sorts fixed segments first, then parameters, then the greedy one. */
const order = ({ route }: Match): string => route.resource.replace(/\{[^}]+\+\}/g, "~~").replace(/\{[^}]+\}/g, "~");

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) {
      if (part !== segment) return undefined;
    } else if (segment === undefined || segment === "") {
      return undefined;
    } else {
      const value = decode(greedy === "+" ? segments.slice(index).join("/") : segment);
      if (value === undefined) return undefined;
      found[name] = value;
      if (greedy === "+") return found;
    }
  }
  return pattern.length === segments.length ? found : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
