import * as z from "zod";
import { ClientId, DiaryEntryId } from "../kernel/ids.ts";
import { LocalDate, SentDate } from "../kernel/local-date.ts";
import { contract } from "../kernel/route.ts";
import { Cursor, Version } from "../kernel/values.ts";
import { AddendumText, DiaryDetails, DiaryEntry, DiaryMonth } from "./diary.ts";

const clientPath = z.strictObject({ clientId: ClientId });
/** An entry lies under its day, as the pages of a diary do. */
const entryPath = z.strictObject({ clientId: ClientId, on: SentDate, entryId: DiaryEntryId });
const aboutClient = { credential: "person", subject: "clientId" } as const;

const ChangeDiaryEntry = z.strictObject({ ...DiaryDetails.shape, version: Version });

export const DiaryPage = z.strictObject({
  /** Newest day first. */
  rows: z.array(DiaryEntry),
  cursor: Cursor.nullable(),
  /** Minutes of every month, also of those whose entries are not on this page. */
  months: z.array(DiaryMonth.omit({ version: true })),
  today: LocalDate,
});
export type DiaryPage = z.infer<typeof DiaryPage>;

const refusals = ["version-conflict", "case-ended", "consent-withdrawn"] as const;
const refusalsOfPost = ["idempotency-key-missing", "idempotency-key-reused", ...refusals] as const;

/** The diary of coaching. */
export const diaryRoutes = contract({
  readDiary: {
    ...aboutClient, method: "GET", path: "/coaching/clients/{clientId}/diary",
    action: "coaching.diary.read", audit: "DiaryRead",
    params: clientPath, query: z.strictObject({ cursor: Cursor.optional() }), body: null, response: DiaryPage, refusals: ["consent-withdrawn"],
  },
  addDiaryEntry: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/diary", idempotent: true,
    action: "coaching.diary.add", audit: "DiaryEntryAdded",
    params: clientPath, query: null, body: DiaryDetails, response: z.strictObject({ entryId: DiaryEntryId }), refusals: [...refusalsOfPost, "day-in-future"],
  },
  changeDiaryEntry: {
    ...aboutClient, method: "PUT", path: "/coaching/clients/{clientId}/diary/{on}/{entryId}",
    action: "coaching.diary.change", audit: "DiaryEntryChanged",
    params: entryPath, query: null, body: ChangeDiaryEntry, response: z.strictObject({ version: Version }),
    refusals: [...refusals, "day-in-future", "entry-locked", "sensitive-stays", "nothing-changes"],
  },
  addAddendum: {
    ...aboutClient, method: "POST", path: "/coaching/clients/{clientId}/diary/{on}/{entryId}/addenda", idempotent: true,
    action: "coaching.diary.add-addendum", audit: "DiaryAddendumAdded",
    params: entryPath, query: null, body: z.strictObject({ text: AddendumText }), response: z.strictObject({ version: Version }),
    refusals: [...refusalsOfPost, "too-many-addenda"],
  },
});
