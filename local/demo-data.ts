import { addDays, dateAt, type LocalDate } from "../shared/kernel/local-date.ts";
import { instructorNames } from "./demo-data/accounts.ts";
import { addPerson, addWorkplaces, sideBySide } from "./demo-data/cell-load.ts";
import { loadClients } from "./demo-data/clients-load.ts";
import { confirmReports, recordAhead, reportAsEmployers } from "./demo-data/employers.ts";
import { keepFortnights } from "./demo-data/fortnights.ts";
import { signIn } from "./demo-data/staff.ts";
import type { CellToFill, DemoParts } from "./ready.ts";

// Synthetic Finnish demo data, entered through the public APIs as its users would enter it.

const participants: Readonly<Record<string, number>> = { pori: 60, kokemaenjoki: 12 };

/** Fills the cells one after the other; goes on where an earlier loading was cut short, and does nothing twice. */
export async function loadDemo(parts: DemoParts): Promise<void> {
  const today = await dayBegun(parts);
  for (const cell of parts.cells) {
    const loaded = `${cell.id} loaded`;
    if (parts.steps.has(loaded)) continue;
    await Promise.all([loadCell(cell, today, parts), loadCoaching(cell, today, parts)]);
    await parts.steps.add(loaded);
  }
  parts.onProgress("The demo data is loaded.");
}

/** Everything is reckoned from the day the loading began, so that a repeated command says what it said the first time. */
async function dayBegun({ now, steps }: DemoParts): Promise<LocalDate> {
  const today = dateAt(now());
  const named = (day: LocalDate): string => `begun ${day}`;
  const days = Array.from({ length: 60 }, (_, age) => addDays(today, -age));
  const begun = days.find((day) => steps.has(named(day)));
  if (begun === undefined) await steps.add(named(today));
  return begun ?? today;
}

/** The other register: its coaches work beside the instructors. */
async function loadCoaching(cell: CellToFill, today: LocalDate, parts: DemoParts): Promise<void> {
  const mainUser = cell.accounts.find(({ roles }) => roles.includes("coaching main"));
  if (mainUser !== undefined) await loadClients(cell, await signIn(cell, mainUser), today, parts);
}

async function loadCell(cell: CellToFill, today: LocalDate, parts: DemoParts): Promise<void> {
  const { steps, onProgress } = parts;
  const instructors = cell.accounts.filter(({ userName }) => instructorNames(cell.id).includes(userName));
  const staff = await Promise.all(instructors.map((account) => signIn(cell, account)));
  const places = await addWorkplaces(cell.id, staff, today);
  const numbers = Array.from({ length: participants[cell.id] ?? 0 }, (_, number) => number);
  let done = 0;
  await sideBySide(numbers, async (number) => {
    const step = `${cell.id} person ${number}`;
    if (!steps.has(step)) {
      await addPerson(cell.id, number, staff, places, today);
      await steps.add(step);
    }
    done += 1;
    if (done % 10 === 0) onProgress(`Demo data of ${cell.organisation}: ${done}/${numbers.length} participants.`);
  });
  await recordAhead(staff, today);
  await reportAsEmployers(cell, places, today);
  await parts.drain();
  await confirmReports(staff, today);
  await keepFortnights(staff, today);
}
