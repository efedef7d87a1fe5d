import { prepare } from "./build.ts";

// `npm ci` runs this last. What cannot be built now, because somebody is in the middle of a change, `npm start` says.

try {
  await prepare({ environment: process.env, onProgress: (text) => console.error(text) });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
}
