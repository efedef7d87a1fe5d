import { addDays, addMonths, type LocalDate, mondayOf, weekdayOf } from "../../shared/kernel/local-date.ts";
import { type Chance, chance } from "./chance.ts";

type Code =
  | "PRESENT" | "PRESENT_PARTIAL" | "PRESENT_ELSEWHERE" | "ABSENT_NOTIFIED" | "ABSENT_NOT_NOTIFIED" | "ABSENT_ILLNESS"
  | "ABSENT_CHILD_ILL" | "ABSENT_JOB_INTERVIEW" | "ABSENT_UNAUTHORISED" | "SERVICE_NOT_ARRANGED";

interface DemoDay {
  readonly on: LocalDate;
  readonly code: Code;
  readonly minutes: number | null;
}

interface DayPlan {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

export interface DemoPlacement {
  /** Place in the list of workplaces. */
  readonly workplace: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly plan: readonly DayPlan[];
  /** What staff have recorded. */
  readonly recorded: readonly DemoDay[];
}

export interface DemoPerson {
  readonly firstNames: string;
  readonly lastName: string;
  readonly workInfo: string;
  readonly serviceFrom: LocalDate;
  readonly placements: readonly DemoPlacement[];
  readonly endedOn: LocalDate | null;
}

type Shift = readonly [start: string, end: string];

const firstNames = [
  "Oskar Juhani", "Sini Maria", "Väinö Matias", "Aino Kaarina", "Eetu Olavi", "Helmi Sofia", "Joonas Mikael", "Kaisa Johanna", "Leevi Antero", "Milla Katariina",
  "Niklas Erik", "Oona Emilia", "Pekka Tapani", "Roosa Elina", "Santeri Ilmari", "Tiina Hannele", "Urho Kalevi", "Vilma Anneli", "Yusuf", "Zahra",
  "Arttu Petteri", "Elisa Marjatta", "Henri Johannes", "Iida Susanna", "Kalle Valtteri", "Linnea Kristina", "Mohamed Ali", "Nea Tuulia", "Otso Aleksi", "Pinja Maaria",
] as const;
const lastNames = [
  "Leppänen", "Jokinen", "Åberg", "Korhonen", "Nieminen", "Mäkinen", "Hämäläinen", "Laine", "Heikkinen", "Koivisto", "Grönroos", "Rantala", "Turunen", "Salo", "Lehtinen",
  "Tuominen", "Savolainen", "Kallio", "Hassan", "Ahmadi", "Miettinen", "Hiltunen", "Karjalainen", "Ojanen", "Pitkänen", "Holm", "Abdi", "Vuorinen", "Manninen", "Hirvonen",
] as const;
const workInfos = [
  "", "", "Kulkee bussilla, aamun ensimmäinen vuoro ei käy.", "Hygieniapassi suoritettu.", "Työturvallisuuskortti voimassa.", "Toivoo ulkotöitä.",
  "Puhuu englantia ja arabiaa, suomi sujuu hyvin.", "Kokemusta varastotöistä.", "B-ajokortti.", "Haluaa harjoitella asiakaspalvelua.",
] as const;
const shifts: readonly [Shift, ...Shift[]] = [["08:00", "14:00"], ["09:00", "15:00"], ["08:30", "12:30"], ["09:00", "14:00"], ["08:00", "16:00"], ["10:00", "16:00"]];

/** Holidays of a fixed date; what moves is left to the workplaces. */
const holidays = new Set(["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"]);
/** Staff record up to here; the last two weeks are for the employers to report. */
const reportedWeeks = 2;

/** The same person for the same number and day: histories of four to twenty weeks, some ended, some about to begin. */
export function demoPerson(cell: string, number: number, workplaceCount: number, today: LocalDate): DemoPerson {
  const luck = chance(`${cell} person ${number}`);
  const thisMonday = mondayOf(today);
  const ended = number % 20 === 13;
  const upcoming = number % 20 === 17;
  const begin = addDays(thisMonday, upcoming ? 7 : -7 * luck.between(ended ? 14 : 4, 20));
  const endedOn = ended ? addDays(thisMonday, -7 * luck.between(4, 8) - 3) : null;
  const change = !ended && !upcoming && number % 5 === 2 ? addDays(thisMonday, -7 * 3) : null;
  const workplace = number % workplaceCount;
  // A placement that goes on lasts three months at least, wherever it began (Act 189/2001, section 13).
  const soonest = addDays(addMonths(change !== null && change > begin ? change : begin, 3), -1);
  const drawn = addDays(thisMonday, 7 * luck.between(6, 18) - 3);
  const last = endedOn ?? (drawn < soonest ? soonest : drawn);
  const stays = change !== null && change > begin
    ? [{ workplace: (workplace + 7) % workplaceCount, from: begin, to: addDays(change, -1) }, { workplace, from: change, to: last }]
    : [{ workplace, from: begin, to: last }];
  const recordedBefore = addDays(thisMonday, -7 * (reportedWeeks - 1));
  return {
    firstNames: firstNames[number % firstNames.length] ?? luck.pick(firstNames),
    lastName: lastNames[(number * 7 + Math.floor(number / 30)) % lastNames.length] ?? luck.pick(lastNames),
    workInfo: luck.pick(workInfos),
    serviceFrom: upcoming ? today : begin,
    placements: stays.map((stay) => {
      const plan = weeklyPlan(luck);
      return { ...stay, plan, recorded: history(luck, stay, plan, recordedBefore) };
    }),
    endedOn,
  };
}

/** Two to four days a week, four to eight hours, as the act has it (189/2001, section 13). */
function weeklyPlan(luck: Chance): DayPlan[] {
  const weekdays = [1, 2, 3, 4, 5].sort(() => luck.next() - 0.5).slice(0, luck.between(2, 4)).sort((a, b) => a - b);
  const [start, end] = luck.pick(shifts);
  return weekdays.map((weekday) => ({ weekday, start, end }));
}

function history(luck: Chance, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }, plan: readonly DayPlan[], before: LocalDate): DemoDay[] {
  const days: DemoDay[] = [];
  for (let on = from; on <= to && on < before; on = addDays(on, 1)) {
    if (plan.some(({ weekday }) => weekday === weekdayOf(on))) days.push({ on, ...dayOf(luck, on) });
  }
  return days;
}

/** Nine days in ten went as agreed; colds belong to the dark half of the year, and July is quiet. */
function dayOf(luck: Chance, on: LocalDate): Omit<DemoDay, "on"> {
  if (holidays.has(on.slice(5))) return { code: "SERVICE_NOT_ARRANGED", minutes: null };
  const month = Number(on.slice(5, 7));
  const draw = luck.next();
  const illness = month >= 10 || month <= 3 ? 0.06 : 0.025;
  if (month === 7 && draw < 0.3) return { code: "SERVICE_NOT_ARRANGED", minutes: null };
  if (draw < illness) return { code: "ABSENT_ILLNESS", minutes: null };
  if (draw < illness + 0.015) return { code: "ABSENT_CHILD_ILL", minutes: null };
  if (draw < illness + 0.03) return { code: "ABSENT_JOB_INTERVIEW", minutes: null };
  if (draw < illness + 0.045) return { code: "ABSENT_UNAUTHORISED", minutes: null };
  if (draw < illness + 0.065) return { code: "PRESENT_PARTIAL", minutes: luck.between(4, 10) * 30 };
  if (draw < illness + 0.08) return { code: "PRESENT_ELSEWHERE", minutes: null };
  return { code: "PRESENT", minutes: null };
}
