/** lightning-quick-action-panel is not among the published base components: the shell has a drawing of it. */
export { default } from "shell/quickActionPanel";
