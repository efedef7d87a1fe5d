import { AuthorityType } from "../../../../../shared/coaching/authority.ts";
import { BasicEducation, EducationLevel } from "../../../../../shared/coaching/client.ts";
import { consentTextVersions } from "../../../../../shared/coaching/consent.ts";
import { Housing, Livelihood } from "../../../../../shared/coaching/situation.ts";
import { useCell } from "../../../api/cell-context.ts";
import { textsIn } from "../../../i18n/texts.ts";
import { authorityTexts } from "../words/authority-texts.ts";
import { basicEducationTexts, educationLevelTexts } from "../words/client-texts.ts";
import { housingTexts, livelihoodTexts } from "../words/situation-texts.ts";
import { languageOf, type PaperLanguage } from "./form-choice.ts";
import { preFormWords } from "./pre-form-words.ts";

interface PaperProps {
  readonly written: PaperLanguage;
}

/** The blank form a client fills in by hand: what the notice names, item 6, and nothing else; then the consent. */
export function PreFormPaper({ written }: PaperProps) {
  const t = preFormWords[written];
  const { organisationName } = useCell();
  return (
    <>
      <p>{organisationName}</p>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <Person written={written} />
      <Background written={written} />
      <Situation written={written} />
      <Consent written={written} />
    </>
  );
}

function Person({ written }: PaperProps) {
  const t = preFormWords[written];
  const rows = [[t.lastName, t.firstNames], [t.identityCode, t.phone], [t.address, t.postalCode, t.town], [t.email]];
  return (
    <section className="paper-part">
      <h3>{t.person}</h3>
      {rows.map((row) => (
        <Blanks key={row.join()} labels={row} />
      ))}
    </section>
  );
}

function Background({ written }: PaperProps) {
  const t = preFormWords[written];
  const language = languageOf(written);
  const basic = textsIn(basicEducationTexts, language);
  const levels = textsIn(educationLevelTexts, language);
  return (
    <section className="paper-part">
      <h3>{t.background}</h3>
      <Ticks title={t.basicEducation} words={BasicEducation.options.filter((code) => code !== "NO_INFO").map((code) => basic[code])} />
      <Ticks title={t.otherEducation} words={EducationLevel.options.filter((code) => code !== "NO_INFO").map((code) => levels[code])} />
      <Blanks labels={[t.degree, t.occupation]} />
      <Lines title={t.experience} columns={[t.task, t.months]} rows={4} />
    </section>
  );
}

function Situation({ written }: PaperProps) {
  const t = preFormWords[written];
  const language = languageOf(written);
  const livelihoods = textsIn(livelihoodTexts, language);
  const housings = textsIn(housingTexts, language);
  return (
    <section className="paper-part paper-page">
      <Lines title={t.authorities} columns={[t.authority, t.official, t.contact]} rows={4} />
      <h3>{t.situation}</h3>
      <Ticks title={t.livelihood} words={Livelihood.options.filter((code) => code !== "NO_INFO").map((code) => livelihoods[code])} />
      <Ticks title={t.housing} words={Housing.options.filter((code) => code !== "NO_INFO").map((code) => housings[code])} />
    </section>
  );
}

/**
 * Each permission has a box of its own: nobody has to take them all together (GDPR, recital 43). The page is a sheet by
 * itself, as it is kept while the rest is destroyed.
 */
function Consent({ written }: PaperProps) {
  const t = preFormWords[written];
  const authorities = textsIn(authorityTexts, languageOf(written));
  const { organisationName } = useCell();
  return (
    <section className="paper-part paper-page">
      <p>{organisationName}</p>
      <h3>{t.consent}</h3>
      <p>{t.consentLead}</p>
      {[t.told, t.store, t["share-sender"], t["follow-up"], t["statistics-operator"]].map((permission) => (
        <p key={permission} className="paper-tick">
          <Tick /> {permission}
        </p>
      ))}
      <Ticks title={t.shareWith} words={AuthorityType.options.map((type) => authorities[type])} />
      <p>{t.withdraw}</p>
      <p>{t.keep}</p>
      <p className="paper-line">{t.signature}</p>
      <p className="paper-line">{t.printedName}</p>
      <p className="paper-line">{t.office}</p>
      <p className="paper-foot">{t.foot(consentTextVersions[0])}</p>
    </section>
  );
}

const Tick = () => <span className="tick" aria-hidden="true" />;

function Ticks({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  return (
    <div className="paper-ticks">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {words.map((word) => (
          <li key={word} className="paper-tick">
            <Tick /> {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Places to write in, side by side. */
function Blanks({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className="paper-blanks">
      {labels.map((label) => (
        <p key={label} className="paper-blank">
          {label}
        </p>
      ))}
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Empty rows of a table. */
function Lines({ title, columns, rows }: LinesProps) {
  return (
    <table className="paper-lines">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
