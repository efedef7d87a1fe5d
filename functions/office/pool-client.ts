import * as cognito from "@aws-sdk/client-cognito-identity-provider";
import { UserId } from "../../shared/kernel/ids.ts";
import { Problem, type ProblemCode } from "../../shared/kernel/problems.ts";

/** The user pool of the cell, spoken to as a confidential client. */
export interface Pool {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Shown by the authenticator app beside the code. */
  readonly issuer: string;
}

export type PoolClient = cognito.CognitoIdentityProviderClient;

export const subOf = (attributes: readonly cognito.AttributeType[] | undefined): UserId =>
  UserId.parse(attributes?.find(({ Name }) => Name === "sub")?.Value);

/** What a pool's error means to a person. Every wrong name and wrong password is one and the same. */
const meanings: readonly (readonly [name: string, refusal: ProblemCode])[] = [
  ["InvalidPasswordException", "weak-password"],
  ["PasswordHistoryPolicyViolationException", "weak-password"],
  ["CodeMismatchException", "code-refused"],
  ["EnableSoftwareTokenMFAException", "code-refused"],
  // "Your software token has already been used once."
  ["ExpiredCodeException", "code-refused"],
  ["UsernameExistsException", "user-name-taken"],
  ["UserNotFoundException", "sign-in-refused"],
  ["PasswordResetRequiredException", "sign-in-refused"],
  ["UserNotConfirmedException", "sign-in-refused"],
  ["TooManyRequestsException", "too-many-requests"],
  ["InvalidParameterException", "invalid-input"],
];

/**
 * `otherwise` is what "not authorised" means at this step: a wrong password at the first, a spent session later. The
 * pool's own lock is told as a wrong password too: it counts only names that exist, so to tell it would name them.
 */
export async function refusing<T>(sending: Promise<T>, otherwise: ProblemCode = "sign-in-expired"): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    if (!(error instanceof cognito.CognitoIdentityProviderServiceException)) throw error;
    const meaning = meanings.find(([name]) => name === error.name);
    if (meaning !== undefined) throw new Problem(meaning[1]);
    if (error.name !== "NotAuthorizedException") throw error;
    if (error.message.startsWith("Temporary password has expired")) throw new Problem("invitation-expired");
    throw new Problem(otherwise);
  }
}
