import { useState } from "react";
import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import { officeContract } from "../../../../../shared/office/contract.ts";
import type { WantedUnits } from "../../../../../shared/office/unit.ts";
import { useCommand, useRead } from "../../../api/queries.ts";
import { useSession } from "../../../api/session-context.ts";
import { useTexts } from "../../../i18n/language.ts";
import { defineTexts } from "../../../i18n/texts.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Link } from "../../../ui/Link.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useRefusalSentence } from "../../../ui/refusal.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { typedText } from "../../../ui/typed-text.ts";
import { UnsavedGuard } from "../../../ui/UnsavedGuard.tsx";
import { isConflict } from "../conflict.ts";
import { mayAdministerUsers } from "../users/roles.ts";

const texts = defineTexts({
  fi: {
    title: "Yksiköt",
    lead: "Yksiköillä ryhmitellään käyttäjiä. Ne eivät muuta sitä, mitä kukin näkee.",
    toUsers: "Käyttäjäluetteloon",
    name: "Yksikön nimi",
    unit: (order: number) => `Yksikkö ${order}`,
    inUse: "Käytössä",
    inUseHint: "Käytöstä poistettua yksikköä ei voi antaa uusille käyttäjille.",
    add: "Lisää yksikkö",
    remove: "Poista rivi",
    save: "Tallenna",
    saved: "Yksiköt on tallennettu.",
    none: "Yksiköitä ei ole vielä. Lisää ensimmäinen.",
    nobody: "Yksiköitä ei ole vielä. Käyttäjähallinta voi lisätä niitä.",
    out: "ei enää käytössä",
    nameless: "Anna jokaiselle yksikölle nimi tai poista tyhjä rivi.",
    conflict: "Joku muu ehti muuttaa yksiköitä. Näet nyt tallennetut yksiköt; omat muutoksesi eivät tallentuneet:",
  },
  sv: {
    title: "Enheter",
    lead: "Enheter grupperar användare. De ändrar inte vad var och en ser.",
    toUsers: "Till användarlistan",
    name: "Enhetens namn",
    unit: (order) => `Enhet ${order}`,
    inUse: "I bruk",
    inUseHint: "En enhet som är ur bruk kan inte ges till nya användare.",
    add: "Lägg till en enhet",
    remove: "Ta bort raden",
    save: "Spara",
    saved: "Enheterna har sparats.",
    none: "Det finns inga enheter ännu. Lägg till den första.",
    nobody: "Det finns inga enheter ännu. Användaradministrationen kan lägga till dem.",
    out: "inte längre i bruk",
    nameless: "Ge varje enhet ett namn eller ta bort den tomma raden.",
    conflict: "Någon annan hann ändra enheterna. Du ser nu de sparade enheterna; dina egna ändringar sparades inte:",
  },
  en: {
    title: "Units",
    lead: "Units group users. They do not change what anybody sees.",
    toUsers: "To the list of users",
    name: "Name of the unit",
    unit: (order) => `Unit ${order}`,
    inUse: "In use",
    inUseHint: "A unit that is not in use cannot be given to new users.",
    add: "Add a unit",
    remove: "Remove the row",
    save: "Save",
    saved: "The units have been saved.",
    none: "There are no units yet. Add the first one.",
    nobody: "There are no units yet. The user administration can add them.",
    out: "no longer in use",
    nameless: "Give every unit a name, or remove the empty row.",
    conflict: "Somebody else has changed the units. You now see those that are saved; your own changes were not:",
  },
});

type Units = ResponseOf<typeof officeContract.listUnits>;
type Row = WantedUnits["units"][number] & { readonly key: string };

export function UnitsPage() {
  const t = useTexts(texts);
  const units = useRead(officeContract.listUnits, {});
  const admin = mayAdministerUsers(useSession().user.roles);
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} actions={<Link to="/users">{t.toUsers}</Link>} />
      <Loaded query={units}>
        {(list) => (admin ? <Editor list={list} reread={async () => (await units.refetch()).data} /> : <Names list={list} />)}
      </Loaded>
    </>
  );
}

function Names({ list: { units } }: { readonly list: Units }) {
  const t = useTexts(texts);
  if (units.length === 0) return <p>{t.nobody}</p>;
  return (
    <ul>
      {units.map(({ unitId, name, inUse }) => (
        <li key={unitId}>{inUse ? name : `${name} (${t.out})`}</li>
      ))}
    </ul>
  );
}

const rowsOf = ({ units }: Units): Row[] => units.map((unit) => ({ ...unit, key: unit.unitId }));

/** The list as it is being edited; what somebody else has saved meanwhile takes its place, and one's own is told beside it. */
function useEditing(list: Units, reread: () => Promise<Units | undefined>) {
  const [base, setBase] = useState(list);
  const [rows, setRows] = useState(() => rowsOf(list));
  const [lost, setLost] = useState<readonly string[]>([]);
  const command = useCommand(officeContract.saveUnits, { refreshes: [officeContract.listUnits] });
  const begin = (from: Units) => {
    setBase(from);
    setRows(rowsOf(from));
  };

  async function save(): Promise<void> {
    setLost([]);
    try {
      begin(await command.mutateAsync({ body: { units: rows.map(({ key: _key, ...unit }) => unit), version: base.version } }));
    } catch (error) {
      if (!isConflict(error)) return;
      const now = await reread();
      setLost(rows.filter((row) => !base.units.some(({ unitId, name, inUse }) => unitId === row.unitId && name === row.name && inUse === row.inUse)).map(({ name }) => name));
      if (now !== undefined) begin(now);
    }
  }

  const unsaved = JSON.stringify(rows) !== JSON.stringify(rowsOf(base));
  return { rows, setRows, save, command, lost, unsaved };
}

function Editor({ list, reread }: { readonly list: Units; readonly reread: () => Promise<Units | undefined> }) {
  const t = useTexts(texts);
  const { rows, setRows, save, command, lost, unsaved } = useEditing(list, reread);
  const [nameless, setNameless] = useState(false);
  const sentence = useRefusalSentence(isConflict(command.error) ? null : command.error);
  const change = (key: string, other: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...other } : row)));
  const send = () => {
    const empty = rows.some(({ name }) => name.trim() === "");
    setNameless(empty);
    if (!empty) void save();
  };

  return (
    <section className="card">
      {sentence !== undefined && <Banner tone="danger" title={sentence} />}
      {nameless && <Banner tone="danger" title={t.nameless} />}
      {lost.length > 0 && (
        <Banner tone="warning" title={t.conflict}>
          <p>{lost.join(", ")}</p>
        </Banner>
      )}
      {command.isSuccess && !unsaved && <Banner tone="success">{t.saved}</Banner>}
      {rows.length === 0 && <p>{t.none}</p>}
      {rows.map((row, at) => (
        <fieldset key={row.key} className="field-line">
          <legend className="visually-hidden">{t.unit(at + 1)}</legend>
          <TextField label={t.name} defaultValue={row.name} maxLength={120} autoComplete="off" onChange={(event) => change(row.key, { name: typedText(event) })} />
          <Checkbox label={t.inUse} hint={t.inUseHint} defaultChecked={row.inUse} onChange={() => change(row.key, { inUse: !row.inUse })} />
          {row.unitId === null && (
            <Button variant="quiet" onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}>
              {t.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <div className="actions">
        <Button variant="primary" pending={command.isPending} onPress={send}>
          {t.save}
        </Button>
        <Button onPress={() => setRows([...rows, { key: crypto.randomUUID(), unitId: null, name: "", inUse: true }])}>{t.add}</Button>
      </div>
      <UnsavedGuard unsaved={unsaved && !command.isPending} />
    </section>
  );
}
