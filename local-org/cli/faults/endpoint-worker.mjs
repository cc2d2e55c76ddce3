// @ts-check
/**
 * The token endpoint and the service of a fault case. In a thread of their own, because the thread that runs Apex
 * sleeps while it calls; plain JavaScript, because a loader would need that thread.
 */
import http from "node:http";
import { parentPort } from "node:worker_threads";

/** @typedef {{ kind: string, status?: number, headers?: Record<string, string>, body?: string, fault?: string, secondsBehind?: number }} Step */

const OVERSIZE_BYTES = 6_100_000;
const DRIP_MILLISECONDS = 50;
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

/** @type {Record<string, Step[]>} */
let plan = {};
/** @type {{ side: string, headers: Record<string, string | string[] | undefined>, body: string }[]} */
let seen = [];

port.on("message", (/** @type {{ plan?: Record<string, Step[]> }} */ message) => {
  const journal = seen;
  if (message.plan) {
    plan = message.plan;
    seen = [];
  }
  port.postMessage({ journal });
});

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const side = request.url?.includes("/oauth2/") ? "token" : "service";
  seen.push({ side, headers: request.headers, body });
  const steps = plan[side] ?? [];
  const step = steps.length > 1 ? steps.shift() : steps[0];
  if (step) answer(step, body, request, response);
  else request.socket.destroy();
});
server.listen(0, "127.0.0.1", () => port.postMessage({ address: server.address() }));

/**
 * @param {Step} step
 * @param {string} body
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(step, body, request, response) {
  if (step.kind === "network") return spoil(step.fault, request, response);
  if (step.kind === "skewed") return judgeTimes(step.secondsBehind ?? 0, body, response);
  response.writeHead(step.status ?? 200, step.headers ?? {}).end(step.body ?? "");
}

/**
 * @param {string | undefined} fault
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function spoil(fault, request, response) {
  if (fault === "reset") request.socket.destroy();
  if (fault === "oversize") response.writeHead(200).end(Buffer.alloc(OVERSIZE_BYTES, 32));
  if (fault === "truncated") {
    response.writeHead(200, { "Content-Length": "500" }).write('{"access_token":"TRUNCATED-TOKEN-0815","token');
    setTimeout(() => request.socket.destroy(), 20);
  }
  if (fault === "slow") drip(response);
}

/** @param {http.ServerResponse} response */
function drip(response) {
  response.writeHead(200, { "Content-Type": "application/json" });
  const timer = setInterval(() => response.write(" "), DRIP_MILLISECONDS);
  response.on("close", () => clearInterval(timer));
}

/**
 * @param {number} secondsBehind
 * @param {string} body
 * @param {http.ServerResponse} response
 */
function judgeTimes(secondsBehind, body, response) {
  const assertion = new URLSearchParams(body).get("assertion") ?? "";
  const { nbf, iat } = JSON.parse(Buffer.from(assertion.split(".")[1] ?? "", "base64url").toString("utf8"));
  const now = Math.floor(Date.now() / 1000) - secondsBehind;
  const early = [nbf, iat].some((time) => time !== undefined && time > now);
  const text = early
    ? { error: "invalid_grant", error_description: "the assertion is not valid yet" }
    : { access_token: "FAULTS-SKEWED-TOKEN-55", token_type: "Bearer", expires_in: 600 };
  response.writeHead(early ? 400 : 200, { "Content-Type": "application/json" }).end(JSON.stringify(text));
}
