// Reads back the mail this system itself writes: one text/plain part in UTF-8, as nodemailer encodes it.

/** A mail as a person reads it. */
interface ReadableMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Decodes headers and body; a body of another kind than plain text is shown as it stands. */
export function readMail(raw: string): ReadableMail {
  const end = raw.search(/\r?\n\r?\n/);
  const [head, body] = end < 0 ? [raw, ""] : [raw.slice(0, end), raw.slice(end).replace(/^\r?\n\r?\n/, "")];
  const headers = readHeaders(head);
  const header = (name: string): string => headers.get(name) ?? "";
  return {
    from: decodeWords(header("from")),
    to: decodeWords(header("to")),
    subject: decodeWords(header("subject")),
    text: decodeBody(body, header("content-transfer-encoding").toLowerCase()).replaceAll("\r\n", "\n"),
  };
}

function readHeaders(head: string): Map<string, string> {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, "");
  return new Map(
    unfolded.split(/\r?\n/).map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** RFC 2047; the space between two encoded words is no part of the text, and a letter may be cut between them. */
function decodeWords(text: string): string {
  const run = /=\?utf-8\?[qb]\?[^?]*\?=(?:\s+=\?utf-8\?[qb]\?[^?]*\?=)*/gi;
  return text.replace(run, (words) => {
    const parts = Array.from(words.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi), ([, encoding = "", content = ""]) =>
      encoding.toLowerCase() === "b" ? Buffer.from(content, "base64") : quotedPrintable(content.replaceAll("_", " ")),
    );
    return Buffer.concat(parts).toString("utf8");
  });
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding === "quoted-printable") return quotedPrintable(body.replace(/=[ \t]*\r?\n/g, "")).toString("utf8");
  return body;
}

function quotedPrintable(text: string): Buffer {
  return Buffer.concat(
    text.split(/(=[0-9A-F]{2})/i).map((part) => (/^=[0-9A-F]{2}$/i.test(part) ? Buffer.from(part.slice(1), "hex") : Buffer.from(part))),
  );
}
