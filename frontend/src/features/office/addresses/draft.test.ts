import { expect, test } from "vitest";
import { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { draftOf, faultsOf, readable, saysSame } from "./draft.ts";

const row = (network: string, owner = "Toimisto", until = "") => ({ key: network, network, owner, until });

test.each([
  [row("192.0.2.0/24"), {}],
  [row(" 192.0.2.17 ", "Toimisto", "2026-12-31"), {}],
  [row(""), { network: "missing" }],
  [row("toimisto"), { network: "notNetwork" }],
  [row("192.0.2.0/24", "  "), { owner: "missing" }],
  [row("192.0.2.0/24", "Toimisto", "31.2.2026"), { until: "wrongDate" }],
  [row("", "", "x"), { network: "missing", owner: "missing", until: "wrongDate" }],
])("%j lacks %j", (typed, faults) => expect(faultsOf(typed)).toEqual(faults));

test("a list is what its readable rows say, and an untouched draft says what it was made from", () => {
  const list = [{ network: "192.0.2.0/24", owner: "Toimisto", until: LocalDate.parse("2026-12-31") }, { network: "198.51.100.0/24", owner: "Koulu", until: null }];
  const draft = draftOf(list);
  expect(readable([...draft, row("")])).toEqual(list);
  expect(saysSame(draft, list)).toBe(true);
  expect(saysSame(draft.slice(1), list)).toBe(false);
  expect(saysSame([...draft, row("")], list)).toBe(false);
});
