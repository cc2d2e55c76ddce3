import { host, type Host } from "../../host.ts";
import { define } from "../define.ts";
import { RestExchange, type RestRequestObject, type RestResponseObject } from "./message.ts";

const exchanges = new WeakMap<Host, RestExchange>();

/** The exchange of the running transaction. */
export function current(): RestExchange {
  const transaction = host();
  const known = exchanges.get(transaction) ?? new RestExchange();
  exchanges.set(transaction, known);
  return known;
}

export default define({
  name: "System.RestContext",
  kind: "class",
  staticProperties: [
    [
      "System.RestRequest request",
      { get: () => current().request, set: (value: RestRequestObject | null) => (current().request = value) }
    ],
    [
      "System.RestResponse response",
      { get: () => current().response, set: (value: RestResponseObject | null) => (current().response = value) }
    ]
  ]
});
