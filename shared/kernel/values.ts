import * as z from "zod";

/** Optimistic version of an editable item; 1 when it is first stored. */
export const Version = z.int().positive();

/** A name as people write it; control characters, marks that turn the reading direction and angle brackets have no place in one. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}<>]*$/u);

/** A title, town or street: one line. */
export const ShortText = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u);

/** Text of several lines. Half a character, which no table can store, and what cannot be seen are refused. */
export const FreeText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^(?:[\n\r\t]|[^\p{Cc}\p{Cs}\p{Bidi_Control}])*$/u);

/** Lower-cased, so that two ways of typing one address are one address. */
export const EmailAddress = z.email().max(254).toLowerCase();

/** E.164, as typed by people: spaces, `(0)` after the country and a leading 00 or 0 are put right. */
export const PhoneNumber = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/\(0\)|[\s()-]/gu, "").replace(/^00/u, "+").replace(/^0(?=\d)/u, "+358"))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/u));

/** An opaque place to go on from in a list. */
export const Cursor = z.string().max(2000);
