import type { Transporter } from "nodemailer";
import * as z from "zod";
import type { Platform } from "./environment.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: a contact's mail program shows it alike everywhere, and there is nothing in it to track. */
  readonly text: string;
  /** Opaque ids by name, which SES gives back when a mail returns later on; letters, digits, `_` and `-` only. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * What came of handing a mail over. `bounced` and `invalid` are final: the address takes no mail, or is none.
 * `failed` may pass.
 */
export type Sending = "sent" | "failed" | "bounced" | "invalid";

export interface Mailer {
  /** Resolves to whether the mail left; the address never enters an error or a log. */
  send(mail: Mail): Promise<"sent" | "failed">;
  /** The same, and why it did not. */
  deliver(mail: Mail): Promise<Sending>;
}

/**
 * SES in the cloud, SMTP on the laptop; the same mail code either way. What it takes to send is loaded
 * with the first mail: most requests send none, and every cold start would pay for it. `returns` is the
 * SES configuration set that tells the cell of mails that come back after they were taken.
 */
export function mailerFor(platform: Platform, from: string, returns?: string): Mailer {
  let transport: ReturnType<typeof transportFor> | undefined;
  async function deliver({ tags = {}, ...mail }: Mail): Promise<Sending> {
    try {
      transport ??= transportFor(platform);
      const EmailTags = Object.entries(tags).map(([Name, Value]) => ({ Name, Value }));
      const ses = { EmailTags, ...(returns !== undefined && { ConfigurationSetName: returns }) };
      await (await transport).sendMail({ from, ...mail, ses });
      return "sent";
    } catch (error) {
      transport = undefined;
      return sendingOf(error);
    }
  }
  return { deliver, send: async (mail) => ((await deliver(mail)) === "sent" ? "sent" : "failed") };
}

const Refused = z.discriminatedUnion("command", [
  z.object({ code: z.literal("EENVELOPE"), command: z.literal("API") }),
  z.object({ code: z.literal("EENVELOPE"), command: z.literal("RCPT TO"), responseCode: z.int() }),
]);

/**
 * Of the SMTP answers a 5xx to the recipient is final (RFC 5321, 4.2.1), 501 and 553 because the address is no address;
 * SES answers so with a BadRequestException. Everything else may be our own fault or the network's.
 */
function sendingOf(error: unknown): Sending {
  if (error instanceof Error && error.name === "BadRequestException") return "invalid";
  const refused = Refused.safeParse(error).data;
  if (refused === undefined) return "failed";
  // nodemailer itself found nobody in the address to send to.
  if (refused.command === "API") return "invalid";
  if (refused.responseCode < 500) return "failed";
  return refused.responseCode === 501 || refused.responseCode === 553 ? "invalid" : "bounced";
}

async function transportFor(platform: Platform): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  if (platform.PAJAPOLKU_RUNS_ON === "laptop") return createTransport(platform.SMTP_URL);
  const { SendEmailCommand, SESv2Client } = await import("@aws-sdk/client-sesv2");
  return createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } });
}
