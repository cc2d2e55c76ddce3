import type { CustomMetadataComponent } from "../../apex/deployments.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { Database } from "../soql/context.ts";
import { toApex } from "../soql/records.ts";
import type { Row } from "../store/store.ts";
import { fullNameOf, readFullName } from "./full-name.ts";

/** The records of these full names that there are, in the order asked for. */
export function retrieve(fullNames: readonly string[], database: Database): CustomMetadataComponent[] {
  return fullNames.flatMap((fullName) => {
    const name = readFullName(fullName);
    const object = name && database.schema.object(name.type);
    if (!name || object?.kind !== "customMetadata") return [];
    const wanted = name.developerName.toLowerCase();
    const row = [...database.store.rows(object.name)].find(
      ({ values }) => String(values.get("developername")).toLowerCase() === wanted
    );
    return row ? [component(row, object, database)] : [];
  });
}

function component(row: Row, object: OrgObject, database: Database): CustomMetadataComponent {
  const text = (key: string): string | null => (row.values.get(key) as string | null | undefined) ?? null;
  const values = [...object.fields.values()]
    .filter((field) => field.custom)
    .map((field) => ({ field: field.name, value: valueOf(row.values.get(field.name.toLowerCase()), field, database) }));
  return {
    fullName: fullNameOf({ type: object.name, developerName: text("developername") ?? "" }),
    label: text("masterlabel"),
    description: text("$description"),
    isProtected: row.values.get("$protected") === true,
    values
  };
}

/** Relationships are named by the developer name of their record, as a deployment wants them. */
function valueOf(value: unknown, field: OrgField, { schema, store }: Database): unknown {
  if (field.type !== "REFERENCE" || typeof value !== "string") return toApex(value ?? null, field);
  const target = schema.objectOfId(value);
  return (target && store.row(target.name, value)?.values.get("developername")) ?? null;
}
