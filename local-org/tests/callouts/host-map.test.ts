import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { connectOrigin, createHostMap, HostMapError, parseHostOption } from "../../org/callouts/host-map.ts";

describe("host map", () => {
  it("reads a --host option", () => {
    assert.deepEqual(parseHostOption("https://auth.ledgerline.example=http://127.0.0.1:8080"), {
      source: "https://auth.ledgerline.example",
      target: "http://127.0.0.1:8080"
    });
  });

  it("takes case and trailing slash as URLs do", () => {
    assert.deepEqual(parseHostOption(" HTTPS://Auth.Example/ = http://localhost:1/ "), {
      source: "https://auth.example",
      target: "http://localhost:1"
    });
  });

  const refused: [string, RegExp][] = [
    ["https://a.example", /has no "="/],
    ["=http://127.0.0.1:1", /has no "="/],
    ["a.example=http://127.0.0.1:1", /not a URL: "a.example"/],
    ["http://a.example=http://127.0.0.1:1", /must start with https/],
    ["https://a.example/path=http://127.0.0.1:1", /scheme, host and port only/],
    ["https://user@a.example=http://127.0.0.1:1", /scheme, host and port only/],
    ["https://a.example=127.0.0.1:1", /on the right of "=" (is not a URL|must be a server on this machine)/],
    ["https://a.example=https://127.0.0.1:1", /server on this machine/],
    ["https://a.example=http://other.example:1", /server on this machine/],
    ["https://a.example=http://127.0.0.1:99999", /not a URL/],
    ["https://a.example=http://127.0.0.1:1/token", /scheme, host and port only/],
    ["https://a.example=", /not a URL: ""/]
  ];
  for (const [option, message] of refused) {
    it(`refuses ${option}`, () => {
      assert.throws(
        () => parseHostOption(option),
        (error) => error instanceof HostMapError && message.test(error.message)
      );
    });
  }

  it("checks the entries of a whole map", () => {
    assert.throws(() => createHostMap({ "https://a.example": "http://10.0.0.1:80" }), HostMapError);
  });

  it("routes by the whole origin", () => {
    const map = createHostMap({ "https://a.example": "http://127.0.0.1:1" });
    assert.equal(connectOrigin(map, new URL("https://a.example/x?y")), "http://127.0.0.1:1");
    assert.equal(connectOrigin(map, new URL("https://a.example:8443/x")), "https://a.example:8443");
    assert.equal(connectOrigin(map, new URL("https://b.a.example/x")), "https://b.a.example");
  });
});
