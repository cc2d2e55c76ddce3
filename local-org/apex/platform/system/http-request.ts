import { ApexBlob } from "../../runtime/blob.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { HttpRequestObject } from "../http/request.ts";

export default define({
  name: "System.HttpRequest",
  kind: "class",
  instance: HttpRequestObject,
  constructors: [["HttpRequest()", () => new HttpRequestObject()]],
  methods: [
    ["String getBody()", (self: HttpRequestObject) => new ApexBlob(self.body).toText()],
    ["Blob getBodyAsBlob()", (self: HttpRequestObject) => new ApexBlob(self.body)],
    ["Boolean getCompressed()", (self: HttpRequestObject) => self.compressed],
    ["String getEndpoint()", (self: HttpRequestObject) => self.endpoint],
    strict("String getHeader(String key)", (self: HttpRequestObject, key: string) => self.headers.get(key)),
    ["String getMethod()", (self: HttpRequestObject) => self.method],
    strict("void setBody(String body)", (self: HttpRequestObject, body: string) => {
      self.body = ApexBlob.fromText(body).bytes;
    }),
    strict("void setBodyAsBlob(Blob body)", (self: HttpRequestObject, body: ApexBlob) => {
      self.body = body.bytes;
    }),
    strict("void setCompressed(Boolean flag)", (self: HttpRequestObject, flag: boolean) => {
      self.compressed = flag;
    }),
    strict("void setEndpoint(String endpoint)", (self: HttpRequestObject, endpoint: string) => {
      self.endpoint = endpoint;
    }),
    strict("void setHeader(String key, String value)", (self: HttpRequestObject, key: string, value: string) =>
      self.headers.set(key, value)
    ),
    strict("void setMethod(String method)", (self: HttpRequestObject, method: string) => {
      self.method = method;
    }),
    strict("void setTimeout(Integer timeout)", (self: HttpRequestObject, timeout: number) => {
      self.timeout = timeout;
    }),
    ["String toString()", (self: HttpRequestObject) => self.toString()]
  ]
});
