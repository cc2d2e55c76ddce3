import type { ServiceContext } from "./context.ts";
import { json, type Handler } from "./http/message.ts";
import { router } from "./http/router.ts";
import type { Site } from "./site.ts";

/**
 * The control API for tests and the preview's shell, on a port of its own: `GET /journal` tells what the services
 * received, `DELETE /journal` forgets it, `PUT /site` hands over what the org's site answers, `POST /lost-answers` makes
 * the next answer of a service get lost.
 */
export function controlEndpoint({ journal, lost }: Pick<ServiceContext, "journal" | "lost">, site: Site): Handler {
  const routes = router({
    "/journal": {
      GET: () => json(200, { entries: journal.entries() }),
      DELETE: () => {
        journal.clear();
        return { status: 204 };
      }
    },
    "/site": { PUT: (request) => site.publish(request) },
    "/lost-answers": {
      POST: () => {
        lost.add();
        return { status: 204 };
      }
    }
  });
  return (request) => {
    // A page in the user's browser could reach a loopback port under a name of its own (DNS rebinding).
    if (/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? "")) return routes(request);
    return json(403, { error: "forbidden", message: "Call this address by 127.0.0.1." });
  };
}
