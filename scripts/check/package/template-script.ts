import { parse } from "@lwc/template-compiler";
import type { BundleFile } from "./bundles.ts";

/** Where something stands in a template. */
export interface TemplatePlace {
  readonly line: number;
  readonly column: number;
}

/** A template as TypeScript that uses what the template uses, in the same order and under the same conditions. */
export interface TemplateScript {
  readonly text: string;
  /** By line of the text, from 0: what it was written for. */
  readonly places: readonly (TemplatePlace | undefined)[];
}

/** As far as needed of the compiler's syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly location: Location;
  readonly children?: readonly Node[];
  readonly attributes?: readonly Attribute[];
  readonly properties?: readonly Attribute[];
  readonly directives?: readonly { readonly value: Value }[];
  readonly listeners?: readonly { readonly handler: Value; readonly location: Location }[];
  /** Of a text. */
  readonly value?: Value;
  /** Of `lwc:if` and `lwc:elseif`; what follows them. */
  readonly condition?: Value;
  readonly else?: Node;
  /** Of `if:true`, `if:false`. */
  readonly modifier?: string;
  /** Of `for:each` and `iterator:it`. */
  readonly expression?: Value;
  readonly item?: { readonly name: string };
  readonly index?: { readonly name: string };
  readonly iterator?: { readonly name: string };
}
interface Location {
  readonly startLine: number;
  readonly startColumn: number;
  readonly start: number;
}
interface Attribute {
  readonly name: string;
  readonly value: Value;
  readonly location: Location;
}
interface Value {
  readonly type: string;
  readonly name?: string;
  readonly object?: Value;
  readonly property?: Value;
  readonly value?: unknown;
  readonly location?: Location;
}

/** Names that no template uses. */
const HELPERS = [
  "declare function $each<T>(list: Iterable<T> | null | undefined): T[];",
  "declare function $iterated<T>(list: Iterable<T> | null | undefined): { value: T; index: number; first: boolean; last: boolean }[];",
  "declare function $handler(listener: (event: never) => unknown): void;"
];

/**
 * @param module name of the component's own module
 * @returns undefined for a template that does not parse: the LWC compiler reports it
 */
export function templateScript(file: BundleFile, module: string): TemplateScript | undefined {
  const { root } = parse(file.text, { name: "template", namespace: "c" }) as unknown as { root?: Node };
  return root && new Writer(file.text, module).write(root);
}

class Writer {
  private readonly source: string;
  private readonly module: string;
  private readonly lines: string[] = [];
  private readonly places: (TemplatePlace | undefined)[] = [];
  /** Own components, as they are imported. */
  private readonly imported = new Set<string>();

  constructor(source: string, module: string) {
    this.source = source;
    this.module = module;
  }

  write(root: Node): TemplateScript {
    this.children(root, new Set());
    const imports = [...this.imported].map((name) => `import type ${name} from "c/${name}";`);
    const own = this.imported.has(this.module) ? [] : [`import type ${this.module} from "c/${this.module}";`];
    const before = [...imports, ...own, ...HELPERS, `export function template(this: ${this.module}): void {`];
    const text = [...before, ...this.lines, "}", ""].join("\n");
    return { text, places: [...before.map(() => undefined), ...this.places] };
  }

  private add(text: string, location?: Location): void {
    this.lines.push(text);
    this.places.push(location && { line: location.startLine, column: location.startColumn });
  }

  private children(node: Node, scope: ReadonlySet<string>): void {
    for (const child of node.children ?? []) this.node(child, scope);
  }

  private node(node: Node, scope: ReadonlySet<string>): void {
    switch (node.type) {
      case "IfBlock":
        return this.branches(node, scope);
      case "If":
        return this.condition(node.modifier === "false" ? "!" : "", node, scope);
      case "ForEach":
        return this.loop("$each", [node.item?.name ?? "item", node.index?.name], node, scope);
      case "ForOf":
        return this.loop("$iterated", [node.iterator?.name ?? "it"], node, scope);
      case "Text":
        return this.text(node, scope);
      default:
        return this.element(node, scope);
    }
  }

  private branches(block: Node, scope: ReadonlySet<string>): void {
    this.add(`if (${path(block.condition, scope)}) {`, block.condition?.location);
    this.children(block, scope);
    for (let next = block.else; next; next = next.else) {
      const test = next.condition ? `if (${path(next.condition, scope)}) ` : "";
      this.add(`} else ${test}{`, next.condition?.location);
      this.children(next, scope);
    }
    this.add("}");
  }

  private condition(sign: string, node: Node, scope: ReadonlySet<string>): void {
    this.add(`if (${sign}${path(node.condition, scope)}) {`, node.condition?.location);
    this.children(node, scope);
    this.add("}");
  }

  private loop(helper: string, names: readonly (string | undefined)[], node: Node, scope: ReadonlySet<string>): void {
    const [item = "item", index] = names;
    this.add(`for (const ${item} of ${helper}(${path(node.expression, scope)})) {`, node.expression?.location);
    if (index) this.add(`const ${index} = 0;`);
    this.children(node, new Set([...scope, item, ...(index ? [index] : [])]));
    this.add("}");
  }

  private text(node: Node, scope: ReadonlySet<string>): void {
    if (isPath(node.value)) this.add(`${path(node.value, scope)};`, this.placeOfText(node));
  }

  /** Text begins with the line break and the indentation before it. */
  private placeOfText({ location, value }: Node): Location {
    const name = written(value);
    const at = this.source.indexOf(`{${name}}`, location.start);
    if (at < 0) return location;
    const before = this.source.slice(0, at).split("\n");
    return { start: at, startLine: before.length, startColumn: (before.at(-1)?.length ?? 0) + 1 };
  }

  private element(node: Node, scope: ReadonlySet<string>): void {
    for (const { value, location } of node.attributes ?? []) this.value(value, location, scope);
    for (const { value } of node.directives ?? []) this.value(value, value.location, scope);
    for (const property of node.properties ?? []) this.property(node, property, scope);
    for (const { handler, location } of node.listeners ?? []) {
      this.add(`$handler(${path(handler, scope)});`, location);
    }
    this.children(node, scope);
  }

  private value(value: Value, location: Location | undefined, scope: ReadonlySet<string>): void {
    if (isPath(value)) this.add(`${path(value, scope)};`, location);
  }

  /** What an own component is given has to have something in common with what it takes. */
  private property(node: Node, { name, value, location }: Attribute, scope: ReadonlySet<string>): void {
    const component = node.type === "Component" ? /^c-(.+)$/.exec(node.name ?? "")?.[1] : undefined;
    if (component === undefined || !isPath(value)) return this.value(value, location, scope);
    const module = component.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    this.imported.add(module);
    this.add(`${path(value, scope)} as ${module}["${name}"];`, location);
  }
}

const isPath = (value: Value | undefined): value is Value =>
  value?.type === "Identifier" || value?.type === "MemberExpression";

/** `row.label` as written. */
const written = (value: Value | undefined): string =>
  value?.type === "MemberExpression" ? `${written(value.object)}.${written(value.property)}` : (value?.name ?? "");

/** A name of a loop, or a member of the component. */
function path(value: Value | undefined, scope: ReadonlySet<string>): string {
  const [root = "", ...members] = written(value).split(".");
  return [...(scope.has(root) ? [root] : ["this", root]), ...members].join(".");
}
