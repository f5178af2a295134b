// Builds every entry (one per page kind) and the stylesheets into wwwroot/build.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../../wwwroot/build");
const packages = join(here, "node_modules");
mkdirSync(join(out, "fonts"), { recursive: true });

const fonts = [
  "bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  "bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2",
  "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2",
  "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
];
for (const font of fonts) cpSync(join(packages, "@fontsource-variable", font), join(out, "fonts", font.split("/").at(-1)));

for (const sheet of readdirSync(join(here, "Styles")).filter(name => name.endsWith(".scss") && !name.startsWith("_"))) {
  const { css } = sass.compile(join(here, "Styles", sheet), {
    style: "compressed",
    loadPaths: [packages],
    importers: [{ findFileUrl: url => url.startsWith("~") ? pathToFileURL(join(packages, url.slice(1))) : null }],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  writeFileSync(join(out, sheet.replace(".scss", ".css")), css);
}

await esbuild.build({
  absWorkingDir: here,
  entryPoints: readdirSync(here).filter(name => name.endsWith(".ts")),
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true,
  outdir: out,
  chunkNames: "chunks/[name]-[hash]",
  loader: { ".png": "dataurl", ".svg": "dataurl" },
  logLevel: "warning",
});
