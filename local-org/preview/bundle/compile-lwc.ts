/** One file of an LWC bundle -> the module the browser loads: types erased, then the LWC compiler. */
import { basename, dirname } from "node:path";
import { transformSync } from "@lwc/compiler";
import blankSpace from "ts-blank-space";
import { COMPONENTS } from "./project.ts";

/** What the package's components are compiled as; `apiVersion` of their js-meta.xml. */
const API_VERSION = 66;

export interface LwcSource {
  readonly path: string;
  readonly text: string;
  /** `lightning/fooBar` when the file stands for another module than its folder says. */
  readonly specifier?: string | undefined;
  readonly scopedStyles: boolean;
}

export function compileLwc({ path, text, specifier, scopedStyles }: LwcSource): string {
  const [namespace = "", name = ""] = specifier?.split("/") ?? folderNames(path);
  const { code } = transformSync(path.endsWith(".ts") ? eraseTypes(text) : text, path, {
    namespace,
    name,
    scopedStyles,
    apiVersion: API_VERSION,
    enableDynamicComponents: true,
    // lightning-combobox and others call attachInternals(), which synthetic shadow refuses without this.
    enableSyntheticElementInternals: true
  });
  return code;
}

/** The layout stays as it is, so places in compile errors are those of the source. */
function eraseTypes(text: string): string {
  return blankSpace(text, (node) => {
    const { line, character } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    throw Object.assign(new Error("This TypeScript cannot be erased (enum, namespace or parameter property)."), {
      location: { line: line + 1, column: character }
    });
  });
}

/** `.../<namespace>/<name>/<file>`; the package's own folder stands for the platform's namespace `c`. */
function folderNames(path: string): [string, string] {
  const folder = dirname(path);
  const parent = basename(dirname(folder));
  return [parent === COMPONENTS ? "c" : parent, basename(folder)];
}
