import assert from "node:assert/strict";
import type { LocalOrg } from "../../org/open.ts";

/** Saves fields of a custom metadata record, as an administrator does in Setup. */
export function save(org: LocalOrg, fullName: string, values: Readonly<Record<string, string | boolean>>): void {
  const set = Object.entries(values).map(
    ([field, value]) => `values.put('${field}', ${typeof value === "string" ? `'${value}'` : value});`
  );
  const { exception, asynchronous } = org.anonymous(`
    Map<String, Object> values = new Map<String, Object>();
    ${set.join("\n")}
    List<Metadata.Metadata> found =
      Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ '${fullName}' });
    Metadata.CustomMetadata record = (Metadata.CustomMetadata) found[0];
    for (Metadata.CustomMetadataValue value : record.values) {
      if (values.containsKey(value.field)) {
        value.value = values.remove(value.field);
      }
    }
    for (String field : values.keySet()) {
      Metadata.CustomMetadataValue value = new Metadata.CustomMetadataValue();
      value.field = field;
      value.value = values.get(field);
      record.values.add(value);
    }
    Metadata.DeployContainer container = new Metadata.DeployContainer();
    container.addMetadata(record);
    Metadata.Operations.enqueueDeployment(container, null);`);
  assert.equal(exception ?? asynchronous.find((each) => each.exception), undefined);
}
