import type { Block, SummaryDocument } from "../../../../../shared/coaching/summary-document.ts";
import { Table } from "../../../ui/Table.tsx";
import { BarChartView } from "./BarChartView.tsx";

/** A summary on the screen: the words and the order of the paper. */
export function DocumentView({ document }: { readonly document: SummaryDocument }) {
  const { language, organisation, title, head, notes, sections, closing } = document;
  return (
    <article className="print-document spaced" lang={language}>
      <p className="muted">{organisation}</p>
      <h3>{title}</h3>
      <Facts rows={head} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sections.map(({ section, heading, blocks }) => (
        <section key={section} className="spaced">
          <h4>{heading}</h4>
          {blocks.map((block, index) => (
            // The document is what it is: its blocks neither move nor change.
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
      <p>{closing}</p>
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h5>{block.text}</h5>;
    case "text":
      return <p>{block.text}</p>;
    case "facts":
      return <Facts rows={block.rows} />;
    case "bars":
      return <BarChartView chart={block.chart} />;
    case "table":
      return <TableView block={block} />;
  }
}

function Facts({ rows }: { readonly rows: SummaryDocument["head"] }) {
  return (
    <dl className="facts">
      {rows.map(({ label, text }, index) => (
        <FactRow key={index} label={label} text={text} />
      ))}
    </dl>
  );
}

const FactRow = ({ label, text }: SummaryDocument["head"][number]) => (
  <>
    <dt>{label}</dt>
    <dd className="print-text">{text}</dd>
  </>
);

function TableView({ block: { caption, columns, rows } }: { readonly block: Extract<Block, { kind: "table" }> }) {
  return (
    <Table caption={caption} captionHidden>
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
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={at} data-label={columns[at]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
