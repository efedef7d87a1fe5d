import { ApiClient, Refused } from "../../local/demo-data/api-client.ts";
import { totpCode } from "../../local/cognito/totp.ts";
import { officeContract } from "../../shared/office/contract.ts";
import type { Account, RunningCell } from "./laptop.ts";

export interface StaffClient {
  readonly client: ApiClient;
  readonly userId: string;
}

/**
 * Codes of the step before, of now and of the next: each serves once, and the pool takes a clock that is half a minute
 * off, so a second sign-in within one step need not wait.
 */
const steps = [-30_000, 0, 30_000];

/** Signs in to a running cell over HTTP, as the site does. */
export async function signInToApi(cell: RunningCell, { userName, password, totpSecret }: Account): Promise<StaffClient> {
  const client = new ApiClient(cell.staffApi);
  await client.call(officeContract.enterOrganisation, { body: { code: cell.organisationCode, password: cell.organisationPassword } });
  for (const offset of steps) {
    const { session } = await client.call(officeContract.signIn, { body: { userName, password } });
    const code = totpCode(totpSecret, performance.timeOrigin + performance.now() + offset);
    const signedIn = await client.call(officeContract.answerTotp, { body: { userName, session, code } }).catch((error: unknown) => {
      if (error instanceof Refused && error.code === "code-refused") return undefined;
      throw error;
    });
    if (signedIn === undefined) continue;
    client.bearAccessToken(signedIn.accessToken);
    return { client, userId: signedIn.user.userId };
  }
  throw new Error("Every code of this minute and a half has been used.");
}
