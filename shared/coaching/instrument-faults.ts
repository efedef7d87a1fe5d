/** The answers each kind of scale has; 8 and 9 of the ICF qualifiers say "not specified" and "not applicable". */
export const scaleValues = {
  LIKERT_5: [1, 2, 3, 4, 5],
  NRS_10: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ICF_QUAL: [0, 1, 2, 3, 4, 8, 9],
  GAS: [-2, -1, 0, 1, 2],
} as const satisfies Readonly<Record<string, readonly number[]>>;

type ScaleKind = keyof typeof scaleValues;

/** What `judgeInstrument` looks at; the words have been read by the schema. */
export interface JudgedInstrument {
  readonly scale: { readonly kind: ScaleKind; readonly steps: readonly { readonly value: number }[] };
  readonly allowTotal: boolean;
  readonly domains: readonly {
    readonly domainId: string;
    readonly areas: readonly { readonly areaId: string; readonly items: readonly { readonly itemId: string }[] }[];
  }[];
}

type Path = readonly (string | number)[];

/** A fault of a file: where it is, and which. */
export interface InstrumentFault {
  readonly path: Path;
  readonly code: "duplicate-id" | "duplicate-step" | "scale-out-of-bounds" | "step-missing" | "total-not-possible" | "too-many-items" | "too-large";
}

/** What a stored row and a page of a tablet hold with room to spare, in characters. */
export const largestInstrument = 80_000;
export const mostItems = 120;

/** Every fault of a file whose parts have been read one by one: what only shows when they are seen together. */
export function judgeInstrument(file: JudgedInstrument): InstrumentFault[] {
  const ids = placesOf(file);
  return [
    ...(JSON.stringify(file).length > largestInstrument ? [{ path: [], code: "too-large" } as const] : []),
    ...(ids.items.length > mostItems ? [{ path: ["domains"], code: "too-many-items" } as const] : []),
    ...[ids.domains, ids.areas, ids.items].flatMap(repeatedOf),
    ...scaleFaults(file.scale),
    // A qualifier names a degree, and 8 and 9 name none: a sum of them says nothing.
    ...(file.allowTotal && file.scale.kind === "ICF_QUAL" ? [{ path: ["allowTotal"], code: "total-not-possible" } as const] : []),
  ];
}

interface Place {
  readonly id: string;
  readonly path: Path;
}

function placesOf({ domains }: JudgedInstrument): Readonly<Record<"domains" | "areas" | "items", Place[]>> {
  const areas = domains.flatMap((domain, at) => domain.areas.map((area, index) => ({ area, path: ["domains", at, "areas", index] })));
  return {
    domains: domains.map(({ domainId }, at) => ({ id: domainId, path: ["domains", at, "domainId"] })),
    areas: areas.map(({ area, path }) => ({ id: area.areaId, path: [...path, "areaId"] })),
    items: areas.flatMap(({ area, path }) => area.items.map(({ itemId }, at) => ({ id: itemId, path: [...path, "items", at, "itemId"] }))),
  };
}

function repeatedOf(places: readonly Place[]): InstrumentFault[] {
  const seen = new Set<string>();
  return places.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path, code: "duplicate-id" as const }] : [];
  });
}

function scaleFaults({ kind, steps }: JudgedInstrument["scale"]): InstrumentFault[] {
  const values: readonly number[] = scaleValues[kind];
  const given = steps.map(({ value }) => value);
  const worded = kind === "NRS_10" ? [0, 10] : values;
  return [
    ...given.flatMap((value, at): InstrumentFault[] => {
      const path = ["scale", "steps", at, "value"];
      if (!values.includes(value)) return [{ path, code: "scale-out-of-bounds" }];
      return given.indexOf(value) < at ? [{ path, code: "duplicate-step" }] : [];
    }),
    ...(worded.every((value) => given.includes(value)) ? [] : [{ path: ["scale", "steps"], code: "step-missing" } as const]),
  ];
}
