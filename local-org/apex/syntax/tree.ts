/** Small readers over the parser's tree, shared by the converters. */
import type {
  AnnotationContext,
  ApexParserRuleContext,
  ApexTerminalNode,
  IdContext,
  ModifierContext,
  AnyIdContext
} from "@apexdevtools/apex-parser";
import type { Annotation, AnnotationValue, Modifiers } from "./ast.ts";
import { literalValue } from "./literals.ts";
import type { Position } from "./position.ts";

/** The parser's accessors answer null where their types promise a node. */
export const given = <T>(node: T): NonNullable<T> | undefined => node ?? undefined;

export const positionOf = (node: ApexParserRuleContext): Position => ({
  line: node.start.line,
  column: node.start.column + 1
});

export const endOf = (node: ApexParserRuleContext): Position => {
  const token = node.stop ?? node.start;
  return { line: token.line, column: token.column + token.text.length };
};

export const nameOf = (node: IdContext | AnyIdContext): string => node.getText();

/** The text of a rule's own tokens, sub-rules left out: `>=` of a comparison, `*` of a product. */
export const ownTokens = (node: ApexParserRuleContext): string =>
  (node.children ?? [])
    .filter((child): child is ApexTerminalNode => "symbol" in child)
    .map((child) => child.getText())
    .join("");

export function modifiersOf(nodes: readonly ModifierContext[]): Modifiers {
  const words: string[] = [];
  const annotations: Annotation[] = [];
  for (const node of nodes) {
    const annotation = given(node.annotation());
    if (!annotation) {
      words.push((node.children ?? []).map((child) => child.getText().toLowerCase()).join(" "));
      continue;
    }
    annotations.push(annotationOf(annotation));
  }
  return { words, annotations };
}

function annotationOf(node: AnnotationContext): Annotation {
  const properties: Record<string, AnnotationValue> = {};
  const places: Record<string, Position> = {};
  for (const pair of given(node.elementValuePairs())?.elementValuePair_list() ?? []) {
    const name = nameOf(pair.id()).toLowerCase();
    properties[name] = literalValue(pair.elementValue().literal());
    places[name] = positionOf(pair);
  }
  const single = given(node.elementValue());
  if (single) {
    properties["value"] = literalValue(single.literal());
    places["value"] = positionOf(single);
  }
  return { name: nameOf(node.id()), properties, places, position: positionOf(node) };
}
