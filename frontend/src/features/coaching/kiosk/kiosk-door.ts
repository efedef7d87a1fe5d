/** Where the client's page is; the address says nothing of whom it is about. */
export const kioskPath = "/kiosk";

const tokenKey = "kiosk";
const placeKey = "kiosk-place";

/**
 * What this tab keeps of a kiosk so that it survives a reload: the token and at which question one is. Answers are never
 * kept in the browser, and both go when it is over.
 */
export const kioskDoor = {
  token: (): string | null => sessionStorage.getItem(tokenKey),
  place: (): string | null => sessionStorage.getItem(placeKey),
  remember: (place: string): void => sessionStorage.setItem(placeKey, place),
  open: (token: string): void => {
    sessionStorage.removeItem(placeKey);
    sessionStorage.setItem(tokenKey, token);
  },
  shut: (): void => {
    sessionStorage.removeItem(tokenKey);
    sessionStorage.removeItem(placeKey);
  },
};
