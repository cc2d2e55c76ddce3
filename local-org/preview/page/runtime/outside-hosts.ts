/**
 * Outside services have made-up https addresses that no browser finds. Their pages are led to this machine where the
 * browser is about to open them: a frame when it gets its address, a link when it is clicked. Loaded before LWC, which
 * keeps the DOM's own methods for itself.
 */
import { session } from "./session.ts";

type SetAttribute = (this: Element, name: string, value: string) => void;

const setAttribute = Object.getOwnPropertyDescriptor(Element.prototype, "setAttribute")!.value as SetAttribute;

Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
  const frame = this instanceof HTMLIFrameElement && name === "src";
  setAttribute.call(this, name, frame ? onThisMachine(value) : value);
};

document.addEventListener(
  "click",
  (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const href = link?.getAttribute("href");
    if (link && href) setAttribute.call(link, "href", onThisMachine(href));
  },
  { capture: true }
);

function onThisMachine(address: string): string {
  const origin = Object.keys(session.outsideHosts).find((host) => address.startsWith(`${host}/`));
  return origin === undefined ? address : `${session.outsideHosts[origin]}${address.slice(origin.length)}`;
}
