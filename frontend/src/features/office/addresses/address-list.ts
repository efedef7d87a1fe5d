import type { ResponseOf } from "../../../../../shared/kernel/route.ts";
import type { officeContract } from "../../../../../shared/office/contract.ts";

/** The list with what one needs to judge it: where one is, and the frame around it. */
export type AddressList = ResponseOf<typeof officeContract.readAddressList>;
