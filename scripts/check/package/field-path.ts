import type { OrgSchema } from "../../../local-org/org/schema/schema.ts";
import type { OrgField, OrgObject } from "../../../local-org/org/schema/types.ts";

/** Says why a path (`Account.Owner.Email`) leads to no field of an object; undefined when it does. */
export function unknownPath(schema: OrgSchema, objectName: string, path: string): string | undefined {
  const [last = "", ...steps] = path.split(".").toReversed();
  let objects = [schema.object(objectName)].filter((each) => each !== undefined);
  if (objects.length === 0) return `there is no object ${objectName}`;
  for (const step of steps.toReversed()) {
    const next = objects.flatMap((object) => parents(schema, object, step));
    if (next.length === 0) return `${namesOf(objects)} has no relationship ${step}`;
    objects = next;
  }
  return objects.some(({ fields }) => fields.has(last.toLowerCase()))
    ? undefined
    : `${namesOf(objects)} has no field ${last}`;
}

/**
 * The same for paths of metadata that the local org does not run: there, what else standard objects have is not known in
 * full, and only custom names are judged.
 */
export function unknownCustomPath(schema: OrgSchema, objectName: string, path: string): string | undefined {
  const isKnown = schema.object(objectName)?.kind !== "standard" || /__[cr]\b/.test(path);
  return isKnown ? unknownPath(schema, objectName, path) : undefined;
}

/** An owner is a user or a queue. */
const parents = (schema: OrgSchema, object: OrgObject, relationship: string): OrgObject[] =>
  [...object.fields.values()]
    .filter((field: OrgField) => field.relationshipName?.toLowerCase() === relationship.toLowerCase())
    .flatMap(({ referenceTo = [] }) => referenceTo.flatMap((name) => schema.object(name) ?? []));

const namesOf = (objects: readonly OrgObject[]): string => objects.map(({ name }) => name).join(" or ");
