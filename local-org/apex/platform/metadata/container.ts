import { ApexList } from "../../runtime/collections.ts";
import { internType } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import type { MetadataObject } from "./components.ts";
import { cloneMember } from "./properties.ts";

export class DeployContainerObject {
  components: MetadataObject[] = [];

  remove(matches: (component: MetadataObject) => boolean): boolean {
    const before = this.components.length;
    this.components = this.components.filter((each) => !matches(each));
    return this.components.length < before;
  }
}

const METADATA = internType("class", "Metadata.Metadata");

export default define({
  name: "Metadata.DeployContainer",
  kind: "class",
  instance: DeployContainerObject,
  constructors: [["DeployContainer()", () => new DeployContainerObject()]],
  methods: [
    strict("void addMetadata(Metadata.Metadata md)", (self: DeployContainerObject, component: MetadataObject) => {
      self.components = [...self.components, component];
    }),
    cloneMember,
    [
      "List<Metadata.Metadata> getMetadata()",
      (self: DeployContainerObject) => new ApexList([...self.components], METADATA)
    ],
    [
      "Boolean removeMetadata(Metadata.Metadata md)",
      (self: DeployContainerObject, component: MetadataObject | null) => self.remove((each) => each === component)
    ],
    [
      "Boolean removeMetadataByFullName(String fullName)",
      (self: DeployContainerObject, name: string | null) => self.remove((each) => each.fullName === name)
    ]
  ]
});
