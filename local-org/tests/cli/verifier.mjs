/**
 * A token endpoint that shares no code with the project: it verifies with `jose` and the org's certificate, and answers
 * a token of its own. In a thread of its own, because the tests' thread sleeps during callouts.
 */
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { importX509, jwtVerify } from "jose";

const key = await importX509(workerData.certificatePem, "RS256");
const requirements = { algorithms: ["RS256"], requiredClaims: ["iss", "sub", "aud", "exp", "iat", "jti"] };

const server = createServer(async (request, response) => {
  const form = new URLSearchParams(await text(request));
  const verdict = await jwtVerify(form.get("assertion") ?? "", key, requirements).then(
    ({ payload, protectedHeader }) => ({ payload, protectedHeader }),
    (error) => ({ error: String(error) })
  );
  parentPort.postMessage({
    path: request.url,
    host: request.headers.host,
    grantType: form.get("grant_type"),
    ...verdict
  });
  const answer =
    "error" in verdict ? { error: "invalid_grant" } : { access_token: "FOREIGN-TOKEN", token_type: "bearer" };
  response
    .writeHead("error" in verdict ? 400 : 200, { "Content-Type": "application/json" })
    .end(JSON.stringify(answer));
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(`http://127.0.0.1:${server.address().port}`));
