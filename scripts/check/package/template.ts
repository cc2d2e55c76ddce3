import { parse } from "@lwc/template-compiler";
import type { BundleFile } from "./bundles.ts";

interface Location {
  readonly startLine: number;
  readonly startColumn: number;
}
interface Value {
  readonly type: string;
  readonly value?: unknown;
}
export interface TemplateAttribute {
  /** As written: `aria-label`. */
  readonly name: string;
  /** The text of a literal; undefined for `{expression}` and for attributes without value. */
  readonly literal?: string;
  readonly line: number;
  readonly column: number;
}
export interface TemplateElement {
  readonly tag: string;
  readonly attributes: readonly TemplateAttribute[];
  /** Events that are listened for: `click`. */
  readonly listeners: readonly { readonly event: string; readonly line: number; readonly column: number }[];
  /** Literal texts directly inside. */
  readonly texts: readonly { readonly text: string; readonly line: number; readonly column: number }[];
  readonly line: number;
  readonly column: number;
}

/** As far as needed of the compiler's syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly location: Location;
  readonly children?: readonly Node[];
  readonly value?: Value;
  readonly attributes?: readonly { readonly name: string; readonly value: Value; readonly location: Location }[];
  readonly listeners?: readonly { readonly name: string; readonly location: Location }[];
  readonly properties?: readonly {
    readonly attributeName: string;
    readonly value: Value;
    readonly location: Location;
  }[];
}

/** The elements of a template in document order. An unparsable template has none: the LWC compiler reports it. */
export function templateElements(file: BundleFile): TemplateElement[] {
  const { root } = parse(file.text, { name: "template", namespace: "c" }) as unknown as { root?: Node };
  return root ? [toElement(root, "template"), ...elementsOf(root)] : [];
}

function elementsOf(node: Node): TemplateElement[] {
  const inside = (node.children ?? []).flatMap(elementsOf);
  return node.name === undefined ? inside : [toElement(node, node.name), ...inside];
}

function toElement(node: Node, tag: string): TemplateElement {
  const attributes = (node.attributes ?? []).map(({ name, value, location }) => toAttribute(name, value, location));
  const properties = (node.properties ?? []).map((each) => toAttribute(each.attributeName, each.value, each.location));
  const listeners = (node.listeners ?? []).map(({ name, location }) => ({ event: name, ...place(location) }));
  return { tag, attributes: [...attributes, ...properties], listeners, texts: textsOf(node), ...place(node.location) };
}

const toAttribute = (name: string, value: Value, location: Location): TemplateAttribute => ({
  name,
  ...(typeof value.value === "string" && value.type === "Literal" ? { literal: value.value } : {}),
  ...place(location)
});

/** Directives (`lwc:if`, `for:each`) stand as nameless nodes between an element and its texts. */
function textsOf(node: Node): TemplateElement["texts"] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== "Text") return child.name === undefined ? textsOf(child) : [];
    const { type, value } = child.value ?? { type: "" };
    return type === "Literal" && typeof value === "string" ? [{ text: value, ...place(child.location) }] : [];
  });
}

const place = ({ startLine, startColumn }: Location): { line: number; column: number } => ({
  line: startLine,
  column: startColumn
});
