import type { ApiProblem } from "../../../api/problem.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { stepAfter } from "./flow.ts";
import { SignIn } from "./SignIn.tsx";

/** `refusal` is why this browser could not go on with its old session, when it was not simply over. */
export function SignInPage({ refusal }: { readonly refusal: ApiProblem | null }) {
  const first = refusal === null ? undefined : stepAfter(refusal);
  return (
    <div className="sign-in">
      {refusal !== null && first === undefined && <Banner tone="danger" title={refusal.title} />}
      <SignIn {...(first !== undefined && { first })} />
    </div>
  );
}
