import { createReadStream, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { HttpError } from "./answers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".woff2": "font/woff2"
};

/** @throws HttpError when the folder has no such file, or the path leaves the folder */
export function sendFile(response: ServerResponse, folder: string, path: string): void {
  const file = join(folder, path);
  const size = file.startsWith(folder + sep) ? sizeOf(file) : undefined;
  const type = TYPES[extname(file)];
  if (size === undefined || type === undefined) throw new HttpError(404, "NOT_FOUND", `There is no ${path}.`);
  response.writeHead(200, {
    "content-type": type,
    "content-length": size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff"
  });
  createReadStream(file).pipe(response);
}

function sizeOf(file: string): number | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
}
