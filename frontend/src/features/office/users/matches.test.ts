import { expect, test } from "vitest";
import { UnitId } from "../../../../../shared/office/unit.ts";
import { UserFilters } from "./filters.ts";
import { matches } from "./matches.ts";

const unit = UnitId.parse("7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a31");
const user = { status: "active" as const, roles: { coaching: "main" as const, placement: "ordinary" as const, office: ["user-admin" as const] }, units: [unit] };

test.each([
  [{}, true],
  [{ status: "active" }, true],
  [{ status: "disabled" }, false],
  [{ role: "main" }, true],
  [{ role: "ordinary" }, true],
  [{ role: "coach" }, false],
  [{ role: "user-admin" }, true],
  [{ role: "statistics" }, false],
  [{ unit }, true],
  [{ unit: "7d1c6c5e-6f5a-4f0f-9d8a-0d5d6f1f2a32" }, false],
  [{ role: "ordinary", status: "invited" }, false],
  // What is not a filter filters nothing.
  [{ status: "everybody", role: 7, unit: "x" }, true],
])("%j: %s", (search, shown) => expect(matches(user, UserFilters.parse(search))).toBe(shown));
