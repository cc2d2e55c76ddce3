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
  /** Tag of the element around it; directives on a `<template>` are none. */
  readonly parent?: string;
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
  /** What follows an `lwc:if` or `lwc:elseif`. */
  readonly else?: Node;
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
  return root ? [toElement(root, "template"), ...elementsIn(root)] : [];
}

const elementsIn = (node: Node, parent?: string): TemplateElement[] =>
  childrenOf(node).flatMap((child) => elementsOf(child, parent));

const childrenOf = (node: Node): Node[] => [...(node.children ?? []), ...(node.else ? [node.else] : [])];

function elementsOf(node: Node, parent?: string): TemplateElement[] {
  if (node.name === undefined) return elementsIn(node, parent);
  const element = toElement(node, node.name);
  return [parent === undefined ? element : { ...element, parent }, ...elementsIn(node, node.name)];
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
  return childrenOf(node).flatMap((child) => {
    if (child.type !== "Text") return child.name === undefined ? textsOf(child) : [];
    const { type, value } = child.value ?? { type: "" };
    return type === "Literal" && typeof value === "string" ? [{ text: value, ...place(child.location) }] : [];
  });
}

const place = ({ startLine, startColumn }: Location): { line: number; column: number } => ({
  line: startLine,
  column: startColumn
});
