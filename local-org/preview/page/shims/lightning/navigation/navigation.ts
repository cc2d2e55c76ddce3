/** lightning/navigation: record and object pages of the preview; any other page reference is announced by the shell. */
import { pageReferenceOf, routeOf, urlOf, type PageReference } from "../../../lib/routes.ts";
import { wireAdapter } from "../../../runtime/wire-adapter.ts";

const Navigate = Symbol("Navigate");
const GenerateUrl = Symbol("GenerateUrl");

/** Dispatched on window when a component asks for a page that the preview does not have. */
export const NO_SUCH_PAGE = "preview:nosuchpage";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript requires any[] of a mixin's base
type Constructor = new (...args: any[]) => object;

export function NavigationMixin<Base extends Constructor>(base: Base): Base {
  return class extends base {
    [Navigate](page: PageReference): void {
      const url = urlOf(page);
      if (url === undefined) window.dispatchEvent(new CustomEvent(NO_SUCH_PAGE, { detail: page.type }));
      else window.location.assign(url);
    }

    [GenerateUrl](page: PageReference): Promise<string> {
      return Promise.resolve(urlOf(page) ?? "#");
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

export const CurrentPageReference = wireAdapter(() => Promise.resolve(pageReferenceOf(routeOf(location.pathname))));
