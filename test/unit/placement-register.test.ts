import { describe, expect, test } from "vitest";
import { placementRegister } from "../../shared/placement/register.ts";

/**
 * The placement notice's item 6, by hand: what it permits to be stored of a person. A field that names no item of it, or
 * an item that no field needs, is for the controller to decide about, not for a commit.
 */
const permitted = [
  "P6: rekisteröidyn nimi",
  "P6: työhön liittyvät lisätiedot",
  "P6: työtoimintapaikan varaus- ja työtilanteet",
  "P6: läsnäolot kuntouttavassa työtoiminnassa",
  "P6: arviointi työstä",
  "P6: yhteyshenkilöiden nimi, työsähköposti, työpuhelin ja työpaikan osoite",
];

const entities = Object.values(placementRegister.entities);
const grounds = entities.flatMap((entity) => Object.entries(entity.fields).map(([field, ground]) => ({ entity: entity.name, field, ground })));

describe("the placement register's declaration", () => {
  test("stores what its notice permits, all of it and nothing else", () => {
    const named = grounds.flatMap(({ ground }) => (typeof ground === "object" && "notice" in ground ? [ground.notice] : []));
    expect([...new Set(named)].sort()).toEqual([...permitted].sort());
  });

  test("adds nothing personal but the contact's language, and what keeps somebody with a conflict of interest away", () => {
    const added = grounds.flatMap(({ field, ground }) => (typeof ground === "object" && "addition" in ground ? [field] : []));
    expect([...new Set(added)].sort()).toEqual(["language", "why"]);
  });

  test("gives every row a retention rule in every policy, and tells it in three languages", () => {
    for (const entity of entities) {
      for (const policy of placementRegister.policies) expect(policy.rules[entity.retention], `${policy.id} ${entity.name}`).toBeDefined();
      expect(new Set(Object.values(entity.told)).size, entity.name).toBe(3);
    }
    expect(placementRegister.policies.map(({ id }) => id)).toContain(placementRegister.defaultPolicyId);
  });

  test("names no field as the envelope of a row names its own: one would overwrite the other", () => {
    const envelope = ["PK", "SK", "kind", "rv", "ttl"];
    expect(grounds.filter(({ field }) => envelope.includes(field))).toEqual([]);
  });

  test("has no identity code, payer, gender, mother tongue or municipality in it", () => {
    const fields = grounds.map(({ field }) => field.toLowerCase()).join(" ");
    expect(fields).not.toMatch(/hetu|identitycode|payer|gender|mothertongue|municipality/u);
  });
});
