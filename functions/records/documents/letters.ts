/** Files of our font, each of which covers some letters: of Finnish and Swedish, of Sámi and Polish, of Russian and Ukrainian. */
export type Subset = "latin" | "latin-ext" | "cyrillic";

// What the files hold, which is less than what their makers' ranges name, without signs that the program which writes PDF
// stumbles over (a thin space ends it). A test holds these against the files.
const covered: readonly (readonly [Subset, RegExp])[] = [
  ["latin", /^[\n -~\u00A0-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2032\u2033\u2039\u203A\u2044\u20AC\u2122\u2191\u2193\u2212\u2215]$/u],
  ["latin-ext", /^[\u0100-\u0130\u0132-\u0151\u0154-\u0181\u01CD-\u01DD\u01E2-\u01E7\u01EA\u01EB\u01EE-\u01F0\u01F4\u01F5\u01F7-\u0201\u0218-\u0220\u1E9E\u1EF2-\u1EF9]$/u],
  ["cyrillic", /^[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]$/u],
];

/** The file a letter is drawn with; undefined where none has it. */
export const subsetOf = (letter: string): Subset | undefined => covered.find(([, letters]) => letters.test(letter))?.[0];

const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u200B-\u200D\u2060\uFE0E\uFE0F\uFEFF]/gu, ""],
  [/[\t\u2000-\u200A\u202F\u205F\u3000]/gu, " "],
  [/[\u2010\u2011]/gu, "-"],
  [/\u2015/gu, "–"],
  [/\u2192/gu, "->"],
];

/** A text as it can be printed: what only looks different is put in other signs, and a letter that no file has becomes a question mark. */
export const printable = (text: string): string => Array.from(written(text), (letter) => (subsetOf(letter) === undefined ? "?" : letter)).join("");

/** Whether every letter of a text can be printed. */
export const isPrintable = (text: string): boolean => Array.from(written(text)).every((letter) => subsetOf(letter) !== undefined);

const written = (text: string): string => alike.reduce((so, [signs, instead]) => so.replace(signs, instead), text.normalize("NFC"));
