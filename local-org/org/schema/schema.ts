import type { SchemaProvider } from "../../apex/schema.ts";
import type { FieldDefinition, ObjectDefinition } from "../metadata/types.ts";
import type { ProblemLog } from "../problems.ts";
import { customField } from "./custom-fields.ts";
import { customObject } from "./custom-objects.ts";
import { STANDARD_OBJECTS } from "./standard/index.ts";
import { withValidationRules } from "./validation-rules.ts";
import type { OrgField, OrgObject, SharingModel } from "./types.ts";

/** All objects of the org: the standard ones with force-app's fields on them, and force-app's own. */
export class OrgSchema implements SchemaProvider {
  private readonly objects: ReadonlyMap<string, OrgObject>;
  private readonly byPrefix: ReadonlyMap<string, OrgObject>;

  constructor(objects: readonly OrgObject[]) {
    this.objects = new Map(withChildRelationships(objects).map((each) => [each.name.toLowerCase(), each]));
    this.byPrefix = new Map([...this.objects.values()].map((each) => [each.keyPrefix ?? "", each]));
  }

  object(apiName: string): OrgObject | undefined {
    return this.objects.get(apiName.toLowerCase());
  }
  objectNames(): Iterable<string> {
    return Array.from(this.objects.values(), (each) => each.name);
  }
  /** The object an Id belongs to, by its first three characters. */
  objectOfId(id: string): OrgObject | undefined {
    return this.byPrefix.get(id.slice(0, 3));
  }
  /** An object that is known to be there; anything else is a fault of the caller. */
  need(apiName: string): OrgObject {
    const found = this.object(apiName);
    if (!found) throw new Error(`The schema has no object ${apiName}.`);
    return found;
  }
}

/** Org-wide defaults of the standard objects, by object name. */
export type SharingDefaults = Readonly<Record<string, SharingModel>>;

/** Puts standard objects and force-app together; references to objects that do not exist are problems. */
export function buildSchema(
  definitions: readonly ObjectDefinition[],
  defaults: SharingDefaults,
  log: ProblemLog
): OrgSchema {
  const counters = new Map<string, number>();
  const own = definitions.filter((each) => each.kind !== "standard");
  const custom = own.map((each) => {
    const index = counters.get(each.kind) ?? 0;
    counters.set(each.kind, index + 1);
    return customObject(each, index);
  });
  const standard = STANDARD_OBJECTS.map((each) => {
    const extended = extend(
      each,
      definitions.find((definition) => sameName(definition, each))
    );
    return { ...extended, sharing: defaults[each.name] ?? each.sharing };
  });
  const definitionOf = (object: OrgObject): ObjectDefinition | undefined =>
    definitions.find((definition) => sameName(definition, object));
  const all = [...standard, ...custom].map((each) => withValidationRules(each, definitionOf(each), log));
  checkNames(definitions, all, log);
  return new OrgSchema(all);
}

const sameName = (a: { name: string }, b: { name: string }): boolean => a.name.toLowerCase() === b.name.toLowerCase();

function extend(object: OrgObject, definition: ObjectDefinition | undefined): OrgObject {
  if (!definition) return object;
  const added = definition.fields.flatMap((each) => customField(each) ?? []);
  return {
    ...object,
    fields: new Map([...object.fields, ...added.map((each): [string, OrgField] => [each.name.toLowerCase(), each])])
  };
}

function checkNames(definitions: readonly ObjectDefinition[], all: readonly OrgObject[], log: ProblemLog): void {
  const names = new Set(all.map((each) => each.name.toLowerCase()));
  for (const definition of definitions) {
    if (!names.has(definition.name.toLowerCase()))
      log.add(definition, `The local org has no standard object ${definition.name}.`);
    for (const each of definition.fields) checkField(each, names, log);
  }
}

function checkField(definition: FieldDefinition, names: ReadonlySet<string>, log: ProblemLog): void {
  const target = definition.referenceTo;
  if (target && !names.has(target.toLowerCase()))
    log.add(definition.referencePlace ?? definition, `${definition.name} refers to ${target}, which does not exist.`);
  if (!definition.name.endsWith("__c"))
    log.add(definition, `${definition.name} is not the name of a custom field: it must end in __c.`);
}

function withChildRelationships(objects: readonly OrgObject[]): OrgObject[] {
  const children = new Map<string, Map<string, { object: string; field: string }>>();
  for (const object of objects) {
    for (const each of object.fields.values()) {
      if (!each.childRelationshipName) continue;
      for (const target of each.referenceTo ?? []) {
        const lists = children.get(target.toLowerCase()) ?? new Map<string, { object: string; field: string }>();
        lists.set(each.childRelationshipName.toLowerCase(), { object: object.name, field: each.name });
        children.set(target.toLowerCase(), lists);
      }
    }
  }
  return objects.map((each) => ({ ...each, childRelationships: children.get(each.name.toLowerCase()) ?? new Map() }));
}
