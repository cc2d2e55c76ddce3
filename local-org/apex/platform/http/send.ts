import { gzipSync } from "node:zlib";
import { host, type HttpExchange } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { callApex } from "../../runtime/invoke.ts";
import type { HttpRequestObject } from "./request.ts";
import { HttpResponseObject } from "./response.ts";

/**
 * One callout. In a test only the mock of its kind answers: `Test.setMock` for Http, `Auth.HttpCalloutMockUtil` for
 * Auth. A mock spares the network, not the rules: limits and uncommitted work count as they would in an org. Where the
 * request would have gone is no matter to a mock, so that an endpoint need not be a URL then.
 */
export function send(request: HttpRequestObject, origin: HttpExchange["origin"]): HttpResponseObject {
  const exchange = exchangeOf(request, origin);
  if (!host().inTest) return HttpResponseObject.of(host().callout(addressed(exchange)));
  const mock = host().mocks.get(origin === "Http" ? "Http" : "Auth");
  if (!mock) {
    throwApex("System.TypeException", "Methods defined as TestMethod do not support Web service callouts");
  }
  host().beforeCallout(exchange.endpoint);
  return callApex(mock, "respond", [request]) as HttpResponseObject;
}

function exchangeOf(request: HttpRequestObject, origin: HttpExchange["origin"]): HttpExchange {
  const { endpoint, method } = request;
  if (!endpoint) return throwApex("System.CalloutException", "Endpoint is not set");
  if (!method) return throwApex("System.CalloutException", "Method is not set");
  const headers = request.headers.toMap();
  if (request.compressed) headers.set("Content-Encoding", "gzip");
  const body = request.compressed ? new Uint8Array(gzipSync(request.body)) : request.body;
  return { endpoint, method, headers, body, timeout: request.timeout, origin };
}

function addressed(exchange: HttpExchange): HttpExchange {
  const { endpoint } = exchange;
  const hasProtocol = /^(https?:\/\/|callout:)/i.test(endpoint);
  return hasProtocol ? exchange : throwApex("System.CalloutException", `no protocol: ${endpoint}`);
}
