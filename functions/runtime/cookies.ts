/**
 * Cookies are for signing in only: out of the page's reach, never sent to another site, never sent
 * outside `/auth`. Their names bear the cell, because a cookie does not tell ports apart.
 */
const attributes = "Path=/auth; HttpOnly; Secure; SameSite=Strict";

export const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${String(seconds)}; ${attributes}`;

export const clearedCookie = (name: string): string => cookie(name, "", 0);
