import { type ReactNode, useState } from "react";
import { type LocalDate, mondayOf } from "../../../../../shared/kernel/local-date.ts";
import { AttendanceCode, attributesOf, staffCodes } from "../../../../../shared/placement/attendance-codes.ts";
import { type AttendanceDay, saidOf } from "../../../../../shared/placement/attendance.ts";
import type { FortnightView } from "../../../../../shared/placement/fortnight-contract.ts";
import type { OpenPoint } from "../../../../../shared/placement/fortnight.ts";
import { problemSentences } from "../../../../../shared/kernel/problem-sentences.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { Select } from "../../../ui/Select.tsx";
import { useAttendanceCodes } from "../codes/use-code-names.ts";
import { useSayStatement } from "../week/say-day.ts";
import { daysOpen } from "./board.ts";
import { dayWords, daysWords } from "./day-words.ts";
import { useFortnightCommands } from "./queries.ts";
import { fortnightTexts } from "./texts.ts";

/** What keeps the fortnight from being complete; what can be decided here is decided here. */
export function OpenPoints({ person }: { readonly person: FortnightView }) {
  const t = useTexts(fortnightTexts);
  const { language } = useLanguage();
  const words = (what: OpenPoint["what"]) => daysWords(daysOpen(person.open, what), language);
  const told = [
    { what: "missing", say: t.missingDays },
    { what: "proposal", say: t.proposalDays },
    { what: "dispute", say: t.disputeDays },
    { what: "ahead", say: t.aheadDays },
  ] as const;
  return (
    <ul className="rows">
      {daysOpen(person.open, "unclassified").map((on) => (
        <Unclassified key={on} person={person} on={on} />
      ))}
      {daysOpen(person.open, "short-day").map((on) => (
        <ShortDay key={on} person={person} on={on} />
      ))}
      <Unconfirmed person={person} />
      {told.map(({ what, say }) => words(what) !== "" && <li key={what}>{say(words(what))}</li>)}
    </ul>
  );
}

const dayOf = (person: FortnightView, on: LocalDate): AttendanceDay | undefined => saidOf(person.days.find((day) => day.on === on)?.day ?? undefined);

/** An employer gives no reasons: staff find out, and say which. */
function Unclassified({ person, on }: { readonly person: FortnightView; readonly on: LocalDate }) {
  const t = useTexts(fortnightTexts);
  const { language } = useLanguage();
  const say = useSayStatement();
  const { labelOf, offers } = useAttendanceCodes();
  const { record } = useFortnightCommands();
  const [code, setCode] = useState<AttendanceCode | null>(null);
  const day = dayOf(person, on);
  if (day === undefined) return null;
  const reasons = staffCodes.filter((one) => attributesOf(one, on).absence !== null && offers(one, on));

  function save(): void {
    if (day === undefined || code === null) return;
    const entry = { on, placementId: day.placementId, code, minutes: null, version: day.version, behalf: null, swappedTo: null, correction: null };
    record.mutate({ params: { participantId: person.participantId, monday: mondayOf(on) }, body: { entries: [entry] } });
  }
  return (
    <Point refused={record.error} reason={refusalIn(record.data)}>
      <p>{t.unclassified(dayWords(on, language), say(day, on))}</p>
      <div className="actions">
        <Select
          label={`${t.classify}, ${dayWords(on, language)}`}
          placeholder={t.chooseReason}
          options={reasons.map((one) => ({ value: one, label: labelOf(one, on) }))}
          onChange={({ target }) => setCode(target instanceof HTMLSelectElement ? (AttendanceCode.safeParse(target.value).data ?? null) : null)}
        />
        <Button variant="primary" isDisabled={code === null} pending={record.isPending} onPress={save}>
          {t.save}
        </Button>
      </div>
    </Point>
  );
}

/** A day cut short: staff decide whether it counts. */
function ShortDay({ person, on }: { readonly person: FortnightView; readonly on: LocalDate }) {
  const t = useTexts(fortnightTexts);
  const { language } = useLanguage();
  const say = useSayStatement();
  const { count } = useFortnightCommands();
  const day = dayOf(person, on);
  if (day === undefined) return null;
  const decide = (counts: boolean) => count.mutate({ params: { participantId: person.participantId, on }, body: { counts, version: day.version } });
  return (
    <Point refused={count.error} reason={undefined}>
      <p>{t.shortDay(dayWords(on, language), say(day, on))}</p>
      <div className="actions">
        <Button pending={count.isPending} onPress={() => decide(true)}>
          {t.counts}
        </Button>
        <Button pending={count.isPending} onPress={() => decide(false)}>
          {t.countsNot}
        </Button>
      </div>
    </Point>
  );
}

/** All that only wants a member of the staff to stand behind it, a week at a time. */
function Unconfirmed({ person }: { readonly person: FortnightView }) {
  const t = useTexts(fortnightTexts);
  const { confirm } = useFortnightCommands();
  const days = daysOpen(person.open, "unconfirmed").flatMap((on) => {
    const day = dayOf(person, on);
    return day === undefined ? [] : [{ on, version: day.version }];
  });
  if (days.length === 0) return null;

  async function confirmAll(): Promise<void> {
    for (const [monday, ofWeek] of Map.groupBy(days, ({ on }) => mondayOf(on))) await confirm.mutateAsync({ params: { participantId: person.participantId, monday }, body: { days: ofWeek } });
  }
  return (
    <Point refused={confirm.error} reason={refusalIn(confirm.data)}>
      <p>{t.unconfirmed(days.length)}</p>
      <div className="actions">
        <Button variant="primary" pending={confirm.isPending} onPress={() => void confirmAll().catch(() => undefined)}>
          {t.confirm(days.length)}
        </Button>
      </div>
    </Point>
  );
}

interface Outcomes {
  readonly days: readonly ({ readonly outcome: "stored" | "unchanged" } | { readonly outcome: "refused"; readonly reason: keyof typeof problemSentences })[];
}

const refusalIn = (answer: Outcomes | undefined): keyof typeof problemSentences | undefined => {
  const refused = answer?.days.find((day) => day.outcome === "refused");
  return refused?.reason;
};

function Point({ refused, reason, children }: { readonly refused: Error | null; readonly reason: keyof typeof problemSentences | undefined; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const sentence = useRefusalSentence(refused) ?? (reason === undefined ? undefined : problemSentences[reason][language]);
  return (
    <li className="fortnight-point">
      {children}
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </li>
  );
}
