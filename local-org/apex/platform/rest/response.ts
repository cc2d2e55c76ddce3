import type { ApexBlob } from "../../runtime/blob.ts";
import type { ApexMap } from "../../runtime/collections.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { RestResponseObject } from "./message.ts";

export default define({
  name: "System.RestResponse",
  kind: "class",
  instance: RestResponseObject,
  constructors: [["RestResponse()", () => new RestResponseObject()]],
  properties: [
    [
      "Blob responseBody",
      {
        get: (self: RestResponseObject) => self.responseBody,
        set: (self: RestResponseObject, value: ApexBlob | null) => (self.responseBody = value)
      }
    ],
    [
      "Map<String, String> headers",
      {
        get: (self: RestResponseObject) => self.headers,
        set: (self: RestResponseObject, value: ApexMap) => (self.headers = value)
      }
    ],
    [
      "Integer statusCode",
      {
        get: (self: RestResponseObject) => self.statusCode,
        set: (self: RestResponseObject, value: number | null) => (self.statusCode = value)
      }
    ]
  ],
  methods: [
    strict("void addHeader(String name, String value)", (self: RestResponseObject, name: string, value: string) => {
      self.headers.set(name, value);
    })
  ]
});
