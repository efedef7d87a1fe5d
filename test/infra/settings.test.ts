import { describe, expect, it } from "vitest";
import { Settings } from "../../infra/settings.ts";
import { exampleSettings } from "../../infra/settings-example.ts";
import { laptopSettings } from "../../infra/settings-laptop.ts";

const [pori, kokemaenjoki] = exampleSettings.organisations;
const withFirst = (change: object) => ({ ...exampleSettings, organisations: [{ ...pori, ...change }] });

/** 300 networks of one address each: over 8,192 characters. */
const tooMany = Array.from({ length: 500 }, (_each, index) => `192.0.${Math.floor(index / 250)}.${index % 250}/32`);

describe("settings", () => {
  it.each<readonly [string, unknown, RegExp]>([
    ["a region outside the EU", { ...exampleSettings, region: "us-east-1" }, /region/u],
    ["two organisations of one id", { ...exampleSettings, organisations: [pori, { ...kokemaenjoki, id: "pori" }] }, /Two organisations have one id/u],
    ["no organisation", { ...exampleSettings, organisations: [] }, /organisations/u],
    ["an id that is no name of a resource", withFirst({ id: "Pori & co" }), /id/u],
    ["a frame that would not fit a resource policy", withFirst({ addressFrame: tooMany }), /longer than 8192 characters/u],
    ["an empty frame", withFirst({ addressFrame: [] }), /addressFrame/u],
    ["the whole internet as a frame", withFirst({ addressFrame: ["0.0.0.0/0"] }), /too wide/u],
    ["half of IPv6 as a frame", withFirst({ addressFrame: ["8000::/1"] }), /too wide/u],
    ["an address that is no network", withFirst({ addressFrame: ["192.0.2.7"] }), /addressFrame/u],
    ["an origin with a path", withFirst({ origins: { ...pori?.origins, site: "https://paja.pori.example.fi/" } }), /origin only/u],
    ["CloudFront's certificate in the wrong region", withFirst({ certificates: { ...pori?.certificates, site: pori?.certificates?.api } }), /certificates/u],
    ["an unknown field", { ...exampleSettings, reservedConcurrency: 5 }, /reservedConcurrency/u],
    ["backups longer than DynamoDB keeps them", { ...exampleSettings, restorableDays: 36 }, /restorableDays/u],
  ])("refuse %s", (_what, settings, sentence) => {
    expect(() => Settings.parse(settings)).toThrow(sentence);
  });

  it("give the laptop's cells three ports each, after the console's", () => {
    expect(laptopSettings(4100).organisations.map(({ origins }) => Object.values(origins))).toEqual([
      ["http://localhost:4101", "http://localhost:4102", "http://localhost:4103"],
      ["http://localhost:4104", "http://localhost:4105", "http://localhost:4106"],
    ]);
  });
});
