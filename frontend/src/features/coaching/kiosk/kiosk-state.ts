/** Where the client is: before the first question, at one of them, or looking over all answers. */
export type KioskPlace = { readonly kind: "intro" } | { readonly kind: "question"; readonly at: number } | { readonly kind: "review" };

/** As this tab remembers it over a reload. */
export const placeText = (place: KioskPlace): string => (place.kind === "question" ? String(place.at) : place.kind);

/** What was remembered; the beginning where it was nothing or makes no sense with these questions. */
export function placeFrom(text: string | null, questions: number): KioskPlace {
  if (text === "review") return { kind: "review" };
  if (text === null || !/^\d{1,4}$/u.test(text)) return { kind: "intro" };
  const at = Number(text);
  return at < questions ? { kind: "question", at } : { kind: "review" };
}

export function placeAfter(place: KioskPlace, questions: number): KioskPlace {
  switch (place.kind) {
    case "intro":
      return { kind: "question", at: 0 };
    case "question":
      return place.at + 1 < questions ? { kind: "question", at: place.at + 1 } : { kind: "review" };
    case "review":
      return place;
  }
}

export function placeBefore(place: KioskPlace, questions: number): KioskPlace {
  switch (place.kind) {
    case "intro":
      return place;
    case "question":
      return place.at === 0 ? { kind: "intro" } : { kind: "question", at: place.at - 1 };
    case "review":
      return { kind: "question", at: questions - 1 };
  }
}

/** The first question without an answer: where one goes on who has begun already, on this device or another. */
export function placeToBegin(itemIds: readonly string[], answered: ReadonlySet<string>): KioskPlace {
  const at = itemIds.findIndex((itemId) => !answered.has(itemId));
  return at < 0 ? { kind: "review" } : { kind: "question", at };
}
