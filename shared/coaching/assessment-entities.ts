import * as z from "zod";
import { AssessmentId, ClientId, KioskId } from "../kernel/ids.ts";
import { Instant } from "../kernel/local-date.ts";
import { entity } from "../kernel/register.ts";
import { Assessment, Rating, SelfResponse } from "./assessment.ts";
import { Instrument, InstrumentSummary } from "./instrument.ts";

const ground = { notice: "V6: valmennuksen edistymisen arvioinnin tukijärjestelmän tiedot" } as const;

const told = {
  answers: { fi: "Itsearviointisi ja valmentajan arviot", sv: "Dina självskattningar och coachens bedömningar", en: "Your self-assessments and the coach's assessments" },
  instrument: { fi: "Arviointimittarin sanat; ei tietoja sinusta", sv: "Bedömningsinstrumentets ord; inga uppgifter om dig", en: "The words of an assessment form; nothing about you" },
  kiosk: { fi: "Itsearviointisi avaaminen valmentajan laitteella", sv: "Att din självskattning öppnades på coachens enhet", en: "That your self-assessment was opened on the coach's device" },
};

/** One opening of a tablet: for which assessment, and until when. What proves it is its key, as a hash. */
const Opening = z.strictObject({ kioskId: KioskId, clientId: ClientId, assessmentId: AssessmentId, endsAt: Instant });
const KioskCode = z.strictObject({ ...Opening.shape, used: z.boolean() });
export type KioskOpening = z.infer<typeof Opening>;

const opening = { kioskId: "record", clientId: "record", assessmentId: "record", endsAt: "record" } as const;

/** What is stored of assessments: the words, which are nobody's, and the answers, which are sealed. */
export const assessmentEntities = {
  instrument: entity({
    name: "Instrument", retention: "setting", restriction: "unaffected", schema: Instrument, told: told.instrument,
    fields: {
      code: "record", version: "record", licence: "record", name: "record", description: "record", scale: "record", allowTotal: "record", domains: "record",
    },
  }),
  instrumentRow: entity({
    name: "InstrumentRow", retention: "setting", restriction: "unaffected", schema: InstrumentSummary, told: told.instrument,
    fields: {
      code: "record", version: "record", licence: "record", name: "record", description: "record", scale: "record", allowTotal: "record",
      domains: "record", items: "record", imported: "record",
    },
  }),
  assessment: entity({
    name: "Assessment", retention: "client", restriction: "hidden", schema: Assessment, told: told.answers,
    fields: {
      assessmentId: "record", edition: "record", instrument: ground, occasion: ground, mode: ground, periodId: "record", on: ground, openedBy: "record",
      openedAt: "record", self: ground, coach: ground, raterId: "record", kiosk: "record", signed: ground, dropped: ground, correction: ground, scores: ground, version: "record",
    },
  }),
  rating: entity({
    name: "AssessmentRating", retention: "client", restriction: "hidden", schema: Rating, told: told.answers,
    fields: { responses: ground, raterId: "record", version: "record" },
  }),
  selfResponse: entity({
    name: "SelfResponse", retention: "client", restriction: "hidden", schema: SelfResponse, told: told.answers,
    fields: { itemId: ground, value: ground, comment: ground },
  }),
  kioskCode: entity({
    name: "KioskCode", retention: "short", restriction: "unaffected", schema: KioskCode, told: told.kiosk,
    fields: { ...opening, used: "record" },
  }),
  kiosk: entity({
    name: "Kiosk", retention: "short", restriction: "unaffected", schema: Opening, told: told.kiosk,
    fields: opening,
  }),
};
