import { describe, expect, test } from "vitest";
import { coachingRegister } from "../../shared/coaching/register.ts";

/**
 * The coaching notice's items 6, 7, 8 and 11, by hand: what they permit to be stored of a person. A field that names no
 * item, or an item that no field needs, is for the controller to decide about, not for a commit.
 */
const permitted = [
  "V6: etunimi ja sukunimi",
  "V6: henkilötunnus",
  "V6: lähiosoite, kotipaikan postinumero, postitoimipaikka",
  "V6: puhelinnumero",
  "V6: mahdollinen sähköposti",
  "V6: peruskoulutus, muu koulutus",
  "V6: ammatti, työkokemus",
  "V6: yhteistyöviranomaisten tiedot",
  "V6: yleistä elämäntilannetta kuvaavat tiedot",
  "V6: työpajojen vastuuhenkilöiden tiedot",
  "V6: valmennusjaksoa koskevat tiedot",
  "V6: valmennussuunnitelman tiedot (tavoite- ja toteutumatiedot)",
  "V6: valmennuksen edistymisen arvioinnin tukijärjestelmän tiedot",
  "V7: allekirjoitettu suostumus tietojen tallentamiseen sekä käyttämiseen",
  "V11 A: esivaiheen lomake yksilövalmentajan hallussa, tuhotaan tallentamisen jälkeen",
];

const entities = Object.values(coachingRegister.entities);
const grounds = entities.flatMap((entity) => Object.entries(entity.fields).map(([field, ground]) => ({ entity: entity.name, field, ground })));

describe("the coaching register's declaration", () => {
  test("stores all that its notice permits", () => {
    const named = grounds.flatMap(({ ground }) => (typeof ground === "object" && "notice" in ground ? [ground.notice] : []));
    expect([...new Set(named)]).toEqual(expect.arrayContaining(permitted));
    // What a print told whom is the trace of item 8.
    expect([...new Set(named)].filter((item) => !permitted.includes(item) && !item.startsWith("V8"))).toEqual([]);
  });

  test("gives every row a retention rule in every policy, and tells it in three languages", () => {
    for (const entity of entities) {
      for (const policy of coachingRegister.policies) expect(policy.rules[entity.retention], `${policy.id} ${entity.name}`).toBeDefined();
      expect(new Set(Object.values(entity.told)).size, entity.name).toBe(3);
    }
    expect(coachingRegister.policies.map(({ id }) => id)).toContain(coachingRegister.defaultPolicyId);
  });

  test("has no payer, gender, mother tongue or municipality in it", () => {
    const fields = grounds.map(({ field }) => field.toLowerCase()).join(" ");
    expect(fields).not.toMatch(/payer|gender|mothertongue|municipality/u);
  });

  test("never leaves a name, an address or a text readable: what is a record is an id, a date, a version or a mark", () => {
    const ofPeople = new Set(entities.filter(({ retention }) => retention === "client").map(({ name }) => name));
    const readable = grounds.filter(({ entity, ground }) => ofPeople.has(entity) && ground === "record").map(({ field }) => field.toLowerCase());
    expect(readable.filter((field) => /name|code$|address|phone|email|text|note|comment|answer|value|degree|occupation/u.test(field))).toEqual([]);
  });
});
