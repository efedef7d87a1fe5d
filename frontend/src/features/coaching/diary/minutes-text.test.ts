import { expect, it } from "vitest";
import { parseMinutes } from "./minutes-text.ts";

it.each([
  ["45", 45], [" 45 min ", 45], ["1 h 30 min", 90], ["1 h 5", 65], ["1:30", 90], ["2 h", 120], ["2h", 120], ["1,5 h", 90], ["0.25 h", 15], ["2 t", 120], ["", 0], ["0", 0],
  ["481", 481], ["1,5", undefined], ["1:75", undefined], ["puoli tuntia", undefined], ["-5", undefined], ["1 h 75 min", undefined], ["4500", undefined],
])("%j is %j minutes", (typed, minutes) => expect(parseMinutes(typed)).toBe(minutes));
