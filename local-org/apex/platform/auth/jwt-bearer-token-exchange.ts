import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import type { JwsObject } from "./jws-object.ts";
import { TokenExchangeObject } from "./token-exchange-object.ts";

export default define({
  name: "Auth.JWTBearerTokenExchange",
  kind: "class",
  instance: TokenExchangeObject,
  constructors: [
    ["JWTBearerTokenExchange()", () => new TokenExchangeObject()],
    strict(
      "JWTBearerTokenExchange(String tokenEndpoint, Auth.JWS jws)",
      (endpoint: string, jws: JwsObject) => new TokenExchangeObject(endpoint, jws)
    )
  ],
  methods: [
    ["Object clone()", (self: TokenExchangeObject) => self.copy()],
    ["String getAccessToken()", (self: TokenExchangeObject) => self.accessToken()],
    ["String getGrantType()", (self: TokenExchangeObject) => self.grantType],
    ["System.HttpResponse getHttpResponse()", (self: TokenExchangeObject) => self.exchange()],
    ["Auth.JWS getJWS()", (self: TokenExchangeObject) => self.jws],
    ["String getTokenEndpoint()", (self: TokenExchangeObject) => self.tokenEndpoint],
    strict("void setGrantType(String grantType)", (self: TokenExchangeObject, type: string) => {
      self.grantType = type;
    }),
    strict("void setJWS(Auth.JWS jws)", (self: TokenExchangeObject, jws: JwsObject) => {
      self.jws = jws;
    }),
    strict("void setTokenEndpoint(String tokenEndpoint)", (self: TokenExchangeObject, endpoint: string) => {
      self.tokenEndpoint = endpoint;
    })
  ]
});
