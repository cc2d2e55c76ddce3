/** Auth.JWT, Auth.JWS, Auth.JWTBearerTokenExchange, Auth.JWTUtil. Apex Reference Guide, Auth namespace; RFC 7515, RFC 7523. */
import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { test } from "node:test";
import { ApexMap } from "../../apex/runtime/collections.ts";
import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import { OBJECT, STRING } from "../../apex/runtime/types.ts";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { Mock } from "./support/mock.ts";
import { call, plain, throwsApex } from "./support/call.ts";
import { answer, hosted, NOW, testKey } from "./support/host.ts";

const SECONDS = NOW / 1000;
const ENDPOINT = "https://auth.ledgerline.example/oauth2/token";

const claims = (entries: [string, unknown][]): ApexMap => new ApexMap(entries, STRING, OBJECT);

function jwt(additional: ApexMap | null = null): unknown {
  const made = call("Auth.JWT", "JWT()");
  call("Auth.JWT", "setIss(String)", made, "brightwater-instruments");
  call("Auth.JWT", "setSub(String)", made, "amara");
  call("Auth.JWT", "setAud(String)", made, "https://auth.ledgerline.example");
  call("Auth.JWT", "setValidityLength(Integer)", made, 180);
  call("Auth.JWT", "setNbfClockSkew(Integer)", made, 30);
  call("Auth.JWT", "setAdditionalClaims(Map<String,Object>)", made, additional);
  return made;
}
const jws = (certificate = "Countersign_Signing"): unknown =>
  call("Auth.JWS", "JWS(Auth.JWT,String)", jwt(), certificate);
const compact = (signed: unknown): string => call("Auth.JWS", "getCompactSerialization()", signed) as string;
const exchange = (signed = jws()): unknown =>
  call("Auth.JWTBearerTokenExchange", "JWTBearerTokenExchange(String,Auth.JWS)", ENDPOINT, signed);
const decode = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? "", "base64url").toString());

test("a JWT has its times in seconds and its additional claims beside the standard ones", () => {
  hosted(() => {
    const json = call(
      "Auth.JWT",
      "toJSONString()",
      jwt(
        claims([
          ["amount", ApexDecimal.parse("1.50")],
          ["none", null]
        ])
      )
    ) as string;
    assert.deepEqual(JSON.parse(json), {
      iss: "brightwater-instruments",
      sub: "amara",
      aud: "https://auth.ledgerline.example",
      nbf: SECONDS - 30,
      iat: SECONDS,
      exp: SECONDS + 180,
      amount: 1.5,
      none: null
    });
    assert.match(json, /"amount":1\.50/);
  });
});

test("claims that are not set are left out, standard ones among the additional ones refused", () => {
  hosted(() => {
    const empty = JSON.parse(call("Auth.JWT", "toJSONString()", call("Auth.JWT", "JWT()")) as string) as object;
    assert.deepEqual(Object.keys(empty), ["nbf", "iat", "exp"]);
    assert.throws(() => call("Auth.JWT", "toJSONString()", jwt(claims([["exp", 1]]))), UnsupportedError);
  });
});

test("a JWS is signed with RS256 by the certificate that is named", () => {
  hosted(() => {
    const token = compact(jws());
    const [header, payload, signature] = token.split(".");
    assert.deepEqual(decode(header), { alg: "RS256" });
    assert.equal((decode(payload) as { exp: number }).exp, SECONDS + 180);
    const key = createPublicKey(testKey());
    assert.ok(verify("sha256", Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url")));
    assert.match(token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

test("the name of a certificate counts by its letters, upper and lower case too", () => {
  hosted(() => {
    for (const name of ["Harbor_Signing_2019", "countersign_signing"]) {
      throwsApex(() => compact(jws(name)), "System.NoDataFoundException: Data Not Available");
    }
  });
});

test("an exchange posts the assertion as a form, once a call", () => {
  hosted(
    (host) => {
      const signed = jws();
      assert.equal(call("Auth.JWTBearerTokenExchange", "getAccessToken()", exchange(signed)), "T1");
      const [sent, more] = host.recorded.exchanges;
      assert.equal(more, undefined);
      const form = new URLSearchParams(Buffer.from(sent.body).toString());
      assert.deepEqual(
        [...form],
        [
          ["grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"],
          ["assertion", compact(signed)]
        ]
      );
      assert.equal(sent.headers.get("Content-Type"), "application/x-www-form-urlencoded");
      assert.deepEqual([sent.method, sent.endpoint, sent.origin], ["POST", ENDPOINT, "Auth.JWTBearerTokenExchange"]);
    },
    { answers: [answer(200, '{"access_token":"T1"}')] }
  );
});

test("no token, no JSON or no 200 is the exchange's own exception with the server's text", () => {
  const rows: readonly (readonly [number, string])[] = [
    [400, '{"error":"invalid_grant","error_description":"expired authorization code"}'],
    [201, '{"access_token":"T1"}'],
    [200, "<html>"],
    [200, "null"],
    [200, '{"token_type":"Bearer"}']
  ];
  for (const [status, body] of rows) {
    hosted(
      () =>
        throwsApex(
          () => call("Auth.JWTBearerTokenExchange", "getAccessToken()", exchange()),
          `Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException: Error ${status}: ${body}`
        ),
      { callout: () => answer(status, body) }
    );
  }
});

test("getHttpResponse hands over any answer", () => {
  const response = hosted(() => call("Auth.JWTBearerTokenExchange", "getHttpResponse()", exchange()), {
    callout: () => answer(503, "later")
  });
  assert.deepEqual(
    [call("System.HttpResponse", "getStatusCode()", response), call("System.HttpResponse", "getBody()", response)],
    [503, "later"]
  );
});

test("in a test only the mock of Auth.HttpCalloutMockUtil answers an exchange", () => {
  hosted(
    (host) => {
      host.mocks.set("Http", new Mock(200, '{"access_token":"wrong"}'));
      const refused = "System.TypeException: Methods defined as TestMethod do not support Web service callouts";
      throwsApex(() => call("Auth.JWTBearerTokenExchange", "getAccessToken()", exchange()), refused);
      call("Auth.HttpCalloutMockUtil", "setHttpMock(HttpCalloutMock)", new Mock(200, '{"access_token":"right"}'));
      assert.equal(call("Auth.JWTBearerTokenExchange", "getAccessToken()", exchange()), "right");
      assert.deepEqual(host.recorded.announced, [ENDPOINT]);
    },
    { inTest: true }
  );
});

test("JWTUtil checks signature and expiry, and hands back the claims", () => {
  hosted(() => {
    const token = compact(jws());
    const parsed = call("Auth.JWTUtil", "validateJWTWithCert(String,String)", token, "Countersign_Signing");
    assert.equal(call("Auth.JWT", "getIss()", parsed), "brightwater-instruments");
    assert.deepEqual(plain(call("Auth.JWT", "getAdditionalClaims()", parsed)), {
      nbf: SECONDS - 30,
      iat: SECONDS,
      exp: SECONDS + 180
    });
    const pem = createPublicKey(testKey()).export({ type: "spki", format: "pem" });
    assert.ok(call("Auth.JWTUtil", "validateJWTWithKey(String,String)", token, pem));
    const [header, payload] = token.split(".");
    throwsApex(
      () =>
        call("Auth.JWTUtil", "validateJWTWithCert(String,String)", `${header}.${payload}.AAAA`, "Countersign_Signing"),
      "Auth.JWTValidationException: Invalid JWT signature"
    );
    throwsApex(
      () => call("Auth.JWTUtil", "parseJWTFromStringWithoutValidation(String)", "a.b"),
      /^Auth.JWTValidationException: Invalid JWT/
    );
    const late = { now: () => NOW + 180_000 };
    hosted(
      () =>
        throwsApex(
          () => call("Auth.JWTUtil", "validateJWTWithCert(String,String)", token, "Countersign_Signing"),
          "Auth.JWTValidationException: JWT has expired"
        ),
      late
    );
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    throwsApex(
      () => call("Auth.JWTUtil", "validateJWTWithCert(String,String)", none, "Countersign_Signing"),
      "Auth.JWTValidationException: Unsupported JWT algorithm: none"
    );
  });
});

test("JWTUtil takes the key that kid names from a key set", () => {
  const jwk = { ...createPublicKey(testKey()).export({ format: "jwk" }), kid: undefined };
  const validate = (token: string): unknown =>
    call(
      "Auth.JWTUtil",
      "validateJWTWithKeysEndpoint(String,String,Boolean)",
      token,
      "https://keys.example/jwks",
      false
    );
  hosted(() => assert.ok(validate(compact(jws()))), {
    callout: () => answer(200, JSON.stringify({ keys: [{ kid: "other" }, jwk] }))
  });
  hosted(() => throwsApex(() => validate(compact(jws())), /no key of the key set/i), {
    callout: () => answer(200, '{"keys":[]}')
  });
});
