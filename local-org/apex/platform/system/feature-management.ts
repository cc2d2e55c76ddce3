import { host } from "../../host.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

export default define({
  name: "System.FeatureManagement",
  kind: "class",
  statics: [strict("Boolean checkPermission(String apiName)", (name: string) => host().hasCustomPermission(name))]
});
