import { define } from "../define.ts";
import { PartitionObject } from "./partition.ts";

export class OrgPartitionObject extends PartitionObject {}

export default define({
  name: "Cache.OrgPartition",
  kind: "class",
  extends: "Cache.Partition",
  instance: OrgPartitionObject
});
