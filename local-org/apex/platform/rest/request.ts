import { strict } from "../arguments.ts";
import { define, type Property } from "../define.ts";
import { RestRequestObject } from "./message.ts";

const field = (signature: string, name: keyof RestRequestObject): Property => [
  signature,
  {
    get: (self: RestRequestObject) => self[name],
    set: (self: RestRequestObject, value: never) => {
      (self as Record<keyof RestRequestObject, unknown>)[name] = value;
    }
  }
];

export default define({
  name: "System.RestRequest",
  kind: "class",
  instance: RestRequestObject,
  constructors: [["RestRequest()", () => new RestRequestObject()]],
  properties: [
    field("Map<String, String> headers", "headers"),
    field("String httpMethod", "httpMethod"),
    field("Map<String, String> params", "params"),
    field("String remoteAddress", "remoteAddress"),
    field("Blob requestBody", "requestBody"),
    field("String requestURI", "requestURI"),
    field("String resourcePath", "resourcePath")
  ],
  methods: [
    strict("void addHeader(String name, String value)", (self: RestRequestObject, name: string, value: string) => {
      self.headers.set(name, value);
    }),
    strict("void addParameter(String name, String value)", (self: RestRequestObject, name: string, value: string) => {
      self.params.set(name, value);
    })
  ]
});
