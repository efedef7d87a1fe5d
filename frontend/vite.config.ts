import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * Vite wraps every `import()` in a helper that fetches a chunk's styles and neighbours ahead of it. The helper alone is
 * a twelfth of what the employer's page may weigh; so imports stay plain, and all styles come with the entry.
 */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: { filter: { id: /vite\/preload-helper/u }, handler: () => "export const __vitePreload = (load) => load();" },
};

/**
 * With every schema zod carries a translator into JSON Schema, and sentences of its own in English. The page asks for
 * neither: it parses, and says what was refused in its own texts. What is left out is empty where the page never looks.
 */
const unaskedOfZod = {
  "core/to-json-schema.js": "export const createToJSONSchemaMethod = () => undefined, createStandardJSONSchemaMethod = () => undefined;",
  "core/json-schema-processors.js": "export const toJSONSchema = undefined;",
  "core/json-schema-generator.js": "export const JSONSchemaGenerator = undefined;",
  "locales/en.js": "export default () => ({ localeError: () => undefined });",
};
const zodThatParses: Plugin = {
  name: "zod-that-parses",
  enforce: "pre",
  load: {
    filter: { id: /[\\/]zod[\\/]v4[\\/](?:core|locales)[\\/]/u },
    handler: (id) => Object.entries(unaskedOfZod).find(([path]) => id.replaceAll("\\", "/").endsWith(`/zod/v4/${path}`))?.[1],
  },
};

/** The hosted site: the staff's page and the employer's, as static files with hashed names. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), plainImports, zodThatParses, { ...optimizeLocales.vite({ locales: ["fi-FI", "sv-FI", "en-GB"] }), enforce: "pre" }],
  build: {
    outDir: "../.build/site",
    emptyOutDir: true,
    target: "es2022",
    // The policy refuses what stands in the page itself: every script, style and font is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `checks/bundle-budget.ts` weighs the files; a start need not.
    reportCompressedSize: false,
    rolldownOptions: {
      input: ["index.html", "attendance.html"],
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/u },
            { name: "forms", test: /node_modules[\\/](react-hook-form|@hookform)[\\/]/u },
          ],
        },
      },
    },
  },
});
