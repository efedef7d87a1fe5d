import { type Instant, type LocalDate, millisecondsOf, timeZone, weekdayOf } from "../../../shared/kernel/local-date.ts";
import type { AbsenceReportContent, ReportDay, ReportLanguage } from "../../../shared/placement/absence-report.ts";
import { small, TaggedPdf, textWidth } from "../../records/documents/tagged-pdf.ts";
import { type ReportTexts, reportTexts } from "./absence-report-texts.ts";

const weekdays = { fi: ["ma", "ti", "ke", "to", "pe", "la", "su"], sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"] } as const;

const dateText = (on: LocalDate): string => `${String(Number(on.slice(8)))}.${String(Number(on.slice(5, 7)))}.${on.slice(0, 4)}`;
const dayText = (on: LocalDate, language: ReportLanguage): string => `${weekdays[language][weekdayOf(on) - 1] ?? ""} ${dateText(on)}`;

function instantText(at: Instant, language: ReportLanguage): string {
  const format = new Intl.DateTimeFormat(`${language}-FI`, { timeZone, day: "numeric", month: "numeric", year: "numeric", hour: "numeric", minute: "2-digit" });
  return format.format(millisecondsOf(at));
}

function lengthText(minutes: number | null): string {
  if (minutes === null) return "–";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${String(hours)} h` : "", rest > 0 ? `${String(rest)} min` : ""].filter((part) => part !== "").join(" ");
}

/**
 * The report of one person's fortnight as an accessible PDF. The line for the identity code stays blank: the register's
 * notice does not list it. Nothing is told that the payer does not need.
 */
export function absenceReportPdf(content: AbsenceReportContent, language: ReportLanguage): Promise<Buffer> {
  const t = reportTexts[language];
  const corrects = content.number > 1;
  const title = corrects ? t.correctionTitle : t.title;
  const pdf = new TaggedPdf({ title, author: content.organisationName, language, madeAt: new Date(content.madeAt) });
  pdf.paragraph(content.organisationName, small);
  pdf.heading(1, title);
  if (corrects) pdf.paragraph(t.correctionLead(content.number - 1));
  pdf.labelled(t.name, `${content.lastName} ${content.firstNames}`);
  pdf.labelled(t.identityCode, t.identityNote);
  pdf.labelled(t.workplaces, content.workplaces.join(", "));
  pdf.labelled(t.period, `${dateText(content.from)}–${dateText(content.to)}`);
  pdf.space(8);
  writeDays(pdf, content, t, language);
  if (corrects) writeChanges(pdf, content, t, language);
  writeCounts(pdf, content, t);
  pdf.blanks([t.placeAndDate, t.signature]);
  return pdf.finish((page, pages) => t.footer(content.maker, instantText(content.madeAt, language), content.number, page, pages));
}

function writeDays(pdf: TaggedPdf, { days }: AbsenceReportContent, t: ReportTexts, language: ReportLanguage): void {
  pdf.heading(2, t.days);
  const columns = [{ title: t.day, width: 92 }, { title: t.entry, width: 0 }, { title: t.length, width: 78 }, { title: t.expense, width: 96 }];
  const rest = textWidth - columns.reduce((sum, { width }) => sum + width, 0);
  pdf.table(
    t.days,
    columns.map((column) => (column.width === 0 ? { ...column, width: rest } : column)),
    days.map((day) => [dayText(day.on, language), markText(day, t, language), lengthText(day.minutes), day.expense ? t.yes : t.no]),
  );
  if (days.some(({ disputed }) => disputed)) pdf.paragraph(t.disputedNote);
  pdf.space(6);
}

/** A day's mark in words, with what has to be known beside it. */
function markText({ code, swappedTo, swappedFrom, disputed, words }: ReportDay, t: ReportTexts, language: ReportLanguage): string {
  const mark = code === null ? t.codes.SERVICE_NOT_ARRANGED : swappedTo === null ? (words?.[language] ?? t.codes[code]) : t.swappedTo(dateText(swappedTo));
  const beside = [...(swappedFrom === null ? [] : [t.swappedFrom(dateText(swappedFrom))]), ...(disputed ? [t.disputed] : [])];
  return beside.length === 0 ? mark : `${mark} (${beside.join(", ")})`;
}

function writeChanges(pdf: TaggedPdf, { corrections, days }: AbsenceReportContent, t: ReportTexts, language: ReportLanguage): void {
  pdf.heading(2, t.changes);
  const said = (day: ReportDay | null | undefined): string =>
    day == null ? t.notTold : [markText({ ...day, disputed: false }, t, language), ...(day.minutes === null ? [] : [lengthText(day.minutes)])].join(", ");
  const width = (textWidth - 92 - 96) / 2;
  pdf.table(
    t.changes,
    [{ title: t.day, width: 92 }, { title: t.before, width }, { title: t.now, width }, { title: t.changedAt, width: 96 }],
    corrections.map(({ on, before, changedAt }) => [
      dayText(on, language), said(before), said(days.find((day) => day.on === on)), instantText(changedAt, language),
    ]),
  );
  pdf.space(6);
}

function writeCounts(pdf: TaggedPdf, { counts }: AbsenceReportContent, t: ReportTexts): void {
  pdf.heading(2, t.counts);
  const always = [[t.count.planned, counts.planned], [t.count.attended, counts.attended], [t.count.expense, counts.expense]] as const;
  const { absent } = counts;
  const perhaps = [
    [t.count["own-illness"], absent["own-illness"]], [t.count["child-illness"], absent["child-illness"]], [t.count.accepted, absent.accepted],
    [t.count.other, absent.other], [t.count.unauthorised, absent.unauthorised], [t.count.notArranged, counts.notArranged], [t.count.swapped, counts.swapped],
  ] as const;
  const rows = [...always, ...perhaps.filter(([, number]) => number > 0)].map(([what, number]) => [what, String(number)]);
  pdf.table(t.counts, [{ title: t.what, width: textWidth - 96 }, { title: t.number, width: 96 }], rows);
}
