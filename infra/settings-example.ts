import { Settings } from "./settings.ts";

/** Two organisations with reserved names and networks (RFC 2606, 5737, 3849): a city replaces them with its own. */
export const exampleSettings = Settings.parse({
  stage: "production",
  region: "eu-north-1",
  logRetentionDays: 90,
  restorableDays: 7,
  organisations: [
    {
      id: "pori",
      name: "Porin työpajat",
      origins: hostsUnder("paja.pori.example.fi"),
      certificates: certificates("6d1f2a8e"),
      addressFrame: ["192.0.2.0/24", "2001:db8:10::/48"],
      mailFrom: "pajapolku@pori.example.fi",
      supportPhone: "044 701 2345",
    },
    {
      id: "kokemaenjoki",
      name: "Kokemäenjoen työpajat",
      origins: hostsUnder("paja.kokemaenjoki.example.fi"),
      certificates: certificates("b03c97d4"),
      addressFrame: ["198.51.100.0/24", "2001:db8:20::/48"],
      mailFrom: "pajapolku@kokemaenjoki.example.fi",
      supportPhone: "044 701 6789",
    },
  ],
});

function hostsUnder(domain: string) {
  return { site: `https://${domain}`, staffApi: `https://api.${domain}`, linkApi: `https://linkki.${domain}` };
}

function certificates(name: string) {
  const certificate = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/${name}`;
  return { site: certificate("us-east-1"), api: certificate("eu-north-1") };
}
