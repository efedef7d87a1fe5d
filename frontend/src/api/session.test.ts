import { describe, expect, it } from "vitest";
import { officeContract } from "../../../shared/office/contract.ts";
import { createSession } from "./session.ts";

const aino = "7b0f8a52-6a0e-4a43-9d3d-0f3b8a4f1c11";
const eetu = "0e9d4f0a-55f7-4d0b-8c3e-2b6f6f1f7a22";

const signedIn = (userId: string, accessToken: string) =>
  officeContract.renewSession.response.parse({
    accessToken,
    expiresAt: "2026-11-23T08:00:00.000Z",
    endsInSeconds: 43_200,
    user: { userId, name: "A", language: "fi", status: "active", roles: { coaching: null, placement: "ordinary", office: [] } },
    organisationName: "Porin työpajat",
  });

/** A session over a server that knows one cookie and one token, both of which a test may take away. */
function sessionOver(server: { cookie: boolean; token: string; online: boolean }) {
  const asked: string[] = [];
  let startedOver = 0;
  const session = createSession({
    origin: "http://api.test",
    language: () => "fi",
    startOver: () => (startedOver += 1),
    fetch: async (address, init) => {
      const path = new URL(address instanceof Request ? address.url : address).pathname;
      asked.push(path);
      if (!server.online) throw new TypeError("fetch failed");
      const answer = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
      const stranger = answer({ code: "sign-in-required", title: "Kirjaudu." }, 401);
      if (path === "/auth/renew") return server.cookie ? answer(signedIn(aino, server.token)) : stranger;
      return new Headers(init?.headers).get("Authorization") === `Bearer ${server.token}` ? answer({ rows: [] }) : stranger;
    },
  });
  return { session, asked, startedOver: () => startedOver, read: () => session.client.call(officeContract.listColleagues, {}) };
}

describe("a session", () => {
  it("goes on from the cookie when the page opens", async () => {
    const { session } = sessionOver({ cookie: true, token: "one", online: true });
    await session.start();
    expect(session.state()).toMatchObject({ kind: "signed-in", user: { userId: aino } });
  });

  it("asks to sign in where there is no cookie", async () => {
    const { session } = sessionOver({ cookie: false, token: "one", online: true });
    await session.start();
    expect(session.state()).toEqual({ kind: "signed-out", refusal: null });
  });

  it("says why it could not ask", async () => {
    const { session } = sessionOver({ cookie: true, token: "one", online: false });
    await session.start();
    expect(session.state()).toMatchObject({ kind: "signed-out", refusal: { code: "offline" } });
  });

  it("renews once for all calls that ran into its end", async () => {
    const server = { cookie: true, token: "one", online: true };
    const { session, asked, read } = sessionOver(server);
    await session.start();
    server.token = "two";
    await Promise.all([read(), read(), read()]);
    expect(asked.filter((path) => path === "/auth/renew")).toHaveLength(2);
  });

  it("waits for the person when the cookie is over, and goes on where it was", async () => {
    const server = { cookie: true, token: "one", online: true };
    const { session, read } = sessionOver(server);
    await session.start();
    Object.assign(server, { cookie: false, token: "two" });
    const interrupted = new Promise<void>((resolve) => session.subscribe(() => resolve()));
    const answers = Promise.all([read(), read()]);
    await interrupted;
    expect(session.state()).toMatchObject({ kind: "interrupted", user: { userId: aino } });
    session.enter(signedIn(aino, "two"));
    await expect(answers).resolves.toEqual([{ rows: [] }, { rows: [] }]);
  });

  it("starts over when another person signs in over the page", async () => {
    const server = { cookie: true, token: "one", online: true };
    const { session, startedOver, read } = sessionOver(server);
    await session.start();
    Object.assign(server, { cookie: false, token: "two" });
    const interrupted = new Promise<void>((resolve) => session.subscribe(() => resolve()));
    void read();
    await interrupted;
    session.enter(signedIn(eetu, "two"));
    expect(startedOver()).toBe(1);
    expect(session.state()).toMatchObject({ kind: "interrupted" });
  });
});
