/**
 * A way to a service that is broken for a while. Runs in a thread of its own, because the org blocks its thread while it
 * waits for an answer. Requests to `path` are counted from 1; those in `from` to `to` fail: the odd ones are not passed
 * on (503), the even ones are, and their answer gets lost.
 */
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const { target, path, from, to } = workerData;
let count = 0;

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => void answer(request, Buffer.concat(chunks), response));
});

async function answer(request, body, response) {
  const number = request.url === path ? ++count : 0;
  const fails = number >= from && number <= to;
  if (fails && number % 2 === 1) {
    response.writeHead(503, { "Content-Type": "text/plain" }).end("out of order");
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !["host", "connection", "content-length"].includes(name))
  );
  const passed = await fetch(target + request.url, { method: request.method, headers, body });
  const text = await passed.text();
  if (fails) {
    request.socket.destroy();
    return;
  }
  response.writeHead(passed.status, { "Content-Type": passed.headers.get("content-type") ?? "text/plain" }).end(text);
}

server.listen(0, "127.0.0.1", () => parentPort.postMessage(`http://127.0.0.1:${server.address().port}`));
