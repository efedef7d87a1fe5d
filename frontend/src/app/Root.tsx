import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import type { Language } from "../../../shared/kernel/languages.ts";
import { useSessionState } from "../api/session-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { EndingSession } from "./EndingSession.tsx";
import { Frame } from "./Frame.tsx";
import { StaffFrame } from "./StaffFrame.tsx";

const SignInPage = lazy(async () => ({ default: (await import("../features/office/sign-in/SignInPage.tsx")).SignInPage }));
const loadInterruptedDialog = async () => ({ default: (await import("./InterruptedDialog.tsx")).InterruptedDialog });
const InterruptedDialog = lazy(loadInterruptedDialog);

/** Chooses what surrounds the page: signing in, the staff's shell, nothing but a header for the open pages, or nothing at all. */
export function Root() {
  const state = useSessionState();
  const matches = useMatches();
  const open = matches.some(({ staticData }) => staticData.open === true);
  if (matches.some(({ staticData }) => staticData.alone === true)) {
    return (
      <Suspense fallback={<Skeleton rows={3} />}>
        <Outlet />
      </Suspense>
    );
  }

  if (state.kind === "signed-in" || state.kind === "interrupted") {
    return (
      <AtWork language={state.user.language}>
        <StaffFrame>
          <Outlet />
        </StaffFrame>
        {state.kind === "signed-in" && <EndingSession />}
        <Suspense>{state.kind === "interrupted" && <InterruptedDialog />}</Suspense>
      </AtWork>
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
function AtWork({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const { setLanguage } = useLanguage();
  useEffect(() => setLanguage(language), [language, setLanguage]);
  // Fetched while all is well: when the session ends, a newer version of the site may have replaced it.
  useEffect(() => void loadInterruptedDialog(), []);
  return children;
}
