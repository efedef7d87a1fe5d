import { LinkPage } from "../../shared/placement/link-contract.ts";

type Planned = Readonly<Record<string, number | null>>;
type Reported = Readonly<Record<string, { readonly code: string; readonly minutes: number | null; readonly at: string }>>;

export interface SamplePerson {
  /** One letter, which is the name shown and fills the placement's id. */
  readonly name: string;
  /** The open days by date: planned minutes, or null where the day is not agreed. */
  readonly days: Planned;
  readonly reported?: Reported;
  readonly version?: number;
}

export const placementIdOf = (letter: string): string => "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa".replaceAll("a", letter);

/** The employer's page as the link API would send it, for tests of what the browser does with it. */
export const linkPage = (...people: readonly SamplePerson[]): LinkPage =>
  LinkPage.parse({
    organisationName: "Porin työpajat",
    workplaceName: "Kirpputori",
    language: "sv",
    today: "2026-11-25",
    validUntil: "2026-12-20T10:00:00.000Z",
    people: people.map(({ name, days, reported = {}, version }) => ({
      placementId: placementIdOf(name),
      displayName: name,
      version: version ?? null,
      days: Object.entries(days).map(([on, plannedMinutes]) => ({
        on, kind: plannedMinutes === null ? "not-agreed" : "planned", plannedMinutes, reported: reported[on] ?? null,
      })),
      plan: [{ weekday: 1, start: "08:00", end: "14:00" }],
    })),
    evaluations: [],
    proposals: [],
    aboutYou: { name: "Contact", workEmail: "contact@example.fi", workPhone: null, keptUntil: null },
  });

/** The same page on another day. */
export const onDate = (today: string, page: LinkPage): LinkPage => LinkPage.parse({ ...page, today });
