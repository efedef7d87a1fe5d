import type { Transporter } from "nodemailer";
import type { Platform } from "./environment.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: a contact's mail program shows it alike everywhere, and there is nothing in it to track. */
  readonly text: string;
}

export interface Mailer {
  /** Resolves to whether the mail left; the address never enters an error or a log. */
  send(mail: Mail): Promise<"sent" | "failed">;
}

/**
 * SES in the cloud, SMTP on the laptop; the same mail code either way. What it takes to send is loaded
 * with the first mail: most requests send none, and every cold start would pay for it.
 */
export function mailerFor(platform: Platform, from: string): Mailer {
  let transport: ReturnType<typeof transportFor> | undefined;
  return {
    async send(mail) {
      try {
        transport ??= transportFor(platform);
        await (await transport).sendMail({ from, ...mail });
        return "sent";
      } catch {
        transport = undefined;
        return "failed";
      }
    },
  };
}

async function transportFor(platform: Platform): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  if (platform.PAJAPOLKU_RUNS_ON === "laptop") return createTransport(platform.SMTP_URL);
  const { SendEmailCommand, SESv2Client } = await import("@aws-sdk/client-sesv2");
  return createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } });
}
