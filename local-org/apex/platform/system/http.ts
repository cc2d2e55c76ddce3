import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import type { HttpRequestObject } from "../http/request.ts";
import { send } from "../http/send.ts";

class HttpObject {
  toString(): string {
    return "System.Http";
  }
}

export default define({
  name: "System.Http",
  kind: "class",
  instance: HttpObject,
  constructors: [["Http()", () => new HttpObject()]],
  methods: [
    strict("HttpResponse send(HttpRequest request)", (_: HttpObject, request: HttpRequestObject) =>
      send(request, "Http")
    ),
    ["String toString()", (self: HttpObject) => self.toString()]
  ]
});
