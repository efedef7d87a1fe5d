import { useState } from "react";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import type { Block } from "../../../../../shared/placement/assignment.ts";
import { type ParticipantCard, placementContract } from "../../../../../shared/placement/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { AskFirst } from "./AskFirst.tsx";
import { BlockDialog } from "./BlockDialog.tsx";
import { texts } from "./texts.ts";

/** Conflicts of interest about one person, the main user's to settle. */
export function BlocksPart({ card: { participant } }: { readonly card: ParticipantCard }) {
  const t = useTexts(texts);
  const { participantId, responsibleId } = participant;
  const query = useRead(placementContract.readBlocks, { params: { participantId } });
  const [open, setOpen] = useState<"add" | UserId | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="card-heading">
        <h3>{t.blocks}</h3>
        <Button variant="quiet" onPress={() => setOpen("add")}>
          {t.block}
        </Button>
      </div>
      <p className="muted">{t.blocksLead}</p>
      <Loaded query={query} rows={1}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t.noBlocks}</p>
          ) : (
            <ul className="rows">
              {rows.map((block) => (
                <BlockItem key={block.staffId} block={block} onRemove={() => setOpen(block.staffId)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open === "add" && (
        <BlockDialog participantId={participantId} responsibleId={responsibleId} except={query.data?.rows.map(({ staffId }) => staffId) ?? []} onClose={close} />
      )}
      {open !== null && open !== "add" && <UnblockDialog participantId={participantId} staffId={open} onClose={close} />}
    </>
  );
}

function BlockItem({ block: { staffId, why, on }, onRemove }: { readonly block: Block; readonly onRemove: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  return (
    <li>
      <div className="card-heading">
        <div>
          <p className="row-title">{nameOf(staffId)}</p>
          <p className="muted">{t.blockedSince(t[why], formatDate(on, language))}</p>
        </div>
        <Button variant="quiet" aria-label={`${t.unblock}: ${nameOf(staffId)}`} onPress={onRemove}>
          {t.unblock}
        </Button>
      </div>
    </li>
  );
}

function UnblockDialog({ participantId, staffId, onClose }: Pick<Block, "participantId" | "staffId"> & { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { nameOf } = useColleagues();
  const unblock = useCommand(placementContract.unblock, { refreshes: [placementContract.readBlocks] });
  return (
    <AskFirst
      title={t.unblockTitle(nameOf(staffId))}
      body={t.unblockText}
      confirmText={t.unblock}
      pending={unblock.isPending}
      error={unblock.error}
      onConfirm={() => unblock.mutate({ params: { participantId, staffId } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
