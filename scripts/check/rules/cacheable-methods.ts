import type { Annotation } from "../../../local-org/apex/syntax/ast.ts";
import { annotationOf, isClass, isMethod, type ApexSource } from "../package/apex.ts";
import { CallGraph } from "../package/call-graph.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * `@AuraEnabled(cacheable=true)` is for reads: the platform refuses data changes there when they happen, and what is
 * sent or queued would not be sent again when the answer comes from the cache.
 */
export const cacheableMethodsRule: Rule = {
  name: "cacheable-methods",
  examine({ apex }) {
    const sources = apex.filter(({ isTest }) => !isTest);
    const graph = new CallGraph(sources);
    const methods = sources.flatMap(auraEnabledIn);
    const changing = methods.filter(
      ({ annotation, type, method }) =>
        annotation.properties["cacheable"] === true && graph.reaches(type, method, isEffect)
    );
    return {
      problems: changing.map(({ path, type, method, annotation }) =>
        problemAt(
          { path, ...(annotation.places["cacheable"] ?? annotation.position) },
          `${type}.${method} changes data, calls out or queues work: leave cacheable=true out`
        )
      ),
      examined: { count: methods.length, what: "methods for components" }
    };
  }
};

interface AuraEnabled {
  readonly path: string;
  readonly type: string;
  readonly method: string;
  readonly annotation: Annotation;
}

function auraEnabledIn({ path, name, tree }: ApexSource): AuraEnabled[] {
  if (!tree || !isClass(tree)) return [];
  return tree.members.filter(isMethod).flatMap((method) => {
    const annotation = annotationOf(method, "auraenabled");
    return annotation ? [{ path, type: name, method: method.name, annotation }] : [];
  });
}

/** By type: methods of the platform that leave something behind, or that the cache would keep from happening. */
const EFFECTS: Readonly<Record<string, RegExp>> = {
  database: /^(?:insert|update|upsert|delete|undelete|merge|emptyrecyclebin|executebatch)/,
  eventbus: /^publish$/,
  http: /^send$/,
  jwtbearertokenexchange: /^(?:getaccesstoken|gethttpresponse)$/,
  messaging: /^send/,
  operations: /^enqueuedeployment$/,
  system: /^(?:enqueuejob|schedule|schedulebatch)$/
};

const isEffect = (type: string, method: string): boolean => EFFECTS[type]?.test(method) ?? false;
