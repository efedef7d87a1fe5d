import * as z from "zod";
import { PhoneNumber } from "../../../../../shared/kernel/values.ts";
import { ContactDetails } from "../../../../../shared/placement/workplace.ts";

/** A contact as the form holds it: a phone number left empty is no phone number. */
export const ContactForm = z.strictObject({
  ...ContactDetails.shape,
  workPhone: z
    .string()
    .trim()
    .transform((typed) => (typed === "" ? null : typed))
    .pipe(PhoneNumber.nullable()),
});
