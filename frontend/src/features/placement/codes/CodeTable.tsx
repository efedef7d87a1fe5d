import type { LocalDate } from "../../../../../shared/kernel/local-date.ts";
import { languages } from "../../../../../shared/kernel/languages.ts";
import { attributesOf, dayCodes } from "../../../../../shared/placement/attendance-codes.ts";
import { type CodeListId, type CodeVersion, mayEnd } from "../../../../../shared/placement/code-list.ts";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { Table } from "../../../ui/Table.tsx";
import { entriesOf, type Entry } from "./entries.ts";
import { texts } from "./texts.ts";

interface CodeTableProps {
  readonly codes: readonly CodeVersion[];
  readonly listId: CodeListId;
  readonly today: LocalDate;
  readonly onReword: (entry: CodeVersion) => void;
  readonly onEnd: (entry: CodeVersion) => void;
  readonly onKept: () => void;
}

/** One line an entry, in the reader's language, with what the other languages say. */
export function CodeTable({ codes, listId, today, ...commands }: CodeTableProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const all = entriesOf(codes, listId, today);
  // Codes of attendance stand in the order of the law's list, tasks in that of the alphabet.
  const place = ({ now: { code } }: Entry): number => dayCodes.findIndex((one) => one === code);
  const entries = all.toSorted((a, b) =>
    listId === "attendance" ? place(a) - place(b) : a.now.label[language].localeCompare(b.now.label[language], language));
  return (
    <Table caption={t.caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.inOtherLanguages}</th>
          {listId === "attendance" && <th scope="col">{t.attended}</th>}
          {listId === "attendance" && <th scope="col">{t.employer}</th>}
          <th scope="col">{t.inUse}</th>
          <th scope="col">{t.commands}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.now.code} entry={entry} listId={listId} today={today} {...commands} />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps extends Omit<CodeTableProps, "codes"> {
  readonly entry: Entry;
}

function Row({ entry: { now, next, state }, listId, today, onReword, onEnd, onKept }: RowProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const name = now.label[language];
  const ends = listId === "work-task" || mayEnd(now.code);
  const attributes = listId === "attendance" ? attributesOfCode(now.code, today) : undefined;
  return (
    <tr>
      <th scope="row">
        {name}
        {next !== undefined && <small className="cell-second">{t.next(formatDate(next.validFrom, language), next.label[language])}</small>}
        {attributes?.sensitive === true && <Badge tone="warning">{t.sensitive}</Badge>}
      </th>
      <td>
        {languages.filter((other) => other !== language).map((other) => (
          <span key={other} lang={other} className="cell-second">
            {now.label[other]}
          </span>
        ))}
      </td>
      {attributes !== undefined && <td data-label={t.attended}>{attributes.attended ? t.yes : t.no}</td>}
      {attributes !== undefined && <td data-label={t.employer}>{attributes.who.employer ? t.yes : t.no}</td>}
      <td data-label={t.inUse}>
        <Validity entry={{ now, next, state }} />
      </td>
      <td>
        <div className="row-commands">
          {state !== "ended" && (
            <Button variant="quiet" aria-label={`${t.reword}: ${name}`} onPress={() => onReword(next ?? now)}>
              {t.reword}
            </Button>
          )}
          {ends && now.validTo === null && (
            <Button variant="quiet" aria-label={`${t.end}: ${name}`} onPress={() => onEnd(now)}>
              {t.end}
            </Button>
          )}
          {ends && next === undefined && now.validTo !== null && (state !== "ended" || listId === "attendance") && <Keep entry={now} ended={state === "ended"} onKept={onKept} />}
        </div>
      </td>
    </tr>
  );
}

interface KeepProps {
  readonly entry: CodeVersion;
  readonly ended: boolean;
  readonly onKept: () => void;
}

/** Takes an end back; an attendance code that has ended comes into use again from today on. */
function Keep({ entry: { listId, code, label }, ended, onKept }: KeepProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const change = useCommand(placementContract.changeCode, { refreshes: [placementContract.readCodeLists] });
  const text = ended ? t.useAgain : t.keep;
  const sentence = useRefusalSentence(change.error);
  return (
    <>
      <Button
        variant="quiet"
        aria-label={`${text}: ${label[language]}`}
        pending={change.isPending}
        onPress={() => change.mutate({ body: { change: "end", listId, code, lastDay: null } }, { onSuccess: onKept })}
      >
        {text}
      </Button>
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </>
  );
}

function Validity({ entry: { now, next, state } }: { readonly entry: Entry }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (state === "to-come") return t.from(formatDate(now.validFrom, language));
  if (now.validTo !== null && next === undefined) return (state === "ended" ? t.ended : t.until)(formatDate(now.validTo, language));
  // What is shipped has no beginning that would tell anything.
  return now.validFrom < "2000-01-01" ? t.always : t.since(formatDate(now.validFrom, language));
}

function attributesOfCode(name: string, on: LocalDate) {
  const code = dayCodes.find((one) => one === name);
  return code && attributesOf(code, on);
}
