/**
 * Towns of the postal codes of Satakunta, the region whose people come to these workshops: a help for typing, no list to
 * check against. A code that is not here is typed with its town by hand. Codes and names as Posti gives them.
 */
const townOfCode: Readonly<Record<string, string>> = {
  ...all("Pori", "28100 28120 28130 28190 28200 28220 28240 28300 28330 28360 28370 28430 28500 28540 28560 28580 28600 28610 28660 28760 28800 28840 28880 28900"),
  ...all("Ulvila", "28400"),
  ...all("Vanha-Ulvila", "28450"),
  ...all("Noormarkku", "29600"),
  ...all("Pomarkku", "29630"),
  ...all("Harjavalta", "29200"),
  ...all("Nakkila", "29250"),
  ...all("Kullaa", "29340"),
  ...all("Siikainen", "29810"),
  ...all("Merikarvia", "29900"),
  ...all("Kokemäki", "32800"),
  ...all("Huittinen", "32700"),
  ...all("Rauma", "26100 26200 26410 26510 26660"),
  ...all("Eurajoki", "27100"),
  ...all("Kiukainen", "27400"),
  ...all("Kauttua", "27500"),
  ...all("Eura", "27510"),
  ...all("Säkylä", "27800"),
  ...all("Lavia", "38600"),
  ...all("Kankaanpää", "38700"),
  ...all("Jämijärvi", "38800"),
  ...all("Niinisalo", "38840"),
  ...all("Honkajoki", "38950"),
};

function all(town: string, codes: string): Record<string, string> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, town]));
}

/** The town a postal code belongs to; undefined where this help does not know. */
export const townOf = (postalCode: string): string | undefined => townOfCode[postalCode.trim()];
