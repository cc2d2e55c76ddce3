import { JsonReader, type JsonToken } from "./text.ts";

/** A JSON document as a tree that remembers where each value stood. */
export type JsonNode =
  | { readonly kind: "object"; readonly members: readonly JsonMember[]; readonly offset: number }
  | { readonly kind: "array"; readonly items: readonly JsonNode[]; readonly offset: number }
  | { readonly kind: "string" | "integer" | "float"; readonly text: string; readonly offset: number }
  | { readonly kind: "boolean"; readonly value: boolean; readonly offset: number }
  | { readonly kind: "null"; readonly offset: number };

export interface JsonMember {
  readonly name: string;
  readonly value: JsonNode;
}

/** A tree and the way to say where a node stands. */
export interface JsonDocument {
  readonly root: JsonNode;
  place(node: JsonNode): string;
}

/** The first value of the text; the platform ignores what follows it. @throws System.JSONException where it is no JSON. */
export function parseJson(text: string): JsonDocument {
  const reader = new JsonReader(text);
  const root = readNode(() => reader.next() as JsonToken);
  return { root, place: (node) => reader.place(node.offset) };
}

/** The value that begins with the next token. */
export function readNode(next: () => JsonToken, first = next()): JsonNode {
  const { kind, text, offset } = first;
  switch (kind) {
    case "START_OBJECT":
      return { kind: "object", members: readMembers(next), offset };
    case "START_ARRAY":
      return { kind: "array", items: readItems(next), offset };
    case "VALUE_STRING":
      return { kind: "string", text, offset };
    case "VALUE_NUMBER_INT":
      return { kind: "integer", text, offset };
    case "VALUE_NUMBER_FLOAT":
      return { kind: "float", text, offset };
    case "VALUE_NULL":
      return { kind: "null", offset };
    default:
      return { kind: "boolean", value: kind === "VALUE_TRUE", offset };
  }
}

function readMembers(next: () => JsonToken): JsonMember[] {
  const members: JsonMember[] = [];
  for (let token = next(); token.kind !== "END_OBJECT"; token = next()) {
    members.push({ name: token.text, value: readNode(next) });
  }
  return members;
}

function readItems(next: () => JsonToken): JsonNode[] {
  const items: JsonNode[] = [];
  for (let token = next(); token.kind !== "END_ARRAY"; token = next()) items.push(readNode(next, token));
  return items;
}
