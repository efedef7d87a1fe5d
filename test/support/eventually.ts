/**
 * Asks again until there is an answer: the only waiting there is in tests, for what a job or a browser does in its own
 * time. The limit stops a hang; it says nothing about how long the thing should take.
 */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, limitSeconds = 20): Promise<T> {
  const end = performance.now() + limitSeconds * 1000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${limitSeconds} s in vain for ${what}.`);
}
