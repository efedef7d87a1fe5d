import { useColleagues } from "../../../api/colleagues.ts";
import type { UserId } from "../../../../../shared/kernel/ids.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Select, type SelectProps } from "../../../ui/Select.tsx";
import { staffingTexts } from "./texts.ts";

/** Colleagues who work in this register, by name. */
export function StaffSelect({ except, ...field }: Omit<SelectProps, "options" | "placeholder"> & { readonly except: readonly UserId[] }) {
  const t = useTexts(staffingTexts);
  const { rows } = useColleagues();
  const others = rows.filter(({ userId, coaching, active }) => active && coaching !== null && !except.includes(userId)).toSorted((one, other) => one.name.localeCompare(other.name, "fi"));
  if (others.length === 0) return <p>{t.nobodyElse}</p>;
  return <Select {...field} placeholder={t.choose} options={others.map(({ userId, name }) => ({ value: userId, label: name }))} />;
}
