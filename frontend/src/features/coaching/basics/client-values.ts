import type * as z from "zod";
import type { Authorities } from "../../../../../shared/coaching/authority.ts";
import type { ClientDetails, ShownClient } from "../../../../../shared/coaching/client.ts";
import type { AuthoritiesValues, backgroundForm, BackgroundValues, basicsForm, BasicsValues } from "../clients/new/form-values.ts";

/** Who the person is and how to reach them: one form, in the order of the page. */
export const personFields = [
  "firstNames", "lastName", "callName", "streetAddress", "postalCode", "town", "phone", "email", "contactLanguage", "addressProtection",
] as const;

/** What the person has studied and worked at: the other form. */
export const backgroundFields = ["basicEducation", "otherEducation", "occupation", "workExperience"] as const;

/** What is stored, without what only the server writes. */
export function detailsOf(client: ShownClient): ClientDetails {
  const { clientId: _id, identity: _identity, formerCodes: _former, changed: _changed, version: _version, ...details } = client;
  return details;
}

/** As a form takes it: every field a text. The identity code has a form of its own. */
export const personValues = (client: ShownClient): BasicsValues => ({
  identityCode: "",
  firstNames: client.firstNames,
  lastName: client.lastName,
  callName: client.callName ?? "",
  streetAddress: client.streetAddress ?? "",
  postalCode: client.postalCode ?? "",
  town: client.town ?? "",
  phone: client.phone ?? "",
  email: client.email ?? "",
  contactLanguage: client.contactLanguage,
  protectedUntil: client.addressProtection?.until ?? "",
});

export function personPart({ identityCode: _none, protectedUntil, ...person }: z.output<ReturnType<typeof basicsForm>>): Pick<ClientDetails, (typeof personFields)[number]> {
  return { ...person, addressProtection: protectedUntil === null ? null : { until: protectedUntil } };
}

export const backgroundValues = ({ basicEducation, otherEducation: { level, degree }, occupation, workExperience }: ShownClient): BackgroundValues => ({
  basicEducation,
  level,
  degree: degree ?? "",
  occupation: occupation ?? "",
  workExperience: workExperience.map(({ task, months }) => ({ task, months: String(months) })),
});

export function backgroundPart({ level, degree, ...background }: z.output<ReturnType<typeof backgroundForm>>): Pick<ClientDetails, (typeof backgroundFields)[number]> {
  return { ...background, otherEducation: { level, degree } };
}

export const authorityValues = ({ rows }: Pick<Authorities, "rows">): AuthoritiesValues => ({
  authorities: rows.map(({ type, office, name, phone, email }) => ({ type, office: office ?? "", name: name ?? "", phone: phone ?? "", email: email ?? "" })),
});
