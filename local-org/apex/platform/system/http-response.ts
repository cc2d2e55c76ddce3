import { ApexBlob } from "../../runtime/blob.ts";
import { listOfStrings, strict } from "../arguments.ts";
import { define } from "../define.ts";
import { HttpResponseObject } from "../http/response.ts";

export default define({
  name: "System.HttpResponse",
  kind: "class",
  instance: HttpResponseObject,
  constructors: [["HttpResponse()", () => new HttpResponseObject()]],
  methods: [
    ["String getBody()", (self: HttpResponseObject) => self.text],
    ["Blob getBodyAsBlob()", (self: HttpResponseObject) => new ApexBlob(self.body)],
    strict("String getHeader(String key)", (self: HttpResponseObject, key: string) => self.headers.get(key)),
    ["List<String> getHeaderKeys()", (self: HttpResponseObject) => listOfStrings(self.headers.names())],
    ["String getStatus()", (self: HttpResponseObject) => self.status],
    ["Integer getStatusCode()", (self: HttpResponseObject) => self.statusCode],
    strict("void setBody(String body)", (self: HttpResponseObject, body: string) => {
      self.body = ApexBlob.fromText(body).bytes;
    }),
    strict("void setBodyAsBlob(Blob body)", (self: HttpResponseObject, body: ApexBlob) => {
      self.body = body.bytes;
    }),
    strict("void setHeader(String key, String value)", (self: HttpResponseObject, key: string, value: string) =>
      self.headers.set(key, value)
    ),
    strict("void setStatus(String status)", (self: HttpResponseObject, status: string) => {
      self.status = status;
    }),
    strict("void setStatusCode(Integer statusCode)", (self: HttpResponseObject, code: number) => {
      self.statusCode = code;
    }),
    ["String toString()", (self: HttpResponseObject) => self.toString()]
  ]
});
