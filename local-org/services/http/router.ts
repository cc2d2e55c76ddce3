import { json, type Handler, type Request, type Reply } from "./message.ts";

/** Handlers by path, then by method. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/** Finds the handler of a request; answers 404 and 405 itself. */
export function router(routes: Routes): Handler {
  const paths = new Map(Object.entries(routes).map(([path, methods]) => [path, new Map(Object.entries(methods))]));
  return (request) => dispatch(paths, request);
}

function dispatch(paths: ReadonlyMap<string, ReadonlyMap<string, Handler>>, request: Request): Reply | Promise<Reply> {
  const methods = paths.get(request.path);
  if (!methods) return json(404, { error: "not_found", message: "Nothing answers at this path." });
  const handler = methods.get(request.method);
  if (handler) return handler(request);
  const allowed = [...methods.keys()].join(", ");
  return json(405, { error: "method_not_allowed", message: `Use ${allowed}.` }, { Allow: allowed });
}
