/**
 * A server with every fault a callout can meet. It runs in its own thread: the tests' thread sleeps while it calls.
 * Plain JavaScript for the same reason as the callout worker.
 */
import http from "node:http";
import net from "node:net";
import { parentPort } from "node:worker_threads";

const answers = {
  "/echo": echo,
  "/redirect": (_request, response) => response.writeHead(302, { Location: "/echo" }).end("moved"),
  "/slow": () => undefined,
  "/trickle": (_request, response) => response.writeHead(200).write("half"),
  "/reset": (request) => request.socket.destroy(),
  "/cut": (request, response) => {
    response.writeHead(200, { "Content-Length": "100" }).write("only a part");
    setTimeout(() => request.socket.destroy(), 20);
  },
  "/big": (_request, response) => response.end(Buffer.alloc(2_000)),
  "/repeated": (_request, response) => {
    response.writeHead(201, "Made", ["X-Twice", "one", "x-twice", "two", "Content-Type", "text/plain"]).end();
  }
};

function echo(request, response) {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString("base64");
    const { method, url, headers } = request;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ method, url, headers, body }));
  });
}

const server = http.createServer((request, response) => answers[request.url.split("?")[0]](request, response));
const garbage = net.createServer((socket) => socket.end("this is not HTTP\r\n\r\n"));

server.listen(0, "127.0.0.1", () => {
  garbage.listen(0, "127.0.0.1", () => {
    parentPort.postMessage({ http: server.address().port, garbage: garbage.address().port });
  });
});
