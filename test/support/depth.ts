/** `npm test` runs a fiftieth of each property's figure, `npm run test:deep` all of it (docs/design-philosophy.md). */
const share = process.env["TEST_DEPTH"] === "full" ? 1 : 1 / 50;

/** How many cases to run now of a property that promises `figure`. */
export function runs(figure: number): number {
  return Math.ceil(figure * share);
}
