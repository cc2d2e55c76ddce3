import type { Bundle } from "./compile-bundle.ts";
import type { Problem } from "./problem.ts";
import type { Repository } from "./repository.ts";

/** What every element takes, and the directive that the compiler reports like a property. */
const GLOBAL = /^(key|title|hidden|tabIndex|role|lang|dir|draggable|accessKey|aria[A-Z]\w*)$/;

/** Properties a template gives to a component that does not take them. LWC ignores such a property without a word. */
export function unknownProperties(bundle: Bundle, bundles: Map<string, Bundle>, repository: Repository): Problem[] {
  return bundle.children.flatMap(({ tag, module, file, line, properties }) => {
    const api = module.startsWith("c/") ? apiOf(module.slice(2), bundles) : repository.baseComponentApi(module);
    const unknown = api ? properties.filter((name) => !api.has(name) && !GLOBAL.test(name)) : [];
    return unknown.map((name) => ({
      file,
      line: lineOfAttribute(bundle.files[file] ?? "", line, name),
      message: `<${tag}> takes no property ${name}`
    }));
  });
}

/** `canRetry` is written `can-retry`, on the line of the element or below. */
function lineOfAttribute(source: string, line: number, property: string): number {
  const attribute = property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const written = new RegExp(`(?:^|\\s)${attribute}(?=[\\s=/>]|$)`);
  const index = source
    .split("\n")
    .slice(line - 1)
    .findIndex((text) => written.test(text));
  return line + Math.max(index, 0);
}

/** Of a component and of what it extends. */
function apiOf(name: string, bundles: Map<string, Bundle>): Set<string> | undefined {
  const bundle = bundles.get(name);
  const inherited = bundle?.parent === undefined ? undefined : apiOf(bundle.parent, bundles);
  return bundle?.api && new Set([...bundle.api, ...(inherited ?? [])]);
}
