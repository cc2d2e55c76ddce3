/**
 * lightning-base-components inlines all of SLDS's icons, about 1,700 templates and as many again for right-to-left
 * scripts: 7 MB and most of the compile time. Only those whose name is written in a source that is bundled are kept.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ICON_NAME = /\b(utility|standard|action|custom|doctype):([a-z0-9_]+)/g;
const INDEX = /iconSvgTemplates\w+?(Rtl)?\/buildTemplates\/templates\.js$/;
const IMPORT = /import \{ default as (\w+) \} from '.*?';/g;
const NOT_SOURCES = /iconSvgTemplates|iconColors|__tests__|__examples__|\.d\.ts$/;

/** `utility_check` for every `utility:check` named in the folder's scripts and templates. */
export function iconsNamedIn(folder: string): string[] {
  const texts = sourceFiles(folder).map((file) => readFileSync(file, "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(ICON_NAME)].map(([, set, name]) => `${set}_${name}`));
  return [...new Set(names)].sort();
}

/** Is this one of the modules that list all icons of a set? */
export const isIconIndex = (path: string): boolean => INDEX.test(path);

/** The icon index reduced to the wanted names. The preview is left-to-right: the other direction is dropped whole. */
export function prunedIconIndex(path: string, wanted: ReadonlySet<string>): string {
  if (INDEX.exec(path)?.[1] !== undefined) return "export default {};";
  const imports = [...readFileSync(path, "utf8").matchAll(IMPORT)].filter(([, name]) => wanted.has(name));
  return `${imports.map(([line]) => line).join("\n")}\nexport default { ${imports.map(([, name]) => name).join(", ")} };`;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => entry.isFile() && /\.(js|ts|html)$/.test(path) && !NOT_SOURCES.test(path))
    .map(({ path }) => path);
}
