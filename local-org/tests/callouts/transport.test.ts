import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, describe, it } from "node:test";
import type { HttpAnswer, HttpExchange } from "../../apex/host.ts";
import { createHostMap } from "../../org/callouts/host-map.ts";
import { TransportError } from "../../org/callouts/transport-error.ts";
import { createTransport, type Transport } from "../../org/callouts/transport.ts";
import { startFaultyServer } from "./faulty-server.ts";

function exchange(endpoint: string, overrides: Partial<HttpExchange> = {}): HttpExchange {
  const headers = new Map<string, string>();
  return { endpoint, method: "GET", headers, body: new Uint8Array(), timeout: 5_000, origin: "Http", ...overrides };
}
interface EchoedRequest {
  method: string;
  url: string;
  body: string;
  headers: Record<string, string>;
}
const textOf = (answer: HttpAnswer): string => Buffer.from(answer.body).toString("utf8");
function failureOf(transport: Transport, request: HttpExchange): TransportError {
  try {
    transport.send(request);
  } catch (error) {
    assert.ok(error instanceof TransportError, String(error));
    return error;
  }
  assert.fail("The exchange succeeded.");
}

describe("transport", () => {
  let server: Awaited<ReturnType<typeof startFaultyServer>>;
  let transport: Transport;
  before(async () => {
    server = await startFaultyServer();
    transport = createTransport({ hosts: createHostMap({ "https://api.example": server.url }), maximumBytes: 1_000 });
  });
  after(async () => {
    transport.close();
    await server.close();
  });

  it("sends method, headers and bytes as they are", () => {
    const body = new Uint8Array([0, 1, 0xff, 0xfe]);
    const headers = new Map([["X-Mark", "a b"]]);
    const answer = transport.send(exchange(`${server.url}/echo?a=b%20c`, { method: "POST", body, headers }));
    const seen = JSON.parse(textOf(answer)) as EchoedRequest;
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("Content-Type"), "application/json");
    assert.equal(seen.method, "POST");
    assert.equal(seen.url, "/echo?a=b%20c");
    assert.deepEqual(new Uint8Array(Buffer.from(seen.body, "base64")), body);
    assert.equal(seen.headers["x-mark"], "a b");
    assert.equal(seen.headers["content-length"], "4");
  });

  it("connects to the mapped server and keeps the endpoint's Host header", () => {
    const seen = JSON.parse(textOf(transport.send(exchange("https://api.example/echo")))) as EchoedRequest;
    assert.equal(seen.headers["host"], "api.example");
  });

  it("returns a redirect as an answer", () => {
    const answer = transport.send(exchange(`${server.url}/redirect`));
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get("Location"), "/echo");
    assert.equal(textOf(answer), "moved");
  });

  it("joins a repeated header and keeps the reason phrase", () => {
    const answer = transport.send(exchange(`${server.url}/repeated`));
    assert.equal(answer.headers.get("X-Twice"), "one, two");
    assert.equal(answer.statusText, "Made");
    assert.equal(answer.body.length, 0);
  });

  it("stays usable after a failure", () => {
    failureOf(transport, exchange(`${server.url}/reset`));
    assert.equal(transport.send(exchange(`${server.url}/echo`)).status, 200);
  });

  for (const path of ["/slow", "/trickle"]) {
    it(`gives up at the timeout: ${path}`, () => {
      const started = performance.now();
      const failure = failureOf(transport, exchange(server.url + path, { timeout: 150 }));
      const waited = performance.now() - started;
      assert.equal(failure.kind, "timeout");
      assert.equal(failure.message, "Read timed out");
      assert.ok(waited >= 149 && waited < 2_000, `waited ${waited} ms`);
    });
  }

  for (const path of ["/reset", "/cut"]) {
    it(`reports a connection that ends early: ${path}`, () => {
      assert.equal(failureOf(transport, exchange(server.url + path)).kind, "reset");
    });
  }

  it("refuses an answer above the maximum", () => {
    const failure = failureOf(transport, exchange(`${server.url}/big`));
    assert.equal(failure.kind, "oversize");
    assert.equal(failure.message, "Exceeded max size limit of 1000");
  });

  it("reports a port on which nobody listens", async () => {
    const port = await unusedPort();
    const failure = failureOf(transport, exchange(`http://127.0.0.1:${port}/`));
    assert.equal(failure.kind, "refused");
    assert.equal(failure.host, "127.0.0.1");
  });

  it("reports a host name that does not resolve", () => {
    assert.equal(failureOf(transport, exchange("https://no-such-host.invalid/")).kind, "dns");
  });

  it("reports a server that speaks no TLS", () => {
    const endpoint = server.url.replace("http:", "https:");
    assert.equal(failureOf(transport, exchange(endpoint)).kind, "tls");
  });

  it("reports an answer that is not HTTP", () => {
    assert.equal(failureOf(transport, exchange(server.garbageUrl)).kind, "invalid");
  });

  it("refuses a header that would break out of its line", () => {
    const headers = new Map([["X-Mark", "a\r\nX-Injected: b"]]);
    assert.equal(failureOf(transport, exchange(`${server.url}/echo`, { headers })).kind, "invalid");
  });

  it("refuses an endpoint that is not http", () => {
    for (const endpoint of ["ftp://a.example/", "not a url", "file:///etc/hosts"]) {
      assert.equal(failureOf(transport, exchange(endpoint)).kind, "invalid", endpoint);
    }
  });
});

/** A port that was free a moment ago. */
function unusedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
