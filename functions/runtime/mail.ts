import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import nodemailer from "nodemailer";
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

/** SES in the cloud, SMTP on the laptop; the same mail code either way. */
export function mailerFor(platform: Platform, from: string): Mailer {
  const transport =
    platform.PAJAPOLKU_RUNS_ON === "aws"
      ? nodemailer.createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } })
      : nodemailer.createTransport(platform.SMTP_URL);
  return {
    async send(mail) {
      try {
        await transport.sendMail({ from, ...mail });
        return "sent";
      } catch {
        return "failed";
      }
    },
  };
}
