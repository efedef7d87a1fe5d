import type { BookingState } from "../../../../../shared/placement/booking.ts";
import { useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import type { Tone } from "../../../ui/Banner.tsx";
import { bookingStateTexts } from "./booking-texts.ts";

const tones: Readonly<Partial<Record<BookingState | "placed", Tone>>> = { requested: "info", waiting: "info", held: "warning", confirmed: "success", converted: "success", placed: "success" };

export function BookingBadge({ state }: { readonly state: BookingState | "placed" }) {
  const t = useTexts(bookingStateTexts);
  const tone = tones[state];
  return <Badge {...(tone !== undefined && { tone })}>{t[state]}</Badge>;
}
