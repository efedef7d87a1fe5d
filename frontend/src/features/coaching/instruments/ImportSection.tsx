import { type ChangeEvent, useState } from "react";
import type { InstrumentFile, InstrumentSummary } from "../../../../../shared/coaching/instrument.ts";
import { coachingContract } from "../../../../../shared/coaching/contract.ts";
import { useCommand } from "../../../api/queries.ts";
import { useApi } from "../../../api/session-context.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { downloadJson } from "./download-json.ts";
import { FaultList } from "./FaultList.tsx";
import { InstrumentContent } from "./InstrumentContent.tsx";
import { largestFile, type ReadFile, readInstrumentFile } from "./instrument-file.ts";
import { instrumentTexts } from "./texts.ts";

const kilobytes = Math.floor(largestFile / 1000);

type Stage = { readonly kind: "choosing" } | { readonly kind: "unreadable" } | { readonly kind: "stored"; readonly name: string; readonly version: number } | ReadFile;

/** Brings an instrument from a file: read and judged in the browser, looked at, and only then sent. */
export function ImportSection({ known }: { readonly known: readonly InstrumentSummary[] }) {
  const t = useTexts(instrumentTexts);
  const { language } = useLanguage();
  const { call } = useApi();
  const [stage, setStage] = useState<Stage>({ kind: "choosing" });
  const [failed, setFailed] = useState<unknown>(null);
  const sentence = useRefusalSentence(failed);

  async function choose({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setFailed(null);
    const read: Stage = file.size > largestFile ? { kind: "too-large" } : await file.text().then(readInstrumentFile, () => ({ kind: "unreadable" as const }));
    // The same file, put right, may be chosen again.
    target.value = "";
    setStage(read);
  }

  async function example(): Promise<void> {
    const [shipped] = known.filter(({ imported }) => imported === null);
    if (shipped === undefined) return;
    const { version: _version, ...file } = await call(coachingContract.readInstrument, { query: { code: shipped.code, version: String(shipped.version) } });
    downloadJson(t.exampleName, file);
  }

  const trouble = { "too-large": t.tooLarge(kilobytes), "no-json": t.noJson, unreadable: t.unreadableFile };
  return (
    <section className="card below">
      <h2>{t.importTitle}</h2>
      {stage.kind !== "sound" && <p>{t.importText}</p>}
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {stage.kind === "stored" && <Banner tone="success">{t.stored(stage.name, stage.version)}</Banner>}
      {(stage.kind === "too-large" || stage.kind === "no-json" || stage.kind === "unreadable") && <Banner tone="danger" title={trouble[stage.kind]} />}
      {stage.kind === "faulty" && <FaultList faults={stage.faults} />}
      {stage.kind === "sound" ? (
        <Preview
          file={stage.file}
          known={known}
          onStored={(version) => setStage({ kind: "stored", name: stage.file.name[language], version })}
          onCancel={() => setStage({ kind: "choosing" })}
        />
      ) : (
        <>
          <Field label={t.file} hint={t.fileHint(kilobytes)}>
            {(control) => <input {...control} className="input" type="file" accept=".json,application/json" onChange={(event) => void choose(event)} />}
          </Field>
          <div className="actions">
            <Button variant="quiet" onPress={() => void example().catch(setFailed)}>
              {t.example}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface PreviewProps {
  readonly file: InstrumentFile;
  readonly known: readonly InstrumentSummary[];
  readonly onStored: (version: number) => void;
  readonly onCancel: () => void;
}

/** What would be stored, and as which version; nothing has left the browser yet. */
function Preview({ file, known, onStored, onCancel }: PreviewProps) {
  const t = useTexts(instrumentTexts);
  const add = useCommand(coachingContract.importInstrument, { refreshes: [coachingContract.listInstruments] });
  const sentence = useRefusalSentence(add.error);
  const before = known.find(({ code }) => code === file.code);
  return (
    <>
      <h3>{t.previewTitle}</h3>
      <Banner tone={before === undefined ? "info" : "warning"} title={before === undefined ? t.newCode(file.code) : t.nextVersion(file.code, before.version + 1)} />
      <InstrumentContent instrument={file} />
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      <div className="actions">
        <Button variant="primary" pending={add.isPending} onPress={() => add.mutate({ body: file }, { onSuccess: ({ version }) => onStored(version) })}>
          {t.store}
        </Button>
        <Button onPress={onCancel}>{t.cancel}</Button>
      </div>
      <UnsavedGuard unsaved={!add.isPending && !add.isSuccess} />
    </>
  );
}
