import { createHash } from "node:crypto";
import type { Caller } from "../../../shared/kernel/caller.ts";
import { addDays } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { type AbsenceReport, type AbsenceReportContent, placeOf, reportContent, type ReportLanguage } from "../../../shared/placement/absence-report.ts";
import type { OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { attendanceWords, type CodeVersion } from "../../../shared/placement/code-list.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { closedAtEach } from "../../../shared/placement/missing.ts";
import { decideMakeReport, decideSendReport, withReport } from "../../../shared/placement/report-decisions.ts";
import type { Workplace } from "../../../shared/placement/workplace.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import type { Granted, Handlers } from "../../runtime/serve.ts";
import { type FortnightFile, type FortnightStores, fortnightView, personOf, readFortnightFile, versionOf } from "./fortnight-file.ts";
import type { CodeListsStore } from "../codes/code-lists-store.ts";
import { fortnightOrNew } from "./fortnights.ts";
import { staffOf } from "../participants/participants.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;
type Stores = FortnightStores & { readonly workplaces: Pick<WorkplacesStore, "list">; readonly codeLists: Pick<CodeListsStore, "codes"> };

export interface ReportSetting {
  readonly organisationName: string;
  readonly calendar: OrganisationCalendar;
}

/** The report of absences to the payer: made as a file, kept as it was made, and marked as sent. */
export function absenceReportHandlers(stores: Stores, setting: ReportSetting): Pick<Handlers<Routes>, "absenceReport" | "markFortnightSent"> {
  const { fortnights, workplaces, codeLists } = stores;
  return {
    absenceReport: ({ params, now }) => {
      const reading = readAhead(() => Promise.all([readFortnightFile(stores, params.participantId, params.monday, now), workplaces.list(), codeLists.codes()]));
      return async (granted) => ({ body: await settleOver(reading, ([file, ...lists]) => makeReport(stores, setting, granted, file, lists)) });
    },

    markFortnightSent: ({ params, now }) => {
      const reading = readAhead(() => readFortnightFile(stores, params.participantId, params.monday, now));
      return async (granted) => {
        const body = await settleOver(reading, ({ card, monday, weeks, fortnight }) => {
          const [first, second] = [monday, addDays(monday, 7)];
          const stand = { firstWeek: versionOf(weeks, first), secondWeek: versionOf(weeks, second) };
          const decision = decideSendReport(fortnight, { seen: granted.body, stand }, { by: staffOf(granted.caller), at: granted.at });
          if (decision.kind === "refused") throw new Problem(decision.reason);
          const locked = [first, second].map((start) => ({ monday: start, week: weeks.find((week) => week.monday === start) }));
          return () => fortnights.send(granted, card, decision.fortnight, locked, decision.number);
        });
        return { body };
      };
    },
  };
}

type MakeGranted = Granted<Routes["absenceReport"]>;
type Lists = readonly [readonly Workplace[], readonly CodeVersion[]];

async function makeReport(stores: Stores, setting: ReportSetting, granted: MakeGranted, file: FortnightFile, [places, codes]: Lists) {
  const { card, monday, weeks, fortnight } = file;
  const { participantId } = card.participant;
  const { language } = granted.body;
  const closedAt = closedAtEach(places, setting.calendar.freeEves);
  const view = fortnightView({ person: personOf(card), monday, weeks, fortnight, closedAt, today: granted.today });
  const decision = decideMakeReport(view);
  if (decision.kind === "refused") throw new Problem("fortnight-incomplete", decision.points.map(({ on, what }) => ({ path: on, code: what })));
  const kept = async (number: number) => found(await stores.fortnights.report(participantId, monday, number)).content;
  if (decision.kind === "again") {
    const again = await fileOf(await kept(decision.number), language);
    return () => Promise.resolve(again);
  }
  const { number, after } = decision;
  const maker = { by: staffOf(granted.caller), at: granted.at };
  const content = reportContent({
    head: { organisationName: setting.organisationName, number, maker: nameOf(granted.caller), madeAt: granted.at },
    person: card.participant,
    days: view.days,
    today: granted.today,
    workplaceName: placeOf(card.placements, (id) => places.find(({ workplaceId }) => workplaceId === id)?.name),
    words: attendanceWords(codes),
    before: after === null ? undefined : await kept(after),
  });
  const made = await fileOf(content, language);
  const report: AbsenceReport = { participantId, monday, number, content };
  const next = withReport(fortnightOrNew(file), { number, language, sha256: made.sha256, made: maker, ...view.seen, sent: null });
  return () => stores.fortnights.keepReport(granted, card, next, report, made);
}

const nameOf = (caller: Caller): string => (caller.kind === "person" ? caller.user.name : "");

const fileNames = { fi: "poissaoloilmoitus", sv: "franvaroanmalan" } as const;

/** The file of a report. The program that writes PDF is heavy: only who makes a report waits for it. */
async function fileOf(content: AbsenceReportContent, language: ReportLanguage) {
  const { absenceReportPdf } = await import("./absence-report-pdf.ts");
  const pdf = await absenceReportPdf(content, language);
  return {
    fileName: `${fileNames[language]}-${content.from}-${String(content.number)}.pdf`,
    pdf: pdf.toString("base64"),
    sha256: createHash("sha256").update(pdf).digest("hex"),
    number: content.number,
  };
}
