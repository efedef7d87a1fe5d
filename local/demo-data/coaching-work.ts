import type * as z from "zod";
import { coachingContract } from "../../shared/coaching/contract.ts";
import { addDays, addMonths, type LocalDate } from "../../shared/kernel/local-date.ts";
import { ApiClient } from "./api-client.ts";
import { type Chance, chance } from "./chance.ts";
import type { Session } from "./staff.ts";

// What a coach does of a period once it has begun: goals, diary, assessments.

interface PeriodAtWork {
  readonly coach: Session["client"];
  /** Address of the staff API: the client's own tablet calls it too. */
  readonly staffApi: string;
  readonly clientId: string;
  readonly periodId: string;
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly number: number;
  readonly key: (what: string) => string;
}

const goals = [
  ["DAILY_LIFE", "Tulen pajalle sovittuina aamuina ajoissa", "Myöhästyn usein, nukahdan aamuyöllä", "Ajoissa neljänä aamuna viidestä", ["Herätyskello toiseen huoneeseen", "Aamun viesti valmentajalle"]],
  ["WORK_SKILLS", "Teen tilauksen alusta loppuun ohjeen mukaan", "Tarvitsen apua joka vaiheessa", "Kysyn apua vain uudessa työssä", ["Ohjekortti työpisteelle", "Kaksi tilausta yhdessä", "Kolmas tilaus yksin"]],
  ["STUDY", "Haen keväällä ammatilliseen koulutukseen", "En tiedä, mikä ala kiinnostaa", "Hakemus on lähetetty", ["Tutustuminen oppilaitokseen", "Keskustelu opon kanssa"]],
  ["JOB_SEARCH", "Teen ansioluettelon ja haen kahta paikkaa", "Ansioluettelo puuttuu", "Kaksi hakemusta lähetetty", ["Ansioluettelo valmiiksi", "Haastatteluharjoitus"]],
  ["SOCIAL", "Syön lounaan muiden kanssa", "Lähden tauolla pois", "Lounas ryhmässä kahdesti viikossa", ["Kahvitauko tutun kanssa"]],
  ["CERTIFICATE", "Suoritan hygieniapassin", "En ole yrittänyt", "Hyväksytty koe", ["Harjoituskoe", "Ilmoittautuminen kokeeseen"]],
] as const;

const pages = [
  ["MEETING", "Sovittiin yhdessä viikon työt. Toivoi enemmän käsillä tekemistä.", 45],
  ["OBSERVATION", "Teki tilauksen ohjekortin avulla ja neuvoi uutta tulijaa.", 20],
  ["CONTACT", "Soitto lähettävälle taholle: jatko on mahdollinen, päätös tulee ennen jakson loppua.", 15],
  ["OBSERVATION", "Tuli ajoissa koko viikon ja kertoi nukkuneensa paremmin.", 10],
] as const;

/** Every client has goals and pages; most have been assessed, a few of them together with the client. */
export async function workOn(period: PeriodAtWork): Promise<void> {
  const luck = chance(`work of client ${String(period.number)}`);
  const goalCount = luck.between(1, 3);
  const assessed = luck.next() < 0.7;
  for (let at = 0; at < goalCount; at += 1) await addGoal(period, at, luck);
  for (let at = 0; at < 1 + (period.number % 2); at += 1) await addPage(period, at, luck);
  if (assessed) await assess(period, luck);
}

const of = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("The list is empty.");
  return found;
};

async function addGoal({ coach, clientId, today, number, key }: PeriodAtWork, at: number, luck: Chance): Promise<void> {
  const [category, text, baseline, target, steps] = of(goals, number + at * 2);
  const params = { clientId };
  const { goalId } = await coach.call(coachingContract.addGoal, { params, body: { category, text }, idempotencyKey: key(`goal ${String(at)}`) });
  const achieved = at === 0 && number % 7 === 3;
  const body = {
    category, text, baseline, target, dueOn: addDays(today, luck.between(-10, 90)),
    steps: steps.map((step, index) => ({ text: step, doneOn: index === 0 || achieved ? today : null })),
    scale: ["", "", "", "", ""], baselineAttainment: -2, attainment: achieved ? 1 : luck.between(-1, 0), status: achieved ? "ACHIEVED" : "OPEN", realisation: "", version: 1,
  };
  await coach.call(coachingContract.changeGoal, { params: { ...params, goalId }, body });
}

async function addPage({ coach, clientId, from, today, number, key }: PeriodAtWork, at: number, luck: Chance): Promise<void> {
  const [kind, text, coachingMinutes] = of(pages, number + at);
  const drawn = addDays(today, -luck.between(1, 20));
  const body = { on: drawn < from ? from : drawn, kind, text, coachingMinutes, sensitive: false };
  await coach.call(coachingContract.addDiaryEntry, { params: { clientId }, body, idempotencyKey: key(`page ${String(at)}`) });
}

/** A tablet a client: few, because codes may be tried twenty times in a quarter of an hour from one address. */
const everySixth = (number: number): boolean => Math.floor(number / 3) % 6 === 1;

async function assess({ coach, staffApi, clientId, periodId, from, today, number, key }: PeriodAtWork, luck: Chance): Promise<void> {
  const drawn = addMonths(from, 1);
  const body = { instrument: "PAJAPOLKU", occasion: "START", mode: "JOINT", periodId, on: drawn < today ? drawn : today };
  const { assessmentId } = await coach.call(coachingContract.openAssessment, { params: { clientId }, body, idempotencyKey: key("assessment") });
  const params = { clientId, assessmentId };
  const shown = await coach.call(coachingContract.readAssessment, { params });
  if (shown.assessment.signed !== null) return;
  const responses = () => itemsOf(shown).map((itemId) => ({ itemId, value: luck.between(2, 5), comment: "" }));
  if (shown.assessment.coach === "open") await coach.call(coachingContract.rateAssessment, { params, body: { responses: responses(), done: true, version: shown.coach?.version ?? 0 } });
  if (!everySixth(number)) return;
  if (shown.assessment.self === "open") {
    const { code } = await coach.call(coachingContract.openKiosk, { params, body: { language: "fi" } });
    await answerAsClient(staffApi, code, responses());
  }
  const { assessment } = await coach.call(coachingContract.readAssessment, { params });
  const signature = { discussion: "Käytiin vastaukset läpi. Eniten eroa oli aamujen sujumisessa; siitä tehtiin tavoite.", withoutSelf: null, version: assessment.version };
  await coach.call(coachingContract.signAssessment, { params, body: signature });
}

const itemsOf = ({ instrument }: z.output<typeof coachingContract.readAssessment.response>): string[] =>
  instrument.domains.flatMap(({ areas }) => areas.flatMap(({ items }) => items.map(({ itemId }) => itemId)));

/** The client's own part, on the coach's tablet. */
async function answerAsClient(staffApi: string, code: string, answers: readonly { readonly itemId: string; readonly value: number; readonly comment: string }[]): Promise<void> {
  const { token } = await new ApiClient(staffApi).call(coachingContract.redeemKiosk, { body: { code } });
  const tablet = new ApiClient(staffApi, { "x-kiosk-token": token });
  for (const body of answers) await tablet.tell(coachingContract.answerKiosk, { body });
  await tablet.tell(coachingContract.finishKiosk, { body: {} });
}
