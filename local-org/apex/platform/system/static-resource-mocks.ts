/** Callout mocks whose answers are static resources ("Testing HTTP Callouts Using Static Resources"). */
import { ApexBlob } from "../../runtime/blob.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { uncountedQuery } from "../../runtime/custom-metadata.ts";
import { required, strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import type { HttpRequestObject } from "../http/request.ts";
import { HttpResponseObject } from "../http/response.ts";

class StaticResourceMock {
  readonly headers = new Map<string, string>();
  readonly resources = new Map<string, string>();
  status = "OK";
  statusCode = 200;

  answer(resource: string | undefined): HttpResponseObject {
    if (resource === undefined)
      return throwApex("System.CalloutException", "No static resource is set for the endpoint");
    return HttpResponseObject.of({
      status: this.statusCode,
      statusText: this.status,
      headers: this.headers,
      body: bodyOf(resource)
    });
  }
}
class SingleResourceMock extends StaticResourceMock {}
class MultiResourceMock extends StaticResourceMock {}

function bodyOf(resource: string): Uint8Array {
  const [row] = uncountedQuery("StaticResource", "Name", resource);
  const body = row?.get("Body");
  if (body instanceof ApexBlob) return body.bytes;
  return throwApex("System.CalloutException", `Static resource ${resource} does not exist`);
}

const common: readonly Member[] = [
  strict(
    "void setHeader(String headerName, String headerValue)",
    (self: StaticResourceMock, name: string, value: string) => {
      self.headers.set(name, value);
    }
  ),
  strict("void setStatus(String httpStatus)", (self: StaticResourceMock, status: string) => {
    self.status = status;
  }),
  strict("void setStatusCode(Integer httpStatusCode)", (self: StaticResourceMock, code: number) => {
    self.statusCode = code;
  })
];

/** Anywhere: the key of the only resource of a mock for one endpoint. */
const ANY = "";

export default [
  define({
    name: "System.StaticResourceCalloutMock",
    kind: "class",
    implements: ["System.HttpCalloutMock"],
    instance: SingleResourceMock,
    constructors: [["StaticResourceCalloutMock()", () => new SingleResourceMock()]],
    methods: [
      ...common,
      strict("void setStaticResource(String resourceName)", (self: StaticResourceMock, name: string) => {
        self.resources.set(ANY, name);
      }),
      [
        "System.HttpResponse respond(System.HttpRequest request)",
        (self: StaticResourceMock) => self.answer(self.resources.get(ANY))
      ]
    ]
  }),
  define({
    name: "System.MultiStaticResourceCalloutMock",
    kind: "class",
    implements: ["System.HttpCalloutMock"],
    instance: MultiResourceMock,
    constructors: [["MultiStaticResourceCalloutMock()", () => new MultiResourceMock()]],
    methods: [
      ...common,
      strict(
        "void setStaticResource(String endpoint, String resourceName)",
        (self: StaticResourceMock, endpoint: string, name: string) => {
          self.resources.set(endpoint, name);
        }
      ),
      [
        "System.HttpResponse respond(System.HttpRequest request)",
        (self: StaticResourceMock, request: HttpRequestObject | null) =>
          self.answer(self.resources.get(required(request).endpoint ?? ANY))
      ]
    ]
  })
];
