// @ts-check
/**
 * Does the HTTP exchanges of the blocked main thread. Plain JavaScript on purpose: a worker that needs a TypeScript
 * loader needs the main thread's help to start, and the main thread is asleep in Atomics.wait.
 */
import http from "node:http";
import https from "node:https";
import { workerData } from "node:worker_threads";

/**
 * @typedef {object} WorkerRequest
 * @property {number} id
 * @property {string} url where to connect to
 * @property {string} method
 * @property {[string, string][]} headers
 * @property {Uint8Array} body
 * @property {number} timeout milliseconds for the whole exchange
 * @property {number} maximumBytes
 */

/** @type {{ port: import("node:worker_threads").MessagePort, signal: SharedArrayBuffer }} */
const { port, signal } = workerData;
const answered = new Int32Array(signal);

port.on("message", (/** @type {WorkerRequest} */ request) => {
  exchange(request).then(
    (answer) => deliver({ id: request.id, answer }),
    (error) => deliver({ id: request.id, error: { kind: kindOf(error), message: String(error.message) } })
  );
});

/** @param {object} message */
function deliver(message) {
  port.postMessage(message);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** @param {WorkerRequest} request */
function exchange(request) {
  return new Promise((resolve, reject) => {
    const outgoing = open(request, resolve, reject);
    const timer = setTimeout(() => outgoing.destroy(failure("timeout", "Read timed out")), request.timeout);
    outgoing.on("error", reject);
    outgoing.on("close", () => clearTimeout(timer));
    outgoing.end(request.body);
  });
}

/**
 * Node's http client follows no redirect, adds no cookie and no credentials: what Apex asked for is what is sent.
 * @param {WorkerRequest} request
 * @param {(answer: object) => void} resolve
 * @param {(error: Error) => void} reject
 */
function open(request, resolve, reject) {
  const client = request.url.startsWith("https:") ? https : http;
  const headers = request.headers.flat();
  const options = { method: request.method, headers, agent: false };
  return client.request(request.url, options, (incoming) =>
    read(incoming, request.maximumBytes, reject).then(resolve, reject)
  );
}

/**
 * @param {http.IncomingMessage} incoming
 * @param {number} maximumBytes
 * @param {(error: Error) => void} reject  told at once: an exchange that is broken off fails in other ways after that
 */
async function read(incoming, maximumBytes, reject) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > maximumBytes) {
      reject(failure("oversize", `Exceeded max size limit of ${maximumBytes}`));
      break;
    }
    chunks.push(chunk);
  }
  const body = new Uint8Array(Buffer.concat(chunks));
  return { status: incoming.statusCode, statusText: incoming.statusMessage, headers: headersOf(incoming), body };
}

/**
 * Names keep the case in which they were sent; a repeated header is joined.
 * @param {http.IncomingMessage} incoming
 */
function headersOf(incoming) {
  /** @type {Map<string, [string, string]>} */
  const byName = new Map();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    const [name, value] = [incoming.rawHeaders[i], incoming.rawHeaders[i + 1]];
    const earlier = byName.get(name.toLowerCase());
    if (earlier) earlier[1] += `, ${value}`;
    else byName.set(name.toLowerCase(), [name, value]);
  }
  return [...byName.values()];
}

/**
 * @param {string} kind
 * @param {string} message
 */
function failure(kind, message) {
  return Object.assign(new Error(message), { kind });
}

const KINDS = /** @type {const} */ ([
  ["dns", /^(ENOTFOUND|EAI_)/],
  ["refused", /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/],
  ["timeout", /^ETIMEDOUT$/],
  ["reset", /^(ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/],
  ["tls", /^(EPROTO|ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_SELF|SELF_SIGNED|HOSTNAME_MISMATCH)/]
]);

/** @param {Error & { kind?: string, code?: string }} error */
function kindOf(error) {
  if (error.kind) return error.kind;
  const code = error.code ?? "";
  return KINDS.find(([, pattern]) => pattern.test(code))?.[0] ?? "invalid";
}
