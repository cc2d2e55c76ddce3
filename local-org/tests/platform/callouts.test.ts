/** Http and the classes around it: what leaves, what comes back, and which rules a mock does not lift. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { newException } from "../../apex/runtime/exceptions.ts";
import { ApexBlob } from "../../apex/runtime/blob.ts";
import { TypeValue } from "../../apex/runtime/type-value.ts";
import { internType } from "../../apex/runtime/types.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { answer, hosted } from "./support/host.ts";
import { Mock } from "./support/mock.ts";

function request(endpoint: string, method = "GET"): unknown {
  const made = call("System.HttpRequest", "HttpRequest()");
  call("System.HttpRequest", "setEndpoint(String)", made, endpoint);
  call("System.HttpRequest", "setMethod(String)", made, method);
  return made;
}
const send = (made: unknown): unknown => call("System.Http", "send(HttpRequest)", call("System.Http", "Http()"), made);

test("a request carries what was set, headers whatever their case", () => {
  const made = request("https://api.ledgerline.example/v1/quotes", "POST");
  const on = (signature: string, ...values: unknown[]): unknown =>
    plain(call("System.HttpRequest", signature, made, ...values));
  on("setHeader(String,String)", "Content-Type", "text/plain");
  on("setHeader(String,String)", "content-type", "application/json");
  on("setBody(String)", "é");
  assert.equal(on("getHeader(String)", "CONTENT-TYPE"), "application/json");
  assert.equal(on("getHeader(String)", "Accept"), null);
  assert.deepEqual([on("getBody()"), on("getBodyAsBlob()"), on("getMethod()")], ["é", "c3a9", "POST"]);
  assert.equal(on("toString()"), "System.HttpRequest[Endpoint=https://api.ledgerline.example/v1/quotes, Method=POST]");
  for (const timeout of [0, 120_001]) {
    throwsApex(() => on("setTimeout(Integer)", timeout), /^System.CalloutException: Invalid timeout value/);
  }
  hosted((host) => {
    send(made);
    const [exchange] = host.recorded.exchanges;
    assert.deepEqual(exchange?.headers, new Map([["Content-Type", "application/json"]]));
    assert.deepEqual([exchange?.method, exchange?.timeout, exchange?.origin], ["POST", 10_000, "Http"]);
  });
});

test("a compressed body says so", () => {
  const made = request("https://api.ledgerline.example", "POST");
  call("System.HttpRequest", "setBody(String)", made, "hello");
  call("System.HttpRequest", "setCompressed(Boolean)", made, true);
  hosted((host) => {
    send(made);
    const [exchange] = host.recorded.exchanges;
    assert.equal(exchange?.headers.get("Content-Encoding"), "gzip");
    assert.equal(gunzipSync(exchange.body).toString(), "hello");
  });
});

test("an answer keeps status, headers and bytes", () => {
  const response = hosted(() => send(request("https://a.example")), {
    callout: () => answer(404, '{"a":1}', { "X-Trace": "7" })
  });
  check("System.HttpResponse", [
    ["getStatusCode()", [response], 404],
    ["getStatus()", [response], "Error"],
    ["getBody()", [response], '{"a":1}'],
    ["getHeader(String)", [response, "x-trace"], "7"],
    ["getHeaderKeys()", [response], ["X-Trace"]],
    ["toString()", [response], "System.HttpResponse[Status=Error, StatusCode=404]"]
  ]);
});

test("a response made for a mock takes what is set", () => {
  const response = call("System.HttpResponse", "HttpResponse()");
  check("System.HttpResponse", [
    ["getBody()", [response], ""],
    ["getStatus()", [response], null]
  ]);
  call("System.HttpResponse", "setBodyAsBlob(Blob)", response, ApexBlob.fromText("x"));
  call("System.HttpResponse", "setStatusCode(Integer)", response, 202);
  check("System.HttpResponse", [
    ["getBody()", [response], "x"],
    ["getStatusCode()", [response], 202]
  ]);
});

test("a request without endpoint, method or protocol goes nowhere", () => {
  hosted((host) => {
    throwsApex(() => send(call("System.HttpRequest", "HttpRequest()")), "System.CalloutException: Endpoint is not set");
    throwsApex(() => send(request("/relative")), "System.CalloutException: no protocol: /relative");
    assert.deepEqual(host.recorded.exchanges, []);
  });
});

test("in a test, a mock answers and the rules of callouts still hold", () => {
  const mock = new Mock(201, "mocked");
  hosted(
    (host) => {
      throwsApex(
        () => send(request("https://a.example")),
        "System.TypeException: Methods defined as TestMethod do not support Web service callouts"
      );
      call(
        "System.Test",
        "setMock(Type,Object)",
        new TypeValue(internType("interface", "System.HttpCalloutMock")),
        mock
      );
      assert.equal(plain(call("System.HttpResponse", "getBody()", send(request("https://a.example")))), "mocked");
      assert.deepEqual(host.recorded.announced, ["https://a.example"]);
      assert.deepEqual(host.recorded.exchanges, []);
      assert.equal(mock.requests[0]?.endpoint, "https://a.example");
      send(request("/services/v1"));
      assert.equal(mock.requests[1]?.endpoint, "/services/v1", "where it would have gone is no matter to a mock");
    },
    { inTest: true }
  );
  const pending = newException("System.CalloutException", "You have uncommitted work pending");
  hosted(
    (host) => {
      host.mocks.set("Http", mock);
      throwsApex(
        () => send(request("https://a.example")),
        "System.CalloutException: You have uncommitted work pending"
      );
      assert.equal(mock.requests.length, 2, "the mock was not asked");
    },
    {
      inTest: true,
      beforeCallout: () => {
        throw pending;
      }
    }
  );
});

test("mocks of other kinds, and mocks outside of tests, are refused by name", () => {
  const type = new TypeValue(internType("interface", "System.WebServiceMock"));
  hosted(
    () =>
      assert.throws(() => call("System.Test", "setMock(Type,Object)", type, new Mock(201, "mocked")), UnsupportedError),
    { inTest: true }
  );
  hosted(() =>
    assert.throws(
      () => call("Auth.HttpCalloutMockUtil", "setHttpMock(HttpCalloutMock)", new Mock(201, "mocked")),
      UnsupportedError
    )
  );
});

test("URL shows its parts", () => {
  const url = call("System.URL", "URL(String)", "https://user:pw@Test.example.com:8443/a/b?x=1&y=2#ref");
  check("System.URL", [
    ["getProtocol()", [url], "https"],
    ["getAuthority()", [url], "user:pw@Test.example.com:8443"],
    ["getUserInfo()", [url], "user:pw"],
    ["getHost()", [url], "Test.example.com"],
    ["getPort()", [url], 8443],
    ["getDefaultPort()", [url], 443],
    ["getPath()", [url], "/a/b"],
    ["getFile()", [url], "/a/b?x=1&y=2"],
    ["getQuery()", [url], "x=1&y=2"],
    ["getRef()", [url], "ref"],
    ["toExternalForm()", [url], "https://user:pw@Test.example.com:8443/a/b?x=1&y=2#ref"],
    ["URL(URL,String)", [url, "../c"], "https://user:pw@test.example.com:8443/c"],
    [
      "sameFile(URL)",
      [
        call("System.URL", "URL(String)", "https://a.example/x#1"),
        call("System.URL", "URL(String)", "https://A.example:443/x#2")
      ],
      true
    ]
  ]);
  throwsApex(
    () => call("System.URL", "URL(String)", "example.com/a"),
    "System.StringException: no protocol: example.com/a"
  );
  throwsApex(() => call("System.URL", "URL(String)", "foo://x"), "System.StringException: unknown protocol: foo");
  hosted(() => check("System.URL", [["getOrgDomainUrl()", [], "https://brightwater.example"]]));
});
