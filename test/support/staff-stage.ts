import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type LocalDate, mondayOf, weekFrom } from "../../shared/kernel/local-date.ts";

/** The built site under a name of its own, over answers made here: a page to measure, without a server behind it. */
export const stage = "http://stage.test";
/** Where a page that nobody has told of a cell looks for its API (frontend/src/api/cell.ts). */
const api = "http://localhost:4102";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };
const staffId = "7b0f8a52-6a0e-4a43-9d3d-0f3b8a4f1c11";
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const lastNames = ["Aalto", "Björklund", "Hakala", "Heino", "Jokinen", "Korhonen", "Laine", "Lindqvist", "Mäkelä", "Nieminen", "Rantanen", "Salonen", "Virtanen", "Öhman"] as const;
const firstNames = ["Aino", "Eetu", "Sini", "Ville", "Päivi", "Joel", "Åsa", "Oskar", "Leena", "Matti"] as const;

/** People of one instructor, four agreed days a week each, with a few of their days told already. */
export function caseload(people: number, today: LocalDate) {
  const monday = mondayOf(today);
  return Array.from({ length: people }, (_, n) => {
    const plan = [1, 2, 3, 4].map((weekday) => ({ weekday, start: "08:00", end: "14:00" }));
    const placement = { placementId: uuid(n + 1000), workplaceId: uuid(1), contactId: uuid(2), slotId: null, from: "2026-10-01", to: "2027-02-26", schedule: [{ from: "2026-10-01", plan }], interruptions: [] };
    const told = (on: LocalDate, contact: boolean) => ({
      code: contact && n % 7 === 3 ? "ABSENT_NOTIFIED" : "PRESENT", minutes: contact && n % 7 === 3 ? null : 360, placementId: placement.placementId,
      reportedBy: contact ? { kind: "employer", contactId: uuid(2), submissionId: uuid(3) } : { kind: "staff", userId: staffId, behalf: n % 5 === 0 ? "phone" : null },
      reportedAt: `${on}T12:10:00.000Z`, confirmed: contact ? null : { by: staffId, at: `${on}T12:10:00.000Z` },
      proposal: null, swappedTo: null, swappedFrom: null, counts: null, dispute: null, correction: null, version: 1,
    });
    const days = Object.fromEntries(weekFrom(monday).slice(0, 1 + (n % 2)).map((on, day) => [on, told(on, day === 0)]));
    const participantId = uuid(n + 1);
    return {
      participantId, firstNames: firstNames[n % firstNames.length], lastName: lastNames[n % lastNames.length], responsibleId: staffId,
      movedOn: null, movedFrom: null, placements: [placement], bookings: [], anchor: { endedOn: null, policyId: "notice", revision: 0, restricted: false, held: false },
      attendanceDestroyedThrough: null, fortnightFrom: monday, version: 1, assignment: null,
      weeks: n % 3 === 2 ? [] : [{ participantId, monday, days, sent: null, version: 1 }],
    };
  });
}

interface Answers {
  readonly today: LocalDate;
  readonly rows: readonly object[];
  /** Any other route by its path; undefined is "not found". */
  readonly answer?: (path: string, method: string, body: unknown) => object | undefined;
}

/** Opens a page of the site for an instructor who is signed in already. */
export async function openStage(browser: Browser, site: string, { today, rows, answer }: Answers, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "fi-FI", timezoneId: "Europe/Helsinki" });
  await page.route(`${stage}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = extname(pathname) === "" ? "/index.html" : pathname;
    const body = await readFile(join(site, file)).catch(() => undefined);
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType: types[extname(file)] ?? "application/octet-stream" });
  });
  await page.route(`${api}/**`, async (route) => {
    const request = route.request();
    const headers = { "access-control-allow-origin": stage, "access-control-allow-credentials": "true", "access-control-allow-headers": "authorization, content-type, accept-language", "access-control-allow-methods": "*" };
    if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: { ...headers, "access-control-allow-methods": "GET, PUT, POST, DELETE" } });
    const { pathname } = new URL(request.url());
    const given: unknown = request.postDataJSON();
    const body = answer?.(pathname, request.method(), given) ?? known(pathname, { today, rows });
    return route.fulfill(body === undefined ? { status: 404, headers, json: { code: "not-found", title: "Ei löydy." } } : { headers, json: body });
  });
  return page;
}

function known(path: string, { today, rows }: Pick<Answers, "today" | "rows">): object | undefined {
  const at = `${today}T10:12:00.000Z`;
  if (path === "/auth/renew") {
    const user = { userId: staffId, name: "Sanna Salmi", language: "fi", status: "active", roles: { coaching: null, placement: "ordinary", office: [] } };
    return { accessToken: "stage", expiresAt: at, endsInSeconds: 43_200, user, organisationName: "Porin työpajat" };
  }
  if (path === "/office/colleagues") return { rows: [{ userId: staffId, name: "Sanna Salmi", coaching: null, placement: "ordinary", active: true }] };
  if (path.startsWith("/placement/staff/") && path.includes("/weeks/")) return { monday: path.split("/").at(-1), today, rows, waiting: 0, freeEves: [] };
  if (path === "/placement/workplaces") return { rows: [workplace] };
  return undefined;
}

const workplace = {
  workplaceId: uuid(1), name: "SPR Kontti", organisationType: "ASSOCIATION", streetAddress: "Satakunnankatu 21", postalCode: "28100", town: "Pori",
  tasks: "", closures: [], responsibleId: staffId, version: 1,
};
