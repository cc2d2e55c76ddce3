import { host } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexId } from "../../runtime/id.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import { define } from "../define.ts";
import { unsupported } from "../unsupported.ts";
import { CustomMetadataObject } from "./components.ts";
import type { DeployContainerObject } from "./container.ts";

/** Tests cannot deploy: they look at the container, and call the callback themselves ("Testing Metadata Deployments"). */
function enqueueDeployment(container: DeployContainerObject | null, callback: unknown): ApexId {
  if (host().inTest) throwApex("System.AsyncException", "Metadata cannot be deployed from within a test");
  const components = required(container).components.map((each) =>
    each instanceof CustomMetadataObject ? each.component() : unsupported("deploying anything but custom metadata")
  );
  return ApexId.of(host().work.deployMetadata(components, callback));
}

export default define({
  name: "Metadata.Operations",
  kind: "class",
  statics: [
    [
      "List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)",
      (type: unknown, fullNames: ApexList | null) => {
        required(type);
        const found = host().retrieveMetadata(required(fullNames).items.map((name) => required(name) as string));
        return new ApexList(
          found.map((each) => CustomMetadataObject.of(each)),
          internType("class", "Metadata.Metadata")
        );
      }
    ],
    ["Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)", enqueueDeployment]
  ]
});
