/** What can be deployed and retrieved: records of custom metadata types. Page layouts are not supported. */
import type { CustomMetadataComponent } from "../../deployments.ts";
import { ApexList } from "../../runtime/collections.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import { define } from "../define.ts";
import { defineEnum } from "../enum-constants.ts";
import { cloneMember, properties } from "./properties.ts";

const VALUE = internType("class", "Metadata.CustomMetadataValue");

export class MetadataObject {
  fullName: string | null = null;
}

export class CustomMetadataObject extends MetadataObject {
  description: string | null = null;
  label: string | null = null;
  protected_x: boolean | null = null;
  values: ApexList | null = new ApexList([], VALUE);

  static of(component: CustomMetadataComponent): CustomMetadataObject {
    const made = new CustomMetadataObject();
    const { fullName, description, label, isProtected, values } = component;
    Object.assign(made, { fullName, description, label, protected_x: isProtected });
    made.values = new ApexList(
      values.map(({ field, value }) => Object.assign(new CustomMetadataValueObject(), { field, value })),
      VALUE
    );
    return made;
  }

  /** As it is now: what Apex changes later is not part of a deployment any more. */
  component(): CustomMetadataComponent {
    const { fullName, description, label, protected_x: isProtected, values } = this;
    const fields = (values?.items ?? []).map((each) => {
      const { field, value } = required(each) as CustomMetadataValueObject;
      return { field, value };
    });
    return { fullName, description, label, isProtected, values: fields };
  }
}

class CustomMetadataValueObject {
  field: string | null = null;
  value: unknown = null;
}

export default [
  define({
    name: "Metadata.Metadata",
    kind: "class",
    abstract: true,
    instance: MetadataObject,
    properties: properties(["String fullName"]),
    methods: [cloneMember]
  }),
  define({
    name: "Metadata.CustomMetadata",
    kind: "class",
    extends: "Metadata.Metadata",
    instance: CustomMetadataObject,
    constructors: [["CustomMetadata()", () => new CustomMetadataObject()]],
    properties: properties([
      "String description",
      "String label",
      "Boolean protected_x",
      "List<Metadata.CustomMetadataValue> values"
    ]),
    methods: [cloneMember]
  }),
  define({
    name: "Metadata.CustomMetadataValue",
    kind: "class",
    instance: CustomMetadataValueObject,
    constructors: [["CustomMetadataValue()", () => new CustomMetadataValueObject()]],
    properties: properties(["String field", "Object value"]),
    methods: [cloneMember]
  }),
  defineEnum("Metadata.MetadataType", ["CustomMetadata"])
];
