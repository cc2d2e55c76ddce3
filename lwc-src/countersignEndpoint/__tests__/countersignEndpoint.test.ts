import cases from "../../../force-app/main/test/staticresources/Countersign_Endpoint_Cases.json";
import { publicOrigin } from "c/countersignEndpoint";

it.each(cases.accepted)("accepts $url", ({ url, origin }) => {
  expect(publicOrigin(url)).toBe(origin);
});

it.each(cases.refused)("refuses $url as Apex does: $problem", ({ url }) => {
  expect(publicOrigin(url)).toBeUndefined();
});

it("refuses what is too long to be read by a person", () => {
  expect(publicOrigin(`https://api.example.com/${"a".repeat(1976)}`)).toBe("https://api.example.com");
  expect(publicOrigin(`https://api.example.com/${"a".repeat(1977)}`)).toBeUndefined();
});
