import type { HttpRequestObject } from "../../../apex/platform/http/request.ts";
import { HttpResponseObject } from "../../../apex/platform/http/response.ts";
import { ApexObject, methodKey } from "../../../apex/runtime/object.ts";
import { internType } from "../../../apex/runtime/types.ts";
import { answer } from "./host.ts";

/** An Apex class that implements HttpCalloutMock: answers the same to everything and remembers the requests. */
export class Mock extends ApexObject {
  readonly requests: HttpRequestObject[] = [];
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super();
    this.status = status;
    this.body = body;
  }

  respond(request: HttpRequestObject): HttpResponseObject {
    this.requests.push(request);
    return HttpResponseObject.of(answer(this.status, this.body));
  }
}
Object.defineProperty(Mock.prototype, "$methods", {
  value: new Map([
    [methodKey("respond", 1), [{ property: "respond", parameters: [internType("class", "System.HttpRequest")] }]]
  ])
});
