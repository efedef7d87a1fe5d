import type { Localised } from "../kernel/languages.ts";

/** An item: what the client says of oneself, and what the coach says of the client. */
export type DefaultItem = Readonly<Record<"self" | "observer", Localised>>;

/** A domain of the shipped instrument: its areas, each with the items that are asked of it. */
export interface DefaultDomain {
  readonly domainId: string;
  readonly name: Localised;
  readonly areas: readonly { readonly areaId: string; readonly name: Localised; readonly items: readonly DefaultItem[] }[];
}
