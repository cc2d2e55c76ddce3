import type { Problem } from "../check.ts";
import { tagOf, type Bundle } from "../package/bundles.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { templateElements, type TemplateElement } from "../package/template.ts";

/** Events that templates listen for are those of the browser, or dispatched by one of our components. */
export const lwcEventsRule: Rule = {
  name: "lwc-events",
  examine(model) {
    const listeners = model.bundles.flatMap((bundle) => listenersOf(model, bundle));
    return {
      problems: listeners.flatMap(judge),
      examined: { count: listeners.length, what: "listeners" }
    };
  }
};

interface Listener {
  readonly element: TemplateElement;
  readonly event: string;
  readonly place: { readonly path: string; readonly line: number; readonly column: number };
  /** Undefined where the names cannot be told. */
  readonly dispatched: ReadonlySet<string> | undefined;
}

/** Base components have events of their own, which nobody lists. */
const listenersOf = (model: PackageModel, { templates }: Bundle): Listener[] =>
  templates.flatMap((file) =>
    templateElements(file)
      .filter(({ tag }) => !tag.startsWith("lightning-"))
      .flatMap((element) =>
        element.listeners.map(({ event, ...place }) => ({
          element,
          event,
          place: { ...place, path: file.path },
          dispatched: dispatchedIn(model, element.tag)
        }))
      )
  );

function judge({ element, event, place, dispatched }: Listener): Problem[] {
  if (BROWSER.test(event) || !dispatched || dispatched.has(event)) return [];
  const offered = element.tag.startsWith("c-") ? [...dispatched].join(", ") : "";
  return [
    problemAt(place, `nothing in <${element.tag}> dispatches "${event}"${offered ? ` (it dispatches ${offered})` : ""}`)
  ];
}

/** Of a component with what it extends, and of whatever stands inside of it: events may bubble. */
function dispatchedIn({ bundles }: PackageModel, tag: string): ReadonlySet<string> | undefined {
  const own = bundles.find(({ name }) => tagOf(name) === tag);
  if (tag.startsWith("c-") && !own) return undefined;
  const reached = own ? withUsed(bundles, own) : bundles;
  const scripts = reached.flatMap((bundle) => bundle.scripts).map(({ text }) => text);
  if (scripts.some((text) => COMPUTED.test(text))) return undefined;
  return new Set(scripts.flatMap((text) => [...text.matchAll(DISPATCHED)].map(([, name = ""]) => name)));
}

function withUsed(bundles: readonly Bundle[], bundle: Bundle, seen = new Set<Bundle>()): Bundle[] {
  if (seen.has(bundle)) return [];
  seen.add(bundle);
  const tags = new Set(bundle.templates.flatMap((file) => templateElements(file).map(({ tag }) => tag)));
  const imported = bundle.scripts.flatMap(({ text }) => [...text.matchAll(/"c\/(\w+)"/g)].map(([, name]) => name));
  const used = bundles.filter(({ name }) => tags.has(tagOf(name)) || imported.includes(name));
  return [bundle, ...used.flatMap((each) => withUsed(bundles, each, seen))];
}

const DISPATCHED = /new CustomEvent(?:<[^(]*>)?\(\s*"([^"]+)"/g;
/** A name that is put together when it runs. */
const COMPUTED = /new CustomEvent(?:<[^(]*>)?\(\s*[^"\s]/;

const BROWSER =
  /^(?:abort|animation(?:cancel|end|iteration|start)|auxclick|beforeinput|blur|cancel|change|click|close|composition(?:end|start|update)|contextmenu|copy|cut|dblclick|drag(?:end|enter|leave|over|start)?|drop|error|focus(?:in|out)?|input|invalid|key(?:down|press|up)|load|(?:mouse|pointer)(?:down|enter|leave|move|out|over|up)|paste|reset|resize|scroll|select|slotchange|submit|toggle|touch(?:cancel|end|move|start)|transition(?:cancel|end|run|start)|wheel)$/;
