/** Addresses of the preview, the same as Lightning Experience's. */
import { SITE_PAGE } from "../../settings.ts";

export interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export type Route =
  | { readonly page: "record"; readonly objectApiName: string; readonly recordId: string }
  | { readonly page: "list"; readonly objectApiName: string }
  | { readonly page: "app"; readonly apiName: string }
  | { readonly page: "home" }
  | { readonly page: "flow"; readonly name: string }
  | { readonly page: "site" };

export const recordUrl = (objectApiName: string, recordId: string): string =>
  `/lightning/r/${objectApiName}/${recordId}/view`;

export const listUrl = (objectApiName: string): string => `/lightning/o/${objectApiName}/list`;

export const HOME_URL = "/lightning/page/home";

export const flowUrl = (name: string): string => `/flow/${name}`;

export const appUrl = (apiName: string): string => `/lightning/n/${apiName}`;

export function routeOf(pathname: string): Route | undefined {
  const record = /^\/lightning\/r\/(\w+)\/(\w+)\/view$/.exec(pathname);
  if (record) return { page: "record", objectApiName: record[1], recordId: record[2] };
  const list = /^\/lightning\/o\/(\w+)\/list$/.exec(pathname);
  if (list) return { page: "list", objectApiName: list[1] };
  if (pathname === HOME_URL) return { page: "home" };
  const flow = /^\/flow\/(\w+)$/.exec(pathname);
  if (flow) return { page: "flow", name: flow[1] };
  const app = /^\/lightning\/n\/(\w+)$/.exec(pathname);
  if (app) return { page: "app", apiName: app[1] };
  return pathname === SITE_PAGE.path ? { page: "site" } : undefined;
}

/** undefined: a page the preview does not have. */
export function urlOf({ type, attributes = {} }: PageReference): string | undefined {
  const { objectApiName, recordId, apiName, url, pageName } = attributes as Record<string, string | undefined>;
  if (type === "standard__recordPage" && recordId !== undefined) {
    return recordUrl(objectApiName ?? "Opportunity", recordId);
  }
  if (type === "standard__objectPage" && objectApiName !== undefined) return listUrl(objectApiName);
  if (type === "standard__namedPage" && pageName === "home") return HOME_URL;
  if (type === "standard__navItemPage" && apiName !== undefined) return appUrl(apiName);
  return type === "standard__webPage" && /^https?:/.test(url ?? "") ? url : undefined;
}

/** The other direction, for lightning/navigation's CurrentPageReference. */
export function pageReferenceOf(route: Route | undefined): PageReference | undefined {
  if (route === undefined) return undefined;
  if (route.page === "site") return { type: "comm__namedPage", attributes: { name: "quotes" } };
  if (route.page === "app") return { type: "standard__navItemPage", attributes: { apiName: route.apiName } };
  if (route.page === "home") return { type: "standard__namedPage", attributes: { pageName: "home" } };
  // A flow has an address, but no page reference.
  if (route.page === "flow") return undefined;
  const { page, ...attributes } = route;
  return page === "record"
    ? { type: "standard__recordPage", attributes: { ...attributes, actionName: "view" } }
    : { type: "standard__objectPage", attributes: { ...attributes, actionName: "list" } };
}
