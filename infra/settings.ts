import * as z from "zod";
import { addressPolicy } from "./constructs/address-policy.ts";

/** Both notices keep the registers within the EU; these are the regions a city of ours would choose from. */
const Region = z.enum(["eu-north-1", "eu-west-1", "eu-central-1"]);

/** Scheme, host and port, nothing after them: it is compared with the browser's `Origin`, character by character. */
const Origin = z.url().refine((value) => new URL(value).origin === value, "Give an origin only: no path, no closing slash.");

const certificateIn = (region: string) => z.string().regex(new RegExp(`^arn:aws:acm:${region}:\\d{12}:certificate/[\\w-]+$`, "u"));

/** AWS refuses a resource policy longer than this; a deploy would fail half-way. */
const longestResourcePolicy = 8192;

/** The widest network that may stand in a frame, by its number of fixed bits: the whole internet is no frame. */
const shortestPrefix = { ipv4: 8, ipv6: 32 };
const prefixOf = (network: string): number => Number(network.split("/")[1]);

const AddressFrame = z
  .array(
    z.union([
      z.cidrv4().refine((network) => prefixOf(network) >= shortestPrefix.ipv4, "The network is too wide."),
      z.cidrv6().refine((network) => prefixOf(network) >= shortestPrefix.ipv6, "The network is too wide."),
    ]),
  )
  .min(1)
  .refine(
    (frame) => JSON.stringify(addressPolicy(frame)).length < longestResourcePolicy,
    `The resource policy would be longer than ${longestResourcePolicy} characters: join neighbouring networks.`,
  );

const Organisation = z.strictObject({
  /** In the name of every resource of the cell. Changing it makes a new, empty cell. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/u),
  name: z.string().trim().min(1).max(100),
  origins: z.strictObject({ site: Origin, staffApi: Origin, linkApi: Origin }),
  /** Without them no host of one's own: the laptop. CloudFront reads certificates from us-east-1 alone. */
  certificates: z.strictObject({ site: certificateIn("us-east-1"), api: certificateIn("eu-[a-z]+-\\d") }).optional(),
  /** The networks the staff may ever work from; the list the main user edits lies inside them. */
  addressFrame: AddressFrame,
  /** The sender of invitations and links: an address whose domain is verified in SES. */
  mailFrom: z.email(),
  /** Whom an employer calls when a link does not open: the team's number, as people write it. Everybody may see it. */
  supportPhone: z.string().regex(/^\+?\d[\d ]{4,18}\d$/u),
  /** Eves on which nothing is arranged: no public holidays, so each organisation says for itself. */
  freeEves: z.array(z.enum(["midsummer-eve", "christmas-eve"])).default(["midsummer-eve", "christmas-eve"]),
});
export type Organisation = z.infer<typeof Organisation>;

/** Everything that differs between one installation and another. */
export const Settings = z.strictObject({
  stage: z.enum(["production", "laptop"]),
  region: Region,
  /** How long technical logs are kept. They hold no personal data, so the time is for finding faults alone. */
  logRetentionDays: z.literal([30, 90, 180]),
  /** How far back a table can be restored; what was destroyed lives on in backups for as long. */
  restorableDays: z.int().min(1).max(35),
  organisations: z
    .array(Organisation)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Two organisations have one id."),
});
export type Settings = z.infer<typeof Settings>;
