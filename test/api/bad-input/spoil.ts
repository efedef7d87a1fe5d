/** Stands in everything that is sent wrongly, and must never come back or be kept. */
export const canary = "Salainen-kanaria";

/** One way in which a body is wrong. */
export interface Spoilt {
  readonly how: string;
  readonly body: unknown;
}

type Path = readonly (string | number)[];

/** Fields that may be null, and texts that may be empty: what is sent there so is not wrong. */
const nullable = ["lastDay", "holdUntil", "workPhone", "minutes", "behalf", "seenOn", "discussedOn", "fortnightFrom", "until", "version of a day", "coaching", "placement"];

/** Whether another value is right at a place of this name, where the right body has something else. */
export type AlsoRight = (name: string, other: unknown) => boolean;

export const rightToo: AlsoRight = (name, other) => other === null && nullable.includes(name);

const nullableInCoaching = [
  "callName", "streetAddress", "postalCode", "town", "phone", "degree", "occupation", "paperLocation", "preFormReceivedOn", "identityCode", "code", "office", "name",
  "from", "plannedTo", "to", "sender", "daysAWeek", "hoursAWeek", "periodId", "dueOn", "doneOn", "baselineAttainment", "attainment", "value", "responses", "until",
];
/** Figures that may be nothing, half a one or less than nothing. */
const figuresInCoaching: Readonly<Record<string, readonly number[]>> = { months: [0], coachingMinutes: [0], hoursAWeek: [1.5], baselineAttainment: [-1, 0], attainment: [-1, 0] };

export const rightInCoachingToo: AlsoRight = (name, other) =>
  (other === null && nullableInCoaching.includes(name)) || (typeof other === "number" && (figuresInCoaching[name] ?? []).includes(other));

/** Names that mean something to the store, to the language or to a register, and nothing to any body of ours. */
const foreign: readonly (readonly [name: string, value: unknown])[] = [
  ["ttl", 1], ["PK", canary], ["SK", canary], ["rv", 0], ["kind", canary], ["responsibleId", "b5a1d2f0-6a0c-4b8e-9f53-0d7a1f6a2c11"],
  ["participantId", "b5a1d2f0-6a0c-4b8e-9f53-0d7a1f6a2c11"], ["restricted", true], ["status", "active"], ["anchor", { endedOn: null }],
  ["__proto__", { version: 1 }], ["constructor", { prototype: {} }], ["toString", canary], ["", canary], [canary, canary],
];

const wrongDates = ["0000-01-01", "9999-12-31", "1899-12-31", "2200-01-01", "2026-02-30", "2026-11-23T08:00:00Z", "23.11.2026", "2026-1-1"];
const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(value);

const wrongTexts = (value: string): unknown[] => [7, true, null, { [canary]: 1 }, [canary], canary.repeat(6_000), ...(isDate(value) ? wrongDates : [])];
const wrongNumbers: readonly unknown[] = [canary, "1", true, null, {}, [1], -1, 0, 1.5, 1e300, 2 ** 53];
const wrongFlags: readonly unknown[] = [canary, 1, "true", null, {}, []];
const wrongObjects: readonly unknown[] = [canary, 7, true, null, [], [canary]];
const wrongLists: readonly unknown[] = [canary, 7, true, null, { [canary]: 1 }, [canary], [null], [[]], Array.from({ length: 1_000 }, () => 1)];
/** Where a value may be missing: whatever is neither that nor the value's own kind. */
const wrongMaybes: readonly unknown[] = [true, { [canary]: 1 }, [canary]];

function wrongValues(value: unknown): readonly unknown[] {
  if (typeof value === "string") return wrongTexts(value);
  if (typeof value === "number") return wrongNumbers;
  if (typeof value === "boolean") return wrongFlags;
  if (value === null) return wrongMaybes;
  return Array.isArray(value) ? wrongLists : wrongObjects;
}

const entriesOf = (value: unknown): (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((inner: unknown, index) => [index, inner] as const);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
};

/** Every place inside a value, the whole first. */
const placesIn = (value: unknown, at: Path = []): { readonly at: Path; readonly value: unknown }[] => [
  { at, value },
  ...entriesOf(value).flatMap(([name, inner]) => placesIn(inner, [...at, name])),
];

/** The value with another thing at a place; `undefined` takes the place away. */
function changed(value: unknown, [first, ...rest]: Path, to: unknown): unknown {
  if (first === undefined) return to;
  if (Array.isArray(value)) return value.map((inner: unknown, index) => (index === first ? changed(inner, rest, to) : inner));
  return Object.fromEntries(entriesOf(value).map(([name, inner]) => [name, name === first ? changed(inner, rest, to) : inner]));
}

const isPlainObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** A body that is right, made wrong in every way that can be thought of for each of its places. */
export function spoiltFields(right: unknown, alsoRight: AlsoRight = rightToo): Spoilt[] {
  return placesIn(right).flatMap(({ at, value }) => {
    const name = String(at.at(-1) ?? "body");
    const where = at.length === 0 ? "the body" : at.join(".");
    const wrong = wrongValues(value).filter((other) => other !== value && !alsoRight(name, other));
    const inRecord = at.at(-2) === "seen";
    return [
      ...wrong.map((other) => ({ how: `${where} is ${JSON.stringify(other).slice(0, 40)}`, body: changed(right, at, other) })),
      ...(typeof at.at(-1) === "string" && !inRecord ? [{ how: `${where} is missing`, body: changed(right, at, undefined) }] : []),
      ...(isPlainObject(value) ? foreignFields(right, at, value, name) : []),
    ];
  });
}

/** `seen` is a record by placement, where the language's own name is dropped unread. */
const foreignFields = (right: unknown, at: Path, value: object, name: string): Spoilt[] =>
  foreign
    .filter(([field]) => !(field in Object.fromEntries(Object.entries(value))) || !Object.hasOwn(value, field))
    .filter(([field]) => !(name === "seen" && field === "__proto__"))
    .map(([field, other]) => ({
      how: `${at.join(".") || "the body"} has ${JSON.stringify(field)}`,
      body: changed(right, at, Object.fromEntries([...Object.entries(value), [field, other]])),
    }));

const levels = 10_000;

/** Bodies that are no JSON object of ours at all, as they travel. */
export const spoiltTexts: readonly (readonly [how: string, text: string])[] = [
  ["empty", ""],
  ["blank", " \n"],
  ["cut off", `{"name":"${canary}`],
  ["in single quotes", `{'name':'${canary}'}`],
  ["with a comma too many", `{"name":"${canary}",}`],
  ["not a number", "NaN"],
  ["two in one", `{}{"name":"${canary}"}`],
  ["behind a byte order mark", "\uFEFF{}"],
  ["with a control character", `{"name":"\u0000${canary}"}`],
  ["form data", `name=${canary}`],
  ["markup", `<name>${canary}</name>`],
  ["lists 10,000 levels deep", "[".repeat(levels) + "]".repeat(levels)],
  ["objects 10,000 levels deep", `{"a":`.repeat(levels) + "1" + "}".repeat(levels)],
  ["one megabyte", `{"name":"${canary.repeat(65_536)}"}`],
  ["one byte too long", JSON.stringify({ name: "a".repeat(99_990) })],
];

export const spoiltTypes = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "application/json, text/plain", "", canary];

/** What may be typed where a path names an id or a date. */
export const spoiltParams: readonly string[] = [
  "", " ", ".", "..", "%2e%2e%2f", "a/b", "*", "1", "-1", "null", "undefined", "true", "[object Object]", "__proto__", "constructor", canary,
  "' OR 1=1 --", "<script>alert(1)</script>", "\u0000", "\u202E", "ä".repeat(5_000), "PARTICIPANT#1", "CARD#HEADER",
  "00000000-0000-0000-0000-000000000000x", "6ba7b810-9dad-11d1-80b4-00c04fd430c", "{participantId}", ...wrongDates,
];
