import { ApexList, ApexMap, ApexSet } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexObject } from "../../runtime/object.ts";
import { allocate, classOf, constantsOf, type ClassReflection } from "../../runtime/reflection.ts";
import { isList, isMap, isSet, OBJECT, type ApexType } from "../../runtime/types.ts";
import { unsupported } from "../unsupported.ts";
import { readRecord } from "./records.ts";
import { resultReader } from "./results.ts";
import { isScalar, readScalar } from "./scalars.ts";
import type { JsonDocument, JsonNode } from "./tree.ts";
import { untyped } from "./untyped.ts";

const fail = (message: string): never => throwApex("System.JSONException", message);

/** Reads JSON into a declared type. */
export class Deserializer {
  readonly #document: JsonDocument;
  readonly strict: boolean;

  constructor(document: JsonDocument, strict: boolean) {
    this.#document = document;
    this.strict = strict;
  }

  read(node: JsonNode, type: ApexType): unknown {
    if (node.kind === "null") return null;
    if (type === OBJECT) return untyped(node);
    if (isScalar(type)) return readScalar(node, type) ?? this.#illegal(node);
    if (isList(type)) return new ApexList(this.#items(node, type), type.arguments[0]);
    if (isSet(type)) return new ApexSet(this.#items(node, type), type.arguments[0]);
    if (isMap(type)) return this.#map(node, type);
    if (type.kind === "sobject" || type.qualifiedName === "System.SObject") return readRecord(this, node, type);
    return this.#declared(node, type);
  }

  /** The members of an object; anything else is the platform's complaint. */
  members(node: JsonNode): readonly { readonly name: string; readonly value: JsonNode }[] {
    if (node.kind !== "object") return fail("Malformed JSON: Expected '{' at the beginning of object");
    return node.members;
  }

  /** A member that the type does not have: passed over, unless the JSON has to fit. */
  unknown(name: string, type: ApexType): void {
    if (this.strict) fail(`Unknown field: ${type.name}.${name}`);
  }

  #illegal(node: JsonNode): never {
    return fail(`Illegal value for primitive at ${this.#document.place(node)}`);
  }

  #items(node: JsonNode, type: ApexType): unknown[] {
    if (node.kind !== "array") return fail("Malformed JSON: Expected '[' at the beginning of List/Set");
    return node.items.map((item) => this.read(item, type.arguments[0]));
  }

  #map(node: JsonNode, type: ApexType): ApexMap {
    const [keyType, valueType] = type.arguments as [ApexType, ApexType];
    const entries = this.members(node).map(({ name, value }): [unknown, unknown] => {
      const key: JsonNode = { kind: "string", text: name, offset: value.offset };
      return [this.read(key, keyType), this.read(value, valueType)];
    });
    return new ApexMap(entries, keyType, valueType);
  }

  #declared(node: JsonNode, type: ApexType): unknown {
    const constants = constantsOf(type);
    if (constants) {
      const name = node.kind === "string" ? node.text : "";
      return constants.find((constant) => constant.name === name) ?? this.#illegal(node);
    }
    const result = resultReader(type);
    if (result) return result(this, node, type);
    const reflection = classOf(type);
    if (type.kind === "interface" || reflection?.isAbstract)
      return throwApex("System.TypeException", `Cannot deserialize JSON as abstract type: ${type.name}`);
    if (!reflection) return fail(`Apex Type unsupported in JSON: ${type.name}`);
    return this.#object(node, type, reflection);
  }

  #object(node: JsonNode, type: ApexType, reflection: ClassReflection): ApexObject {
    const object = allocate(reflection);
    const target = object as unknown as Record<string, unknown>;
    for (const { name, value } of this.members(node)) {
      const field = reflection.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      if (!field) this.unknown(name, type);
      // What is computed was written by JSON.serialize; there is no place to read it into.
      if (!field || field.isTransient || field.isComputed?.()) continue;
      if (!field.isWritable) unsupported(`a JSON value for ${type.name}.${field.name}, which has no set accessor`);
      target[field.property] = this.read(value, field.type);
    }
    return object;
  }
}
