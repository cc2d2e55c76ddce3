import { define } from "../define.ts";

export default define({
  name: "System.HttpCalloutMock",
  kind: "interface",
  contract: ["HttpResponse respond(HttpRequest request)"]
});
