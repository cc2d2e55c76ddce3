import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { test } from "node:test";
import type { CertificateStore, HttpAnswer, HttpExchange, HostUser } from "../../apex/host.ts";
import { NamedCredentials, type Caller } from "../../org/callouts/named-credentials.ts";
import { readDefinition } from "../../org/definition.ts";
import { formatProblem, OrgProblems } from "../../org/problems.ts";
import { makeProject, metadata } from "./project.ts";
import { NOON, Session, thrown } from "./session.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const TOKEN_URL = "https://auth.example.com/token";

const parameter = (type: string, content: string, name = type): string =>
  `<externalCredentialParameters><parameterName>${name}</parameterName><parameterType>${type}</parameterType>${content}</externalCredentialParameters>`;
const value = (text: string): string => `<parameterValue>${text}</parameterValue>`;

const EXTERNAL_PARTS = {
  variant: parameter("AuthProtocolVariant", value("JwtBearer"), "Oauth"),
  url: parameter("AuthProviderUrl", value(TOKEN_URL)),
  certificate: parameter("SigningCertificate", "<certificate>Signing</certificate>"),
  kid: parameter("JwtHeaderClaim", value("key-1"), "kid"),
  iss: parameter("JwtBodyClaim", value("brightwater"), "iss"),
  sub: parameter("JwtBodyClaim", value("{!$User.Email}"), "sub"),
  org: parameter("JwtBodyClaim", value("{!$Organization.Id}"), "org"),
  principal: parameter("NamedPrincipal", "<sequenceNumber>1</sequenceNumber>", "Senders")
};
const external = (changes: Partial<typeof EXTERNAL_PARTS> = {}): string =>
  metadata(
    "ExternalCredential",
    `<label>E</label><authenticationProtocol>Oauth</authenticationProtocol>${Object.values({ ...EXTERNAL_PARTS, ...changes }).join("\n")}`
  );
const named = (flags = ""): string =>
  metadata(
    "NamedCredential",
    `<label>N</label><namedCredentialType>SecuredEndpoint</namedCredentialType>${flags}
    <namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://api.example.com/base/</parameterValue></namedCredentialParameters>
    <namedCredentialParameters><parameterName>E</parameterName><parameterType>Authentication</parameterType><externalCredential>Signed</externalCredential></namedCredentialParameters>`
  );
const access = metadata(
  "PermissionSet",
  "<label>Demo</label><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Signed-Senders</externalCredentialPrincipal></externalCredentialPrincipalAccesses>"
);
const NAMED = "force-app/demo/default/namedCredentials/Api.namedCredential-meta.xml";
const EXTERNAL = "force-app/demo/default/externalCredentials/Signed.externalCredential-meta.xml";
const SET = "force-app/demo/default/permissionsets/Countersign_Demo.permissionset-meta.xml";
const FILES = { [NAMED]: named(), [EXTERNAL]: external(), [SET]: access };

function problemsOf(files: Readonly<Record<string, string>>): string {
  try {
    readDefinition(makeProject({ ...FILES, ...files }));
  } catch (error) {
    if (error instanceof OrgProblems) return error.problems.map(formatProblem).join("\n");
    throw error;
  }
  return "";
}

const certificates: CertificateStore = {
  has: (name) => name === "Signing",
  sign: (_name, algorithm, data) => new Uint8Array(sign(algorithm, data, privateKey)),
  publicKey: () => new Uint8Array()
};
const answer = (status: number, body: unknown = {}): HttpAnswer => ({
  status,
  statusText: "",
  headers: new Map(),
  body: new TextEncoder().encode(JSON.stringify(body))
});
const exchange = (endpoint: string, body = "{}"): HttpExchange => ({
  endpoint,
  method: "POST",
  headers: new Map([["authorization", "Bearer of-apex"]]),
  body: new TextEncoder().encode(body),
  timeout: 10_000,
  origin: "Http"
});

/** The credentials of a project, and a network that answers in turn. */
function callerOf(files: Readonly<Record<string, string>>, answers: HttpAnswer[], mayUse = true) {
  const { namedCredentials, externalCredentials } = readDefinition(makeProject({ ...FILES, ...files })).metadata;
  const sent: HttpExchange[] = [];
  const caller: Caller = {
    user: { email: "amara@example.com" } as HostUser,
    organization: { id: "00D000000000001AAA", name: "Brightwater" },
    certificates,
    now: () => NOON,
    mayUsePrincipal: (credential, principal) => mayUse && `${credential}-${principal}` === "Signed-Senders",
    send: (each) => {
      sent.push(each);
      return answers.shift() ?? answer(500);
    }
  };
  return { credentials: new NamedCredentials(namedCredentials, externalCredentials), caller, sent };
}
const token = (text: string): HttpAnswer => answer(200, { access_token: text });

test("the platform signs, exchanges and puts the token into the request", () => {
  const { credentials, caller, sent } = callerOf({}, [token("T1"), answer(200)]);
  credentials.send(exchange("callout:Api/v1/quotes?x=1"), caller);
  const [exchanged, called] = sent;
  assert.equal(exchanged?.endpoint, TOKEN_URL);
  assert.equal(called?.endpoint, "https://api.example.com/base/v1/quotes?x=1");
  assert.deepEqual([...(called?.headers ?? [])], [["Authorization", "Bearer T1"]]);
  const form = new URLSearchParams(new TextDecoder().decode(exchanged?.body));
  assert.equal(form.get("grant_type"), "urn:ietf:params:oauth:grant-type:jwt-bearer");
  const [header = "", claims = "", signature = ""] = (form.get("assertion") ?? "").split(".");
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
  assert.deepEqual(read(header), { alg: "RS256", kid: "key-1", typ: "JWT" });
  const iat = NOON / 1000;
  assert.deepEqual(read(claims), {
    iss: "brightwater",
    sub: "amara@example.com",
    org: "00D000000000001AAA",
    iat,
    exp: iat + 120
  });
  const signed = Buffer.from(`${header}.${claims}`);
  const isSound = verify("sha256", signed, createPublicKey(privateKey), Buffer.from(signature, "base64url"));
  assert.equal(isSound, true);
});

test("a token is kept, and replaced once when the service refuses it", () => {
  const { credentials, caller, sent } = callerOf({}, [token("T1"), answer(200), answer(401), token("T2"), answer(200)]);
  credentials.send(exchange("callout:Api"), caller);
  assert.equal(credentials.send(exchange("callout:Api"), caller).status, 200);
  const bearers = sent.map((each) => each.headers.get("Authorization"));
  assert.deepEqual(bearers, [undefined, "Bearer T1", "Bearer T1", undefined, "Bearer T2"]);
});

test("a token that was just issued is not replaced", () => {
  const { credentials, caller, sent } = callerOf({}, [token("T1"), answer(401)]);
  assert.equal(credentials.send(exchange("callout:Api"), caller).status, 401);
  assert.equal(sent.length, 2);
});

const ENDPOINT_TEXT = (name: string): string =>
  `System.CalloutException: The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`;

test("what is not there, switched off or not allowed is refused in the platform's words", () => {
  const { credentials, caller } = callerOf({}, []);
  const said = (endpoint: string, by = credentials): string => thrown(() => by.send(exchange(endpoint), caller));
  assert.equal(said("callout:Other/x"), ENDPOINT_TEXT("Other"));
  assert.equal(said("callout:api"), ENDPOINT_TEXT("api"));
  assert.equal(said("callout:Api%2e"), ENDPOINT_TEXT("Api%2e"));
  const off = callerOf({ [NAMED]: named("<calloutStatus>Disabled</calloutStatus>") }, []);
  assert.equal(said("callout:Api", off.credentials), ENDPOINT_TEXT("Api"));
  const stranger = callerOf({}, [], false);
  assert.equal(
    thrown(() => stranger.credentials.send(exchange("callout:Api"), stranger.caller)),
    `System.CalloutException: We couldn't access the credential(s). You might not have the required permissions, or the external credential "Signed" might not exist.`
  );
});

test("an exchange that fails says what the server said", () => {
  const { credentials, caller } = callerOf({}, [answer(400, { error: "invalid_grant", error_description: "no" })]);
  assert.equal(
    thrown(() => credentials.send(exchange("callout:Api"), caller)),
    "System.CalloutException: Unable to complete the JWT token exchange.\nError: invalid_grant. Error description: no."
  );
});

test("a certificate that is missing keeps the platform from signing", () => {
  const certificate = parameter("SigningCertificate", "<certificate>Gone</certificate>");
  const { credentials, caller, sent } = callerOf({ [EXTERNAL]: external({ certificate }) }, []);
  assert.match(
    thrown(() => credentials.send(exchange("callout:Api"), caller)),
    /certificate Gone of Signed is missing/
  );
  assert.equal(sent.length, 0);
});

test("merge fields are texts where they are switched off, and refused where they would be filled in", () => {
  const text = '{"a":"{!$Credential.Password}"}';
  const plain = callerOf({}, [token("T"), answer(200)]);
  plain.credentials.send(exchange("callout:Api", text), plain.caller);
  assert.equal(new TextDecoder().decode(plain.sent[1]?.body), text);
  const merging = callerOf({ [NAMED]: named("<allowMergeFieldsInBody>true</allowMergeFieldsInBody>") }, []);
  assert.throws(
    () => merging.credentials.send(exchange("callout:Api", text), merging.caller),
    /Merge fields .* not supported/
  );
});

test("a transaction takes the way of the named credential, with the user's own permission sets", () => {
  const amara = new Session(FILES);
  // This session has no certificates: the platform got as far as signing.
  assert.match(
    thrown(() => amara.transaction.callout(exchange("callout:Api"))),
    /certificate Signing of Signed is missing/
  );
  const priya = new Session(FILES, { user: "priya.raman" });
  assert.match(
    thrown(() => priya.transaction.callout(exchange("callout:Api"))),
    /external credential "Signed" might not exist/
  );
});

test("the URL of a named credential is no remote site", () => {
  const session = new Session(FILES);
  assert.match(
    thrown(() => session.transaction.callout(exchange("https://api.example.com/base/v1"))),
    /Unauthorized endpoint/
  );
});

const MISTAKES: readonly (readonly [mistake: string, files: Readonly<Record<string, string>>, expected: RegExp])[] = [
  [
    "a variant that is not JwtBearer",
    { [EXTERNAL]: external({ variant: parameter("AuthProtocolVariant", value("AwsSv4")) }) },
    /variant JwtBearer/
  ],
  ["no kid", { [EXTERNAL]: external({ kid: "" }) }, /Name the kid/],
  [
    "another header member",
    { [EXTERNAL]: external({ org: parameter("JwtHeaderClaim", value("x"), "x5t") }) },
    /header member x5t/
  ],
  [
    "a formula nobody works out",
    { [EXTERNAL]: external({ sub: parameter("JwtBodyClaim", value("{!$Profile.Name}"), "sub") }) },
    /formula \{!\$Profile\.Name\}/
  ],
  [
    "an expiration nobody works out",
    { [EXTERNAL]: external({ org: parameter("JwtBodyClaim", value("{!NOW() + 1}"), "exp") }) },
    /formula of the claim exp/
  ],
  ["two token endpoints", { [EXTERNAL]: external({ org: EXTERNAL_PARTS.url }) }, /AuthProviderUrl is given twice/],
  ["no certificate", { [EXTERNAL]: external({ certificate: "" }) }, /SigningCertificate is missing/],
  [
    "a token endpoint without TLS",
    { [EXTERNAL]: external({ url: parameter("AuthProviderUrl", value("http://auth.example.com")) }) },
    /not the https URL/
  ],
  [
    "a parameter of a type that is not supported",
    { [EXTERNAL]: external({ org: parameter("AuthHeader", value("x")) }) },
    /parameterType> must be one of/
  ],
  [
    "an external credential that is not there",
    { [NAMED]: named().replace(">Signed<", ">Singed<") },
    /External credential Singed does not exist/
  ],
  [
    "a principal that is not there",
    { [SET]: access.replace("Senders", "Readers") },
    /external credential principal Signed-Readers does not exist/
  ],
  ["a legacy named credential", { [NAMED]: named("<protocol>Oauth</protocol>") }, /<protocol> is not allowed/]
];
for (const [mistake, files, expected] of MISTAKES)
  test(`metadata is refused: ${mistake}`, () => assert.match(problemsOf(files), expected));

test("an expiration as Setup writes it is read", () => {
  const exp = value('{!Text(FLOOR((NOW() - DATETIMEVALUE( "1970-01-01 00:00:00" )) * 86400 + 300))}');
  const files = { ...FILES, [EXTERNAL]: external({ org: parameter("JwtBodyClaim", exp, "exp") }) };
  const [credential] = readDefinition(makeProject(files)).metadata.externalCredentials;
  assert.equal(credential?.validitySeconds, 300);
  assert.deepEqual([...(credential?.claims.keys() ?? [])], ["iss", "sub"]);
});
