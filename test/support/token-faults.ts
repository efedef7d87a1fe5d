import { newToken } from "../../functions/placement/links/link-token.ts";

const swapped = (text: string, at: number): string => {
  const last = text.at(at) ?? "";
  const index = at < 0 ? text.length + at : at;
  return `${text.slice(0, index)}${last === "0" ? "1" : "0"}${text.slice(index + 1)}`;
};

/** What becomes of a link on its way: copied, forwarded, read out, guessed. None of them is a link of ours. */
export const tokenFaults: Readonly<Record<string, (token: string) => string>> = {
  "mistyped at its end": (token) => swapped(token, -1),
  "mistyped in the middle": (token) => swapped(token, 20),
  "mistyped at its beginning": (token) => swapped(token, 5),
  "two figures changed about": (token) => `${token.slice(0, 10)}${token.slice(11, 12)}${token.slice(10, 11)}${token.slice(12)}x`,
  "cut short by one": (token) => token.slice(0, -1),
  "cut in half by a line break": (token) => token.slice(0, 27),
  "with a full stop of the sentence": (token) => `${token}.`,
  "with a space in it": (token) => `${token.slice(0, 30)} ${token.slice(30)}`,
  "in capitals": (token) => token.toUpperCase(),
  "of another version": (token) => token.replace("plk1_", "plk2_"),
  "without its prefix": (token) => token.slice(5),
  "with a prefix only": () => "plk1_",
  "empty": () => "",
  "twice over": (token) => token + token,
  "two in one header": (token) => `${token}, ${token}`,
  "as a bearer token": (token) => `Bearer ${token}`,
  "percent-encoded": (token) => encodeURIComponent(token).replace("_", "%5F"),
  "ten thousand letters long": () => "plk1_".repeat(2_000),
  "of letters that look alike": (token) => token.replace("l", "І"),
  "well-formed and unknown": () => newToken(),
};
