import { secretTokens } from "../../runtime/secret-token.ts";

/** The employer's link: its token stands after `#` in the address and is stored as a hash. */
export const { make: newToken, hashOf: hashOfToken } = secretTokens("plk1_");
