import { useState } from "react";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { type DiaryEntry, type DiaryMonth, minutesBetween, monthOf } from "../../../../../shared/coaching/diary.ts";
import { summaryOf } from "../../../../../shared/coaching/period.ts";
import { firstDayOfMonth } from "../../../../../shared/kernel/local-date.ts";
import { useCommand } from "../../../api/queries.ts";
import { capitalised, formatDate, formatMinutes, monthName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { useCard } from "../clients/use-client.ts";
import { useMayWrite } from "../clients/use-may-write.ts";
import { DiaryForm } from "./DiaryForm.tsx";
import { EntryItem } from "./EntryItem.tsx";
import { diaryReads, useDiary } from "./queries.ts";
import { diaryTexts } from "./texts.ts";

type Months = readonly Pick<DiaryMonth, "month" | "days">[];

/** The diary: a quick entry on top, then the work as it went, month by month. */
export function DiaryTab() {
  const t = useTexts(diaryTexts);
  const { card } = useCard();
  const { clientId } = card.client;
  const writable = useMayWrite(card);
  const query = useDiary(clientId);
  const [told, setTold] = useState("");
  const [written, setWritten] = useState(0);
  const add = useCommand(coachingContract.addDiaryEntry, { refreshes: diaryReads });
  return (
    <>
      {writable && (
        <section className="card">
          <h2>{t.newEntry}</h2>
          {told !== "" && <Banner tone="success">{told}</Banner>}
          <DiaryForm
            key={written}
            today={card.today}
            focusOnText={written > 0}
            onSave={async (body) => {
              setTold("");
              await add.mutateAsync({ params: { clientId }, body });
              setTold(t.saved);
              setWritten(written + 1);
            }}
          />
        </section>
      )}
      <Loaded query={query} rows={6}>
        {({ rows, months }) => (
          <>
            <Time card={card} months={months} />
            <Entries card={card} rows={rows} months={months} writable={writable} onTold={setTold} />
            {query.hasNextPage && (
              <div className="actions">
                <Button pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                  {t.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** How much coaching there has been: this month, in the period that goes on or ended last, and in all. */
function Time({ card, months }: { readonly card: OpenClientCard; readonly months: Months }) {
  const t = useTexts(diaryTexts);
  const { language } = useLanguage();
  const period = summaryOf(card.periods);
  if (months.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.time}</h2>
      <dl className="facts">
        <dt>{t.thisMonth}</dt>
        <dd>{formatMinutes(minutesBetween(months, firstDayOfMonth(card.today), null))}</dd>
        {period?.from && period.from <= card.today && (
          <>
            <dt>{t.period(formatDate(period.from, language))}</dt>
            <dd>{formatMinutes(minutesBetween(months, period.from, period.endedOn))}</dd>
          </>
        )}
        <dt>{t.inAll}</dt>
        <dd>{formatMinutes(minutesBetween(months, null, null))}</dd>
      </dl>
    </section>
  );
}

interface EntriesProps {
  readonly card: OpenClientCard;
  readonly rows: readonly DiaryEntry[];
  readonly months: Months;
  readonly writable: boolean;
  readonly onTold: (told: string) => void;
}

function Entries({ card, rows, months, writable, onTold }: EntriesProps) {
  const t = useTexts(diaryTexts);
  const { language } = useLanguage();
  if (rows.length === 0) {
    return writable ? (
      <EmptyState title={t.noneTitle}>
        <p>{t.none}</p>
      </EmptyState>
    ) : (
      <p className="muted">{t.noneToRead}</p>
    );
  }
  return (
    <section className="card">
      <h2>{t.title}</h2>
      {[...Map.groupBy(rows, ({ on }) => monthOf(on))].map(([month, entries]) => (
        <section key={month} className="diary-month">
          <h3>
            {entries[0] && capitalised(monthName(entries[0].on, language))}{" "}
            <span className="muted">{formatMinutes(minutesBetween(months.filter((one) => one.month === month), null, null))}</span>
          </h3>
          <ul className="rows">
            {entries.map((entry) => (
              <EntryItem key={entry.entryId} clientId={card.client.clientId} entry={entry} today={card.today} writable={writable} onTold={onTold} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
