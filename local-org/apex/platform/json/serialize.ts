import { ApexList, ApexMap, ApexSet } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexId } from "../../runtime/id.ts";
import { ApexObject } from "../../runtime/object.ts";
import { classOf } from "../../runtime/reflection.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { DmlOptionsObject } from "../database/dml-options.ts";
import { unsupported } from "../unsupported.ts";
import { resultReader } from "./results.ts";
import { scalarJson, scalarText } from "./scalars.ts";
import { DENSE, PRETTY, type Layout } from "./writer.ts";

const API_VERSION = "v66.0";

export interface SerializeOptions {
  readonly pretty: boolean;
  /** Leaves out fields of Apex objects that are null; never keys of maps or fields of records. */
  readonly suppressNulls: boolean;
}

type Members = readonly (readonly [name: string, value: unknown])[];

class Serializer {
  readonly #layout: Layout;
  readonly #suppressNulls: boolean;
  readonly #open: object[] = [];

  constructor(options: SerializeOptions) {
    this.#layout = options.pretty ? PRETTY : DENSE;
    this.#suppressNulls = options.suppressNulls;
  }

  write(value: unknown, depth: number): string {
    return scalarJson(value) ?? this.#nested(value as object, depth);
  }

  #nested(value: object, depth: number): string {
    if (this.#open.includes(value)) {
      // Code asks for these words; what the platform adds to them is not documented.
      throwApex("System.JSONException", "Cycle detected");
    }
    this.#open.push(value);
    const json = this.#container(value, depth);
    this.#open.pop();
    return json;
  }

  #container(value: object, depth: number): string {
    if (value instanceof ApexList) return this.#array(value.items, depth);
    if (value instanceof ApexSet) return this.#array(value.values(), depth);
    if (value instanceof ApexMap) return this.#object(mapMembers(value), depth);
    if (value instanceof ApexSObject) return this.#object(this.#recordMembers(value), depth);
    if (value instanceof QueryRows) return this.#object(value.members, depth);
    if (value instanceof ApexObject) return this.#object(this.#fields(value), depth);
    return notSupported(value);
  }

  #array(items: readonly unknown[], depth: number): string {
    return this.#layout.array(items.map((item) => this.write(item, depth)));
  }

  #object(members: Members, depth: number): string {
    return this.#layout.object(
      members.map(([name, value]) => [name, this.write(value, depth + 1)] as const),
      depth
    );
  }

  #fields(object: ApexObject): Members {
    const reflection = classOf(object.$type) ?? notSupported(object);
    return reflection.fields
      .filter((field) => !field.isTransient)
      .map((field) => [field.name, (object as unknown as Record<string, unknown>)[field.property] ?? null] as const)
      .filter(([, value]) => !(this.#suppressNulls && value === null));
  }

  #recordMembers(record: ApexSObject): Members {
    const fields = record.populatedNames().map((name) => [name, childRows(record.get(name))] as const);
    return [["attributes", attributes(record)], ...fields];
  }
}

/** Rows of a child sub-query, which a record shows as a query result of its own. */
class QueryRows {
  readonly members: Members;

  constructor(rows: ApexList) {
    this.members = [
      ["totalSize", rows.items.length],
      ["done", true],
      ["records", rows]
    ];
  }
}

const childRows = (value: unknown): unknown => (value instanceof ApexList ? new QueryRows(value) : value);

function attributes(record: ApexSObject): ApexMap {
  const { name } = record.type;
  const id = record.get("Id") as ApexId | null;
  const entries: [unknown, unknown][] = [["type", name]];
  if (id !== null) entries.push(["url", `/services/data/${API_VERSION}/sobjects/${name}/${id.value}`]);
  return new ApexMap(entries, typeOf(""), typeOf(""));
}

function mapMembers(map: ApexMap): Members {
  return map.entries().map(([key, value]) => [keyText(key), value] as const);
}

function keyText(key: unknown): string {
  return scalarText(key) ?? (key === null ? "null" : (scalarJson(key) ?? notSupported(key as object)));
}

function notSupported(value: object): never {
  const type = typeOf(value);
  // An org writes them; in which order nobody has said.
  if (resultReader(type) || value instanceof DmlOptionsObject) return unsupported(`JSON of a ${type.name}`);
  return throwApex("System.JSONException", `Apex Type unsupported in JSON: ${type.name}`);
}

/** The JSON text of an Apex value. */
export function serializeJson(value: unknown, options: SerializeOptions, depth = 0): string {
  return new Serializer(options).write(value, depth);
}
