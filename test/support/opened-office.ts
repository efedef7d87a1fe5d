import { startCell } from "./cell.ts";
import { startCloud } from "./cloud.ts";
import { startOffice } from "./office.ts";
import { door, firstSignIn, firstUser, invitedPassword, visitorOf } from "./visitor.ts";

/** A cell that has been set up, and whose first user, Paula, has signed in with a password and an app of her own. */
export async function openOffice() {
  const cloud = await startCloud();
  const cell = await startCell(cloud);
  const office = await startOffice(cell, "tokens");
  await office.setUp({ job: "setup", organisationCode: door.code, organisationPassword: door.password, firstUser });
  const paula = await firstSignIn(office, visitorOf(office), firstUser.userName, invitedPassword(cell.mails, firstUser.userName));
  const close = async (): Promise<void> => {
    await office.stop();
    await cloud.stop();
  };
  return { cloud, cell, office, paula, close };
}
