import type { ApexMap } from "../../runtime/collections.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { JwtObject } from "./jwt-object.ts";

export default define({
  name: "Auth.JWT",
  kind: "class",
  instance: JwtObject,
  constructors: [["JWT()", () => new JwtObject()]],
  methods: [
    ["Object clone()", (self: JwtObject) => self.copy()],
    ["Map<String, Object> getAdditionalClaims()", (self: JwtObject) => self.additionalClaims],
    ["String getAud()", (self: JwtObject) => self.aud],
    ["String getIss()", (self: JwtObject) => self.iss],
    ["Integer getNbfClockSkew()", (self: JwtObject) => self.nbfClockSkew],
    ["String getSub()", (self: JwtObject) => self.sub],
    ["Integer getValidityLength()", (self: JwtObject) => self.validityLength],
    [
      "void setAdditionalClaims(Map<String, Object> additionalClaims)",
      (self: JwtObject, claims: ApexMap | null) => void (self.additionalClaims = claims)
    ],
    ["void setAud(String aud)", (self: JwtObject, aud: string | null) => void (self.aud = aud)],
    ["void setIss(String iss)", (self: JwtObject, iss: string | null) => void (self.iss = iss)],
    strict("void setNbfClockSkew(Integer nbfClockSkew)", (self: JwtObject, seconds: number) => {
      self.nbfClockSkew = seconds;
    }),
    ["void setSub(String sub)", (self: JwtObject, sub: string | null) => void (self.sub = sub)],
    strict("void setValidityLength(Integer validityLength)", (self: JwtObject, seconds: number) => {
      self.validityLength = seconds;
    }),
    ["String toJSONString()", (self: JwtObject) => self.toJson()]
  ]
});
