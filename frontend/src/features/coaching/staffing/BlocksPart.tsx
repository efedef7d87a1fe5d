import { useState } from "react";
import type { Block } from "../../../../../shared/coaching/block.ts";
import type { OpenClientCard } from "../../../../../shared/coaching/client-contract.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useColleagues } from "../../../api/colleagues.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { BlockDialog } from "./BlockDialog.tsx";
import { staffingTexts } from "./texts.ts";

/** Conflicts of interest about one client, a main user's to settle. */
export function BlocksPart({ card }: { readonly card: OpenClientCard }) {
  const t = useTexts(staffingTexts);
  const { language } = useLanguage();
  const { nameOf } = useColleagues();
  const query = useRead(coachingContract.readBlocks, { params: { clientId: card.client.clientId } });
  const [open, setOpen] = useState<"add" | Block | null>(null);
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
        {({ rows }) => (
          <>
            {rows.length === 0 && <p>{t.noBlocks}</p>}
            <ul className="rows">
              {rows.map((block) => (
                <li key={block.staffId}>
                  <div className="card-heading">
                    <div>
                      <p className="row-title">{nameOf(block.staffId)}</p>
                      <p className="muted">{t.blockedSince(t[block.why], formatDate(block.on, language))}</p>
                    </div>
                    <Button variant="quiet" aria-label={`${t.unblock}: ${nameOf(block.staffId)}`} onPress={() => setOpen(block)}>
                      {t.unblock}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {open === "add" && <BlockDialog card={card} except={query.data?.rows.map(({ staffId }) => staffId) ?? []} onClose={close} />}
      {open !== null && open !== "add" && <UnblockDialog block={open} onClose={close} />}
    </>
  );
}

function UnblockDialog({ block: { clientId, staffId }, onClose }: { readonly block: Block; readonly onClose: () => void }) {
  const t = useTexts(staffingTexts);
  const { nameOf } = useColleagues();
  const unblock = useCommand(coachingContract.unblock, { refreshes: [coachingContract.readBlocks] });
  const sentence = useRefusalSentence(unblock.error);
  return (
    <Dialog
      alert
      isOpen
      title={t.unblockTitle(nameOf(staffId))}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" pending={unblock.isPending} onPress={() => unblock.mutate({ params: { clientId, staffId } }, { onSuccess: onClose })}>
            {t.unblock}
          </Button>
        </>
      }
    >
      <p>{t.unblockLead}</p>
      {sentence !== undefined && <Banner tone="danger">{sentence}</Banner>}
    </Dialog>
  );
}
