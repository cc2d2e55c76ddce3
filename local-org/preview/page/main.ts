/** The page: starts the LWC engine with the shell's root component, and plays the container that Lightning Experience is. */
import "./runtime/outside-hosts.ts";
import "@lwc/synthetic-shadow";
import { createElement } from "lwc";
import Toast from "lightning/toast";
import App from "shell/app";
import { SHOW_TOAST } from "./shims/lightning/platformShowToastEvent/platformShowToastEvent.ts";
import { NO_SUCH_PAGE } from "./shims/lightning/navigation/navigation.ts";
import { REFRESH } from "./shims/lightning/refresh/refresh.ts";
import { routeOf } from "./lib/routes.ts";
import { rerunAll } from "./runtime/wire-adapter.ts";

const stage = document.getElementById("stage")!;
const hasToasts = routeOf(window.location.pathname)?.page !== "site";

// Caught below body: the base components' own toast container listens there to the same event name with another payload.
stage.addEventListener(SHOW_TOAST, (event) => {
  const { title, message, variant, mode, toast } = (event as CustomEvent<Record<string, string | undefined>>).detail;
  // LWR sites have no toasts: what a component says only there is lost.
  if (toast !== undefined || !hasToasts) return;
  event.stopPropagation();
  Toast.show({ label: title ?? message ?? "", message: title ? message : undefined, variant, mode }, stage);
});
stage.addEventListener(REFRESH, () => void rerunAll());
window.addEventListener(NO_SUCH_PAGE, (event) => {
  const { detail } = event as CustomEvent<string>;
  Toast.show({ label: `The preview has no page of type ${detail}.`, variant: "info" }, stage);
});

stage.append(createElement("shell-app", { is: App }));
