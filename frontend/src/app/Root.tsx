import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useSessionState } from "../api/session-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Frame } from "./Frame.tsx";
import { InterruptedDialog } from "./InterruptedDialog.tsx";
import { StaffFrame } from "./StaffFrame.tsx";

const SignInPage = lazy(async () => ({ default: (await import("../features/office/sign-in/SignInPage.tsx")).SignInPage }));

/** Chooses what surrounds the page: signing in, the staff's shell, or nothing but a header for the open pages. */
export function Root() {
  const state = useSessionState();
  const open = useMatches().some(({ staticData }) => staticData.open === true);

  if (state.kind === "signed-in" || state.kind === "interrupted") {
    return (
      <UserLanguage language={state.user.language}>
        <StaffFrame>
          <Outlet />
        </StaffFrame>
        <InterruptedDialog isOpen={state.kind === "interrupted"} />
      </UserLanguage>
    );
  }
  const page = open ? <Outlet /> : <SignInPage refusal={state.kind === "signed-out" ? state.refusal : null} />;
  return (
    <Frame>
      <Suspense fallback={<Skeleton rows={3} />}>{state.kind === "starting" && !open ? <Skeleton rows={3} /> : page}</Suspense>
    </Frame>
  );
}

/** After signing in the page speaks the language of the person's profile. */
function UserLanguage({ language, children }: { readonly language: "fi" | "sv" | "en"; readonly children: ReactNode }) {
  const { setLanguage } = useLanguage();
  useEffect(() => setLanguage(language), [language, setLanguage]);
  return children;
}
