import { SlotId } from "../../../shared/kernel/ids.ts";
import { addDays, type DateRange, type LocalDate, weekdays } from "../../../shared/kernel/local-date.ts";
import { Problem } from "../../../shared/kernel/problems.ts";
import { type CodeVersion, codesOn } from "../../../shared/placement/code-list.ts";
import type { placementContract } from "../../../shared/placement/contract.ts";
import { capacityOf, decideChangeSlot, freeBy, mostSlots, type Slot, type SlotDetails } from "../../../shared/placement/slot.ts";
import { weekdaysIn } from "../../../shared/placement/search-values.ts";
import type { FoundPlace, ShownSlot } from "../../../shared/placement/slot-contract.ts";
import type { ParticipantId } from "../../../shared/kernel/ids.ts";
import type { Caller } from "../../../shared/kernel/caller.ts";
import { found, readAhead, settleOver } from "../../records/settle.ts";
import { ahead, type Handlers } from "../../runtime/serve.ts";
import type { CodeListsStore } from "../codes/code-lists-store.ts";
import { staffOf } from "../participants/participants.ts";
import type { ParticipantsStore } from "../participants/participants-store.ts";
import type { SlotsStore } from "./slots-store.ts";
import type { WorkplacesStore } from "../workplaces/workplaces-store.ts";

type Routes = typeof placementContract;
type SlotHandlers = Pick<Handlers<Routes>, "findPlaces" | "readSlots" | "addSlot" | "changeSlot">;

/** Places at workplaces: what they are, and what room they have. */
export const slotHandlers = (workplaces: WorkplacesStore, participants: Hides, slots: SlotsStore, codeLists: Lists): SlotHandlers => ({
  ...reads(workplaces, participants, slots),
  ...commands(workplaces, slots, codeLists),
});

type Hides = Pick<ParticipantsStore, "hidden">;
type Lists = Pick<CodeListsStore, "codes">;

function reads(workplaces: WorkplacesStore, participants: Hides, slots: SlotsStore): Pick<SlotHandlers, "findPlaces" | "readSlots"> {
  return {
    findPlaces: ({ query: { weekdays: wanted, town, task, ...dates }, today }) => {
      const reading = ahead(slots.all());
      return async () => {
        const from = dates.from ?? today;
        const to = dates.to ?? addDays(from, 83);
        if (to < from) throw new Problem("end-before-start");
        const all = (await reading).filter(({ lastDay }) => lastDay === null || lastDay >= today);
        const days = wanted === undefined ? weekdays : weekdaysIn(wanted);
        const fitting = all.filter((slot) => (town ?? slot.town) === slot.town && (task ?? slot.taskCode) === slot.taskCode && days.some((day) => capacityOf(slot, day) > 0));
        const towns = [...new Set(all.map((slot) => slot.town))].sort((a, b) => a.localeCompare(b, "fi"));
        return { body: { places: fitting.map((slot) => placeOf(slot, { from, to }, today)), towns, today } };
      };
    },

    readSlots: ({ params: { workplaceId }, now, today }) => {
      const reading = ahead(Promise.all([workplaces.file(workplaceId, now), slots.ofWorkplace(workplaceId), participants.hidden()]));
      return async ({ caller, trail }) => {
        const [file, own, hidden] = await reading;
        found(file);
        const hides = hidden(staffOf(caller));
        const people = own.flatMap(({ seats }) => seats.map(({ participantId }) => participantId)).filter((id) => !hides(id));
        const visible = await slots.visible({ userId: staffOf(caller), main: seesAll(caller) }, people, { now, today });
        trail.concerns([...visible]);
        return { body: { slots: own.map((slot) => shown(slot, visible)), today } };
      };
    },
  };
}

function commands(workplaces: WorkplacesStore, slots: SlotsStore, codeLists: Lists): Pick<SlotHandlers, "addSlot" | "changeSlot"> {
  return {
    addSlot: ({ params: { workplaceId }, now }) => {
      const reading = ahead(Promise.all([workplaces.file(workplaceId, now), slots.ofWorkplace(workplaceId), codeLists.codes()]));
      return async (granted) => {
        const [file, own, codes] = await reading;
        const { workplace } = found(file);
        if (!isInUse(codes, granted.body, granted.today)) throw new Problem("task-not-in-use");
        if (own.length >= mostSlots) throw new Problem("too-many-slots");
        const { name: workplaceName, town } = workplace;
        const slotId = SlotId.parse(granted.newId());
        const slot = { slotId, workplaceId, workplaceName, town, ...granted.body, detailsVersion: 1, seats: [], version: 1 };
        return { body: await slots.add(granted, workplace, slot) };
      };
    },

    changeSlot: ({ params: { workplaceId, slotId } }) => {
      const reading = readAhead(() => slots.find(workplaceId, slotId));
      return async (granted) => {
        const { details, version } = granted.body;
        const body = await settleOver(reading, async (maybe) => {
          const before = found(maybe);
          // A task that has ended stays with the places that have it.
          if (before.taskCode !== details.taskCode && !isInUse(await codeLists.codes(), details, granted.today)) throw new Problem("task-not-in-use");
          const decision = decideChangeSlot(before, details, version, granted.today);
          if (decision.kind === "refused") throw new Problem(decision.reason);
          return () => slots.change(granted, { before, after: decision.slot });
        });
        return { body };
      };
    },
  };
}

/** Whether a place's task is in the list when it begins, or today where it began before. */
const isInUse = (codes: readonly CodeVersion[], { taskCode, from }: SlotDetails, today: LocalDate): boolean =>
  codesOn(codes, "work-task", from > today ? from : today).some(({ code }) => code === taskCode);

const seesAll = (caller: Caller): boolean => caller.kind === "person" && caller.user.roles.placement === "main";

/** Counts only: who has the seats is nobody's business who looks for one. */
function placeOf(slot: Slot, span: DateRange, today: LocalDate): FoundPlace {
  const { capacity: _capacity, seats, detailsVersion: _details, version: _version, ...place } = slot;
  const days = weekdays
    .filter((weekday) => capacityOf(slot, weekday) > 0)
    .map((weekday) => ({ weekday, seats: capacityOf(slot, weekday), free: freeBy(slot, weekday, span, today) }));
  return { ...place, days, waiting: seats.filter(({ state }) => state === "waiting").length };
}

function shown({ workplaceName: _name, town: _town, version: _version, seats, ...slot }: Slot, visible: ReadonlySet<ParticipantId>): ShownSlot {
  return {
    ...slot,
    seats: seats.map(({ holderId: _holder, participantId, ...seat }) => ({ ...seat, participantId: visible.has(participantId) ? participantId : null })),
  };
}
