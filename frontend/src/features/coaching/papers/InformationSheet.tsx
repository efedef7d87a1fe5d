import { consentTextVersions } from "../../../../../shared/coaching/consent.ts";
import { useCell } from "../../../api/cell-context.ts";
import type { PaperLanguage } from "./form-choice.ts";
import { information } from "./information.ts";

/** What a person is told before information is asked: given together with the form, and kept by the person. */
export function InformationSheet({ written }: { readonly written: PaperLanguage }) {
  const { organisationName: name, supportPhone: phone } = useCell();
  const { title, lead, controller, parts, version } = information[written];
  return (
    <>
      <p>{name}</p>
      <h2>{title}</h2>
      <p>{lead}</p>
      <section className="paper-part">
        <h3>{controller.heading}</h3>
        <Sentences written={written} text={controller.text({ name, phone })} />
        <p className="paper-blank">{controller.line}:</p>
      </section>
      {parts.map(({ heading, text, list }) => (
        <section key={heading} className="paper-part">
          <h3>{heading}</h3>
          <Sentences written={written} text={text} />
          {list !== undefined && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="paper-foot">{version(consentTextVersions[0])}</p>
    </>
  );
}

/** Plain language has a line for each sentence. */
function Sentences({ written, text }: { readonly written: PaperLanguage; readonly text: readonly string[] }) {
  return written === "easy" ? text.map((sentence) => <p key={sentence}>{sentence}</p>) : <p>{text.join(" ")}</p>;
}
