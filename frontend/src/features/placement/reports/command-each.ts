/** Requests on their way at a time: quick for forty people, polite to the gateway's throttle. */
const atATime = 4;

export interface Failure<Item> {
  readonly item: Item;
  readonly error: unknown;
}

/**
 * Sends one command per item and goes on when one fails: what was refused is told by item afterwards.
 * `progress` hears how many have been answered.
 */
export async function commandEach<Item>(
  items: readonly Item[],
  command: (item: Item) => Promise<unknown>,
  progress: (answered: number) => void,
): Promise<Failure<Item>[]> {
  const failures: Failure<Item>[] = [];
  const queue = items.values();
  let answered = 0;

  async function work(): Promise<void> {
    for (const item of queue) {
      await command(item).catch((error: unknown) => failures.push({ item, error }));
      progress((answered += 1));
    }
  }

  await Promise.all(Array.from({ length: atATime }, work));
  return failures;
}
