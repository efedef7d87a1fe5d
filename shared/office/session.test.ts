import { expect, test } from "vitest";
import { deviceOf } from "./session.ts";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";

test.each([
  [`${windows} ${chrome} Safari/537.36`, "chrome", "computer"],
  [`${windows} ${chrome} Safari/537.36 Edg/142.0.0.0`, "edge", "computer"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "firefox", "computer"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15", "safari", "computer"],
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`, "chrome", "computer"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1", "safari", "phone"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1", "chrome", "phone"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, "chrome", "phone"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36 EdgA/142.0`, "edge", "phone"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Safari/537.36`, "chrome", "tablet"],
  ["Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1", "safari", "tablet"],
  ["Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", "firefox", "phone"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36", "chrome", "computer"],
  ["node", "other", "other"],
  ["", "other", "other"],
  [undefined, "other", "other"],
])("%s", (userAgent, browser, device) => expect(deviceOf(userAgent)).toEqual({ browser, device }));
