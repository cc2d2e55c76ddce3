import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import type { JwtObject } from "./jwt-object.ts";
import { JwsObject } from "./jws-object.ts";

export default define({
  name: "Auth.JWS",
  kind: "class",
  instance: JwsObject,
  constructors: [
    strict(
      "JWS(Auth.JWT jwt, String certDevName)",
      (jwt: JwtObject, certificate: string) => new JwsObject(jwt.toJson(), certificate)
    ),
    // The documentation says both raw JSON and base64 of this payload; it is taken as it is.
    strict(
      "JWS(String payload, String certDevName)",
      (payload: string, certificate: string) => new JwsObject(payload, certificate)
    )
  ],
  methods: [
    ["Object clone()", (self: JwsObject) => self.copy()],
    ["String getCompactSerialization()", (self: JwsObject) => self.compact]
  ]
});
