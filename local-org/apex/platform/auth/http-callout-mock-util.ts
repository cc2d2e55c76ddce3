import { host } from "../../host.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { unsupported } from "../unsupported.ts";

export default define({
  name: "Auth.HttpCalloutMockUtil",
  kind: "class",
  statics: [
    strict("void setHttpMock(System.HttpCalloutMock mock)", (mock: unknown) => {
      if (!host().inTest) unsupported("Auth.HttpCalloutMockUtil outside of a test");
      host().mocks.set("Auth", mock);
    })
  ]
});
