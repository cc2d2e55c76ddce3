import { host } from "../../host.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

export default define({
  name: "Auth.HttpCalloutMockUtil",
  kind: "class",
  statics: [
    strict("void setHttpMock(System.HttpCalloutMock mock)", (mock: unknown) => {
      host().mocks.set("Auth", mock);
    })
  ]
});
