import type { ScaleStep } from "./scale.ts";

interface ScaleChoiceProps {
  /** Ties the choices of one item together. */
  readonly name: string;
  readonly steps: readonly ScaleStep[];
  /** Null is the answer that there is none; undefined: nobody has answered. */
  readonly chosen: number | null | undefined;
  /** The words of the answer that there is none. */
  readonly none: string;
  readonly onChoose: (value: number | null) => void;
}

/** The steps of a scale as large choices, each with its words. */
export function ScaleChoice({ name, steps, chosen, none, onChoose }: ScaleChoiceProps) {
  const worded = steps.every(({ label }) => label !== "");
  return (
    <>
      {/* Of a long row of figures only the ends have words. */}
      {!worded && (
        <p className="muted">
          {steps.flatMap(({ figure, label }) => (label === "" ? [] : [`${figure} = ${label}`])).join(", ")}
        </p>
      )}
      <div className={worded ? "scale" : "scale scale-figures"}>
        {steps.map(({ value, figure, label }) => (
          <label key={value} className="scale-step">
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>
              <strong>{figure}</strong> {worded && label}
            </span>
          </label>
        ))}
        <label className="scale-step scale-none">
          <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
          <span>{none}</span>
        </label>
      </div>
    </>
  );
}
