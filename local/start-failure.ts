/** Why the laptop cannot start, as one sentence that says what to do; anything else that is thrown is our own fault. */
export class StartFailure extends Error {}
