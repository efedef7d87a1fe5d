import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccountRecovery, ClientAttributes, FeaturePlan, Mfa, StringAttribute, UserPool, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { invitationDays, sessionHours } from "../../shared/kernel/sign-in-terms.ts";
import { type Cell, CellStack } from "../cell.ts";
import { blockPublicOperations } from "../constructs/pool-firewall.ts";

/** Members of staff of one organisation: invited by the organisation, known by a name of its choosing, always asked for a one-time code. */
export class IdentityStack extends CellStack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, cell: Cell) {
    super(scope, "Identity", cell, "accounts of the staff");

    this.pool = new UserPool(this, "Staff", {
      userPoolName: `${cell.organisation.id}-staff`,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      // A pool that requires the second factor lets no administrator take a lost one away. The sign-in function requires
      // it instead, and it is the only way in (ADR 0014).
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      // Length and no recipe for characters: recipes make people write passwords down (NIST SP 800-63B, 3.1.1.2).
      passwordPolicy: {
        minLength: 12,
        requireDigits: false,
        requireLowercase: false,
        requireSymbols: false,
        requireUppercase: false,
        tempPasswordValidity: Duration.days(invitationDays),
      },
      customAttributes: { [nothing]: new StringAttribute({ mutable: false, maxLen: 1 }) },
      // Threat protection of the plus plan would judge the address of our own function, the only caller there is.
      featurePlan: FeaturePlan.LITE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.client = this.pool.addClient("StaffApi", {
      generateSecret: true,
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(10),
      idTokenValidity: Duration.minutes(10),
      refreshTokenValidity: Duration.hours(sessionHours),
      authSessionValidity: Duration.minutes(15),
      writeAttributes: new ClientAttributes().withCustomAttributes(nothing),
    });

    blockPublicOperations(this, this.pool);
  }
}

/**
 * A client whose list of writable attributes is empty may write *every* standard attribute: the empty list is dropped
 * on the way and the default is all. So the list names one attribute that nobody can write after sign-up.
 */
const nothing = "nothing";
