import { describe, expect, it } from "vitest";
import { ContactForm } from "./contact-form.ts";

const typed = { name: " Sari Virtanen ", workEmail: "Sari.Virtanen@Esimerkki.fi", workPhone: "", language: "fi" };

describe("the form of a contact person", () => {
  it("takes an empty phone number for none", () => {
    expect(ContactForm.parse(typed)).toEqual({
      name: "Sari Virtanen",
      workEmail: "sari.virtanen@esimerkki.fi",
      workPhone: null,
      language: "fi",
    });
  });

  it("puts a number into its international form and refuses what is none", () => {
    expect(ContactForm.parse({ ...typed, workPhone: "040 123 4567" }).workPhone).toBe("+358401234567");
    expect(ContactForm.safeParse({ ...typed, workPhone: "soita vaihteeseen" }).success).toBe(false);
  });
});
