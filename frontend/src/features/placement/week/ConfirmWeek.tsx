import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { placementContract } from "../../../../../shared/placement/contract.ts";
import { useApi } from "../../../api/session-context.ts";
import { capitalised, formatDayAndMonth, weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { awaitsConfirmation, type Square } from "./cell.ts";
import { commandEach, type Failure } from "./command-each.ts";
import { weekTexts } from "./texts.ts";

interface ConfirmWeekProps {
  readonly squares: readonly Square[];
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

type Stage =
  | { readonly kind: "closed" }
  | { readonly kind: "asking"; readonly squares: readonly Square[] }
  | { readonly kind: "sending"; readonly answered: number; readonly all: number }
  | { readonly kind: "failed"; readonly failures: readonly Failure<Square>[] };

/** Confirms everything the employers have reported of the week, after asking; what fails is told day by day. */
export function ConfirmWeek({ squares, track }: ConfirmWeekProps) {
  const t = useTexts(weekTexts);
  const [stage, setStage] = useState<Stage>({ kind: "closed" });
  const confirmAll = useConfirmEach();
  const unconfirmed = squares.filter(({ cell }) => awaitsConfirmation(cell));
  const close = () => setStage({ kind: "closed" });

  async function send(chosen: readonly Square[]): Promise<void> {
    setStage({ kind: "sending", answered: 0, all: chosen.length });
    const failures = await track(confirmAll(chosen, (answered) => setStage({ kind: "sending", answered, all: chosen.length })));
    setStage(failures.length === 0 ? { kind: "closed" } : { kind: "failed", failures });
  }

  return (
    <>
      <Button variant="primary" isDisabled={unconfirmed.length === 0} onPress={() => setStage({ kind: "asking", squares: unconfirmed })}>
        {t.confirmWeek(unconfirmed.length)}
      </Button>
      {stage.kind !== "closed" && (
        <Dialog
          isOpen
          title={t.confirmTitle}
          {...(stage.kind !== "sending" && { onClose: close })}
          actions={
            stage.kind === "asking" ? (
              <>
                <Button variant="primary" onPress={() => void send(stage.squares)}>
                  {t.confirmAll(stage.squares.length)}
                </Button>
                <Button onPress={close}>{t.cancel}</Button>
              </>
            ) : (
              stage.kind === "failed" && <Button onPress={close}>{t.close}</Button>
            )
          }
        >
          {stage.kind === "asking" && (
            <>
              <p>{t.confirmAsk(stage.squares.length)}</p>
              <p>{t.confirmKeeps}</p>
            </>
          )}
          {stage.kind === "sending" && (
            <>
              <p role="status">{t.confirmProgress(stage.answered, stage.all)}</p>
              <progress className="progress" value={stage.answered} max={stage.all} aria-label={t.confirmTitle} />
            </>
          )}
          {stage.kind === "failed" && <Failures failures={stage.failures} />}
        </Dialog>
      )}
    </>
  );
}

function Failures({ failures }: { readonly failures: readonly Failure<Square>[] }) {
  const t = useTexts(weekTexts);
  return (
    <Banner tone="warning" title={t.confirmFailed(failures.length)}>
      <ul>
        {failures.map((failure) => (
          <FailedDay key={`${failure.item.row.participantId}${failure.item.cell.on}`} failure={failure} />
        ))}
      </ul>
    </Banner>
  );
}

function FailedDay({ failure: { item, error } }: { readonly failure: Failure<Square> }) {
  const { language } = useLanguage();
  const { row, cell } = item;
  const day = `${capitalised(weekdayName(cell.on, language, "short"))} ${formatDayAndMonth(cell.on, language)}`;
  return (
    <li>
      {row.lastName} {row.firstNames}, {day}: {useRefusalSentence(error)}
    </li>
  );
}

/** One command a day, and one reading of the week after all of them. */
function useConfirmEach() {
  const { call } = useApi();
  const queries = useQueryClient();
  return async (squares: readonly Square[], progress: (answered: number) => void) => {
    const failures = await commandEach(
      squares,
      async ({ row: { participantId }, cell: { on, day } }) => {
        if (day !== undefined) await call(placementContract.confirmDay, { params: { participantId, on }, body: { version: day.version } });
      },
      progress,
    );
    await queries.invalidateQueries({ queryKey: [placementContract.readWeek.action] });
    return failures;
  };
}
