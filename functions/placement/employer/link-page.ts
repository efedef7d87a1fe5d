import type { Caller } from "../../../shared/kernel/caller.ts";
import { isWithin, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { lastKeepDay } from "../../../shared/kernel/retention.ts";
import type { ClosedDays, OrganisationCalendar } from "../../../shared/placement/calendar.ts";
import { evaluationSpan } from "../../../shared/placement/evaluation.ts";
import { type LinkContact, openDays } from "../../../shared/placement/link.ts";
import type { LinkPage } from "../../../shared/placement/link-contract.ts";
import { ruleFor } from "../../../shared/placement/service.ts";
import { planOn } from "../../../shared/placement/weekly-plan.ts";
import { contactAnchor } from "../workplaces/contact-rows.ts";
import type { LinkFile } from "./link-file.ts";
import { ownEvaluationOf } from "./link-evaluations.ts";

/** What the organisation says of itself on the employer's page. */
export interface LinkPageSetting {
  readonly organisationName: string;
  readonly calendar: OrganisationCalendar;
}

export type LinkCaller = Extract<Caller, { kind: "link" }>;

export const closedDays = ({ closures }: Pick<LinkContact, "closures">, { calendar }: LinkPageSetting): ClosedDays => ({ closures, ...calendar });

/** Whether a contact's page has anything to show: days to report, or work to evaluate. */
export const isOpenPage = (file: LinkFile, setting: LinkPageSetting, today: LocalDate): boolean =>
  file.windows.some((window) => isWithin(today, evaluationSpan(window)) || openDays(window, closedDays(file.contact, setting), today).length > 0);

/** The employer's page as it stands today. */
export function pageOf(file: LinkFile, caller: LinkCaller, today: LocalDate, setting: LinkPageSetting): LinkPage {
  const { contact } = file;
  const anchor = contactAnchor(contact);
  return {
    organisationName: setting.organisationName,
    workplaceName: contact.workplaceName,
    language: contact.language,
    today,
    validUntil: caller.expiresAt,
    people: people(file, closedDays(contact, setting), today),
    evaluations: evaluations(file, today),
    proposals: file.proposals.map(({ contactId: _contact, ...proposal }) => ({ ...proposal, displayName: nameIn(file, proposal.change) })),
    aboutYou: {
      name: contact.name,
      workEmail: contact.workEmail,
      workPhone: contact.workPhone,
      keptUntil: lastKeepDay(anchor.endedOn, ruleFor(anchor, "contact")),
    },
  };
}

const byName = (a: { readonly displayName: string }, b: { readonly displayName: string }): number => a.displayName.localeCompare(b.displayName, "fi");

function people(file: LinkFile, closed: ClosedDays, today: LocalDate): LinkPage["people"] {
  return file.windows
    .flatMap((window) => {
      const { placementId, displayName, schedule } = window;
      const days = openDays(window, closed, today);
      if (days.length === 0) return [];
      const own = file.reports.find((reports) => reports.placementId === placementId);
      const shown = days.map((day) => ({ ...day, reported: own?.days[day.on] ?? null }));
      return [{ placementId, displayName, version: own?.version ?? null, days: shown, plan: planOn(schedule, today) }];
    })
    .sort(byName);
}

function evaluations(file: LinkFile, today: LocalDate): LinkPage["evaluations"] {
  return file.windows
    .filter((window) => window.from <= today && isWithin(today, evaluationSpan(window)))
    .map((window) => {
      const { placementId, displayName, to } = window;
      const own = ownEvaluationOf(file, placementId);
      return {
        placementId, displayName, endsOn: to, until: evaluationSpan(window).to, sentAt: own?.receivedAt ?? null, accepted: own?.accepted ?? false,
      };
    })
    .sort(byName);
}

const nameIn = ({ windows }: LinkFile, change: LinkPage["proposals"][number]["change"]): string | null =>
  windows.find((window) => "placementId" in change && window.placementId === change.placementId)?.displayName ?? null;
