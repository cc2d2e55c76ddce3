import { json, type Handler } from "./http/message.ts";
import { router } from "./http/router.ts";
import type { Journal } from "./journal.ts";
import type { Site } from "./site.ts";

/**
 * The control API for tests and the preview's shell, on a port of its own: `GET /journal` tells what the services
 * received, `DELETE /journal` forgets it, `PUT /site` hands over what the org's site answers.
 */
export function controlEndpoint(journal: Journal, site: Site): Handler {
  const routes = router({
    "/journal": {
      GET: () => json(200, { entries: journal.entries() }),
      DELETE: () => {
        journal.clear();
        return { status: 204 };
      }
    },
    "/site": { PUT: (request) => site.publish(request) }
  });
  return (request) => {
    // A page in the user's browser could reach a loopback port under a name of its own (DNS rebinding).
    if (/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? "")) return routes(request);
    return json(403, { error: "forbidden", message: "Call this address by 127.0.0.1." });
  };
}
