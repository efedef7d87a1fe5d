import { beforeEach, describe, expect, it } from "vitest";
import { GoalId, UserId } from "../../../../../../shared/kernel/ids.ts";
import { Instant, LocalDate } from "../../../../../../shared/kernel/local-date.ts";
import { eventually } from "../../../../../../test/support/eventually.ts";
import { ApiProblem } from "../../../../api/problem.ts";
import type { GoalDraft } from "../goal-draft.ts";
import { createGoalSaving, type GoalSaving, type StoredGoal } from "./goal-saving.ts";

const me = UserId.parse("22222222-2222-4222-a222-222222222222");
const other = UserId.parse("33333333-3333-4333-a333-333333333333");
const goalId = GoalId.parse("11111111-1111-4111-8111-111111111111");
const at = Instant.parse("2026-11-23T08:00:00.000Z");
const empty: GoalDraft = {
  category: "DAILY_LIFE", text: "Herään aamuisin omin voimin", baseline: "", target: "", dueOn: "", steps: [], scale: ["", "", "", "", ""], baselineAttainment: null, attainment: null,
  status: "OPEN", realisation: "",
};
const offline = new ApiProblem("offline", "Ei yhteyttä.");

/** A server that holds one goal under versions, and loses requests or answers when it is told to. */
class Server {
  goal: StoredGoal = { values: empty, version: 1, changed: { by: other, at } };
  line: "up" | "down" | "answer-lost" = "up";
  refusal: ApiProblem | null = null;
  sent = 0;
  timers: (() => void)[] = [];

  write(more: Partial<GoalDraft>, by = other): void {
    this.goal = { values: { ...this.goal.values, ...more }, version: this.goal.version + 1, changed: { by, at } };
  }
  saving(): GoalSaving {
    return createGoalSaving(goalId, this.goal, {
      me,
      today: () => LocalDate.parse("2026-11-23"),
      now: () => 1000,
      later: (_milliseconds, run) => {
        this.timers.push(run);
        return () => (this.timers = this.timers.filter((one) => one !== run));
      },
      send: (values, version) => this.take(values, version),
      reread: () => (this.line === "down" ? Promise.reject(offline) : Promise.resolve(this.goal)),
    });
  }
  take(values: GoalDraft, version: number): Promise<Pick<StoredGoal, "version" | "changed">> {
    this.sent += 1;
    if (this.line === "down") return Promise.reject(offline);
    if (this.refusal !== null) return Promise.reject(this.refusal);
    if (version !== this.goal.version) return Promise.reject(new ApiProblem("version-conflict", "Joku muu oli nopeampi."));
    this.goal = { values, version: version + 1, changed: { by: me, at } };
    return this.line === "answer-lost" ? Promise.reject(offline) : Promise.resolve(this.goal);
  }
  ring(): void {
    for (const run of this.timers.splice(0)) run();
  }
}

let server: Server;
let saving: GoalSaving;
beforeEach(() => {
  server = new Server();
  saving = server.saving();
});
const settled = () =>
  eventually("nothing is under way", () => {
    const { outbox, clash } = saving.value();
    return Promise.resolve(outbox.waiting.size === 0 || outbox.down !== null || outbox.refused !== null || clash !== null || undefined);
  });
async function saved(): Promise<void> {
  server.ring();
  await settled();
}

describe("a goal that saves itself", () => {
  it("leaves after a pause, once for all that was typed in it", async () => {
    saving.type({ target: "Neljänä" });
    saving.type({ target: "Neljänä aamuna viidestä" });
    expect(server.sent).toBe(0);
    await saved();
    expect([server.sent, server.goal.values.target, saving.value().savedAt]).toEqual([1, "Neljänä aamuna viidestä", at]);
  });

  it("keeps what was typed while there is no connection, and stores it when there is", async () => {
    server.line = "down";
    saving.type({ target: "Neljänä" });
    await saved();
    saving.type({ realisation: "Alku oli hankala." });
    expect(saving.value()).toMatchObject({ own: { target: "Neljänä", realisation: "Alku oli hankala." }, outbox: { down: "offline" } });
    server.line = "up";
    await saved();
    expect(server.goal.values).toMatchObject({ target: "Neljänä", realisation: "Alku oli hankala." });
    expect(saving.value().outbox.down).toBeNull();
  });

  it("is not at odds with itself when an answer was lost, however much was typed since", async () => {
    server.line = "answer-lost";
    saving.type({ target: "Neljänä" });
    await saved();
    saving.type({ target: "Neljänä aamuna" });
    server.line = "up";
    await saved();
    expect(saving.value().clash).toBeNull();
    expect(server.goal).toMatchObject({ values: { target: "Neljänä aamuna" }, version: 3 });
  });

  it("brings together two people's words in different fields, and draws only the other's anew", async () => {
    saving.type({ target: "Neljänä aamuna viidestä" });
    server.write({ baseline: "Nukkuu pommiin useimpina aamuina" });
    await saved();
    expect(server.goal.values).toMatchObject({ target: "Neljänä aamuna viidestä", baseline: "Nukkuu pommiin useimpina aamuina" });
    expect(saving.value()).toMatchObject({ own: { baseline: "Nukkuu pommiin useimpina aamuina" }, revisions: { baseline: 1 }, clash: null });
    expect(saving.value().revisions.target).toBeUndefined();
  });

  it("asks where both wrote in one field, with who and when, and stores what is chosen", async () => {
    saving.type({ target: "Neljänä aamuna viidestä", realisation: "Hyvin" });
    server.write({ target: "Joka aamu" });
    await saved();
    expect(saving.value().clash).toMatchObject({ fields: ["target"], own: { target: "Neljänä aamuna viidestä" }, theirs: { target: "Joka aamu" }, changed: { by: other, at } });
    const { clash } = saving.value();
    if (clash === null) throw new Error("There was nothing to choose.");
    saving.settle({ ...clash.own, target: clash.theirs.target });
    await settled();
    expect(server.goal.values).toMatchObject({ target: "Joka aamu", realisation: "Hyvin" });
    expect(saving.value()).toMatchObject({ clash: null, own: { target: "Joka aamu" } });
  });

  it("stores what makes sense, and keeps a half typed date on the page", async () => {
    saving.type({ dueOn: "29.1", target: "Neljänä" });
    await saved();
    expect(server.goal.values).toMatchObject({ target: "Neljänä", dueOn: "" });
    expect(saving.value().own.dueOn).toBe("29.1");
  });

  it("does not say that it is stored when nothing of what was typed could be", async () => {
    saving.type({ dueOn: "29.1" });
    await saved();
    expect([server.sent, saving.value().savedAt]).toEqual([0, null]);
  });

  it("leaves what the server has judged to the person, with everything she typed", async () => {
    server.refusal = new ApiProblem("case-ended", "Asiakkaan valmennus on päättynyt.");
    saving.type({ target: "Neljänä" });
    await saved();
    expect(saving.value()).toMatchObject({ own: { target: "Neljänä" }, outbox: { refused: { code: "case-ended" } } });
  });

  it("takes in what was read again, unless something is on its way", async () => {
    saving.receive({ ...server.goal, version: 2, values: { ...empty, target: "Joka aamu" } });
    expect(saving.value().own.target).toBe("Joka aamu");
    saving.type({ realisation: "Hyvin" });
    saving.receive({ ...server.goal, version: 3, values: { ...empty, realisation: "Muuta" } });
    expect(saving.value().own).toMatchObject({ target: "Joka aamu", realisation: "Hyvin" });
    // What is told to be older is not news.
    saving.receive({ ...server.goal, version: 1 });
    expect(saving.value().own.target).toBe("Joka aamu");
  });
});
