import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import * as z from "zod";

import type { Clock } from "./clock.ts";
import { readIfPresent, replaceFile } from "./durable-file.ts";
import { readMail } from "./mail-message.ts";

const mail = z.object({
  id: z.string(),
  cell: z.string(),
  /** When it arrived, an instant by the moved clock. */
  at: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  raw: z.string(),
});
/** A mail that a cell sent. */
export type Mail = z.infer<typeof mail>;

/** Where every mail of the laptop ends. */
export interface MailBox {
  /** What a cell's functions take as `SMTP_URL`; its user name tells the cells apart. */
  urlFor(cell: string): string;
  /** Newest first; of one cell, or of all. */
  list(filter?: { readonly cell?: string | undefined }): readonly Mail[];
  readonly stop: () => Promise<void>;
}

/** Starts an SMTP server on a free port that takes every mail and sends none. A mail is on disk before it is accepted. */
export async function startMailBox(options: {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly cells: readonly string[];
}): Promise<MailBox> {
  const store = await openStore(join(options.dataDir, "mail.jsonl"));
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username }, _session, done) => {
      const known = username !== undefined && options.cells.includes(username);
      done(known ? null : new Error("No cell of that name sends mail here."), known ? { user: username } : undefined);
    },
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData: (stream, session, done) => {
      void receive(stream, session, store, options.clock).then(() => done(), done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail box got no port to listen on.");
  return {
    urlFor: (cell) => `smtp://${encodeURIComponent(cell)}:x@127.0.0.1:${address.port}`,
    list: ({ cell } = {}) => store.mails.filter((each) => cell === undefined || each.cell === cell).toReversed(),
    stop: async () => {
      await new Promise<void>((closed) => server.close(closed));
      await store.close();
    },
  };
}

/** A name that never exists (RFC 2606): the laptop's way to see what becomes of a mail nobody takes. */
function refusalOf(address: string): Error | null {
  return address.endsWith(".invalid") ? Object.assign(new Error("5.1.1 Nobody of that name lives here."), { responseCode: 550 }) : null;
}

async function receive(stream: NodeJS.ReadableStream, session: SMTPServerSession, store: Store, clock: Clock): Promise<void> {
  const raw = await readText(stream);
  const at = new Date(clock.now()).toISOString();
  await store.append({ id: randomUUID(), cell: String(session.user), at, ...readMail(raw), raw });
}

interface Store {
  readonly mails: readonly Mail[];
  append(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

async function openStore(path: string): Promise<Store> {
  const content = (await readIfPresent(path)) ?? "";
  // What follows the last line break was being written when the machine stopped; its sender was never told yes.
  const whole = content.slice(0, content.lastIndexOf("\n") + 1);
  if (whole !== content) await replaceFile(path, whole);
  const mails = parseLines(path, whole);
  const file = await open(path, "a", 0o600);
  return {
    mails,
    append: async (received) => {
      await file.appendFile(`${JSON.stringify(received)}\n`);
      await file.sync();
      mails.push(received);
    },
    close: () => file.close(),
  };
}

function parseLines(path: string, content: string): Mail[] {
  try {
    return content.split("\n").filter(Boolean).map((line) => mail.parse(JSON.parse(line)));
  } catch {
    throw new Error(`The file ${path} is damaged: bring it back from a copy, or delete it to start with an empty mail box.`);
  }
}
