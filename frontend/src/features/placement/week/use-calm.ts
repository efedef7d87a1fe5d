import { useEffect, useRef, useState } from "react";

/** How long figures may lag behind the squares, in milliseconds: unnoticed, and two keys of a quick typist. */
const lag = 400;

/** A value that follows another a moment later, and once for all that happened in that moment. */
export function useCalm<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = value;
    if (timer.current !== undefined || value === shown) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setShown(latest.current);
    }, lag);
  }, [value, shown]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return shown;
}
