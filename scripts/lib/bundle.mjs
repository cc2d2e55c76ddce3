/**
 * TypeScript of the local org put together into a few files: loading hundreds of modules one by one takes longer than
 * what a quick command does. Kept in `.local-org/bin` until a source changes; source maps keep stacks readable.
 */
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { basename, join } from "node:path";

/** A bundle that another process may still be loading is left alone for this long. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {string} root  of the repository
 * @param {readonly string[]} entries  TypeScript files; each becomes `<its name>.mjs`
 * @returns {Promise<string>} the folder with the bundle
 */
export async function bundle(root, entries) {
  const bin = join(root, ".local-org", "bin");
  const name = basename(entries[0] ?? "", ".ts");
  const note = join(bin, `${name}.json`);
  const known = readNote(note);
  const folder = known && join(bin, `${name}-${stamp(root, known.inputs)}`);
  if (folder !== undefined && isFolder(folder)) return folder;
  return build({ root, entries, bin, name, note });
}

/** @param {{ root: string, entries: readonly string[], bin: string, name: string, note: string }} job */
async function build({ root, entries, bin, name, note }) {
  // Loaded when it is needed: most runs find the bundle built.
  const esbuild = await import("esbuild");
  mkdirSync(bin, { recursive: true });
  const draft = mkdtempSync(join(bin, "draft-"));
  try {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...entries],
      entryNames: "[name]",
      outdir: draft,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: true,
      sourcesContent: false,
      metafile: true,
      logLevel: "error",
      tsconfigRaw: {}
    });
    const inputs = Object.keys(metafile.inputs);
    const folder = join(bin, `${name}-${stamp(root, inputs)}`);
    publish(draft, folder);
    writeFileSync(`${draft}.json`, JSON.stringify({ inputs }));
    renameSync(`${draft}.json`, note);
    removeOld(bin, name);
    return folder;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Renamed when it is complete, because another run may look for it at this moment. @param {string} draft @param {string} folder */
function publish(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

/** @param {string} bin @param {string} name */
function removeOld(bin, name) {
  for (const entry of readdirSync(bin)) {
    const path = join(bin, entry);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if ((entry.startsWith(`${name}-`) || entry.startsWith("draft-")) && age > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}

/** What the inputs were when the bundle was made: paths, times, sizes. @param {string} root @param {readonly string[]} inputs */
function stamp(root, inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const { mtimeMs, size } = statSync(join(root, input), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
    hash.update(`${input} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** @param {string} file @returns {{ inputs: string[] } | undefined} */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
