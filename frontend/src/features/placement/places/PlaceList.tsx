import type { Weekday } from "../../../../../shared/kernel/local-date.ts";
import type { FoundPlace } from "../../../../../shared/placement/slot-contract.ts";
import { weekdayName } from "../../../i18n/format.ts";
import { useLanguage, useTexts } from "../../../i18n/language.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Link } from "../../../ui/Link.tsx";
import { useTaskName } from "../codes/use-code-names.ts";
import { placeTexts } from "./texts.ts";

interface PlaceListProps {
  readonly places: readonly FoundPlace[];
  /** The weekdays asked for; none means any. */
  readonly days: readonly Weekday[];
  readonly onBook: (place: FoundPlace) => void;
}

type Asked = Pick<PlaceListProps, "days">;

/** On how many of the weekdays asked for there is room. */
const roomOn = ({ days: found }: FoundPlace, { days }: Asked): number => found.filter(({ weekday, free }) => free > 0 && (days.length === 0 || days.includes(weekday))).length;

/** Places with room first, by how many of the wanted days they have it. */
export function PlaceList({ places, days, onBook }: PlaceListProps) {
  const t = useTexts(placeTexts);
  const ordered = places.toSorted((a, b) => roomOn(b, { days }) - roomOn(a, { days }) || a.workplaceName.localeCompare(b.workplaceName, "fi"));
  return (
    <>
      <p role="status" className="list-count">
        {t.found(places.filter((place) => roomOn(place, { days }) > 0).length, places.length)}. {t.wholeTime}
      </p>
      <section className="card">
        <ul className="rows">
          {ordered.map((place) => (
            <PlaceRow key={place.slotId} place={place} days={days} onBook={onBook} />
          ))}
        </ul>
      </section>
    </>
  );
}

function PlaceRow({ place, days, onBook }: Asked & { readonly place: FoundPlace; readonly onBook: (place: FoundPlace) => void }) {
  const t = useTexts(placeTexts);
  const taskName = useTaskName();
  const { workplaceId, workplaceName, town, taskCode, accessible, waiting, instruction } = place;
  const task = taskName(taskCode, place.from);
  const hasRoom = roomOn(place, { days }) > 0;
  return (
    <li className="place-row">
      <div>
        <p className="row-title">
          <Link to="/workplaces/$workplaceId" params={{ workplaceId }}>
            {workplaceName}
          </Link>
          {accessible && <Badge>{t.accessible}</Badge>}
          {waiting > 0 && <Badge tone="info">{t.queue(waiting)}</Badge>}
        </p>
        <p>
          {task} <span className="muted">· {town}</span>
        </p>
        {instruction !== "" && <p className="muted">{instruction}</p>}
        <FreeDays place={place} days={days} />
      </div>
      <Button variant={hasRoom ? "primary" : "secondary"} aria-label={`${hasRoom ? t.book : t.queueUp}: ${workplaceName}, ${task}`} onPress={() => onBook(place)}>
        {hasRoom ? t.book : t.queueUp}
      </Button>
    </li>
  );
}

function FreeDays({ place, days }: Asked & { readonly place: FoundPlace }) {
  const t = useTexts(placeTexts);
  const { language } = useLanguage();
  return (
    <ul className="free-days">
      {place.days.map(({ weekday, free, seats }) => (
        <li key={weekday} data-full={free === 0 || undefined} data-asked={days.includes(weekday) || undefined}>
          <span className="visually-hidden">{t.dayFree(weekdayName(weekday, language), free, seats)}</span>
          <span aria-hidden="true">
            {weekdayName(weekday, language, "short")} {free}/{seats}
          </span>
        </li>
      ))}
    </ul>
  );
}
