import { Problem } from "../../../shared/kernel/problems.ts";
import { decideCodeChange } from "../../../shared/placement/code-list.ts";
import { CodeName } from "../../../shared/placement/search-values.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { CodeListsStore } from "./code-lists-store.ts";

type Routes = typeof placementContract;

/** The words of the register's lists, and the main user's changes to them. */
export function codeListHandlers(codeLists: CodeListsStore): Pick<Handlers<Routes>, "readCodeLists" | "changeCode"> {
  return {
    readCodeLists: ({ today }) => {
      const reading = ahead(codeLists.codes());
      return async () => ({ body: { codes: await reading, today } });
    },

    changeCode: () => {
      const reading = ahead(codeLists.codes());
      return async (granted) => {
        const newCode = CodeName.parse(granted.newId().toUpperCase());
        const decision = decideCodeChange(await reading, granted.body, granted.today, newCode);
        if (decision.kind === "refused") throw new Problem(decision.reason);
        return { body: await codeLists.change(granted, decision) };
      };
    },
  };
}
