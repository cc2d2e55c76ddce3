import { host } from "../../host.ts";
import { define } from "../define.ts";
import { PartitionObject } from "./partition.ts";
import { SESSION_LIFETIME } from "./rules.ts";

export class SessionPartitionObject extends PartitionObject {
  override readonly lifetime = SESSION_LIFETIME;
}

export default define({
  name: "Cache.SessionPartition",
  kind: "class",
  extends: "Cache.Partition",
  instance: SessionPartitionObject,
  methods: [["Boolean isAvailable()", () => host().sessionCache !== undefined]]
});
