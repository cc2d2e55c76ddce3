import type { Mistake } from "./mistake.ts";

export const templates: readonly Mistake[] = [
  {
    what: "handler that the component does not have",
    file: "lwc-src/countersignReference/countersignReference.html",
    find: "onclick={handleCopy}",
    replace: "onclick={handleCoppy}",
    says: /handleCoppy.*handleCopy/
  },
  {
    what: "member that the component does not have",
    file: "lwc-src/countersignHistory/countersignHistory.html",
    find: "aria-expanded={expanded}",
    replace: "aria-expanded={expandd}",
    says: /expandd/
  },
  {
    what: "text that the component does not have",
    file: "lwc-src/countersignTokenCache/countersignTokenCache.html",
    find: "{i18n.tokensNote}",
    replace: "{i18n.tokenNote}",
    says: /tokenNote/
  },
  {
    what: "member that the items of a list do not have",
    file: "lwc-src/countersignHistory/countersignHistory.html",
    find: "{row.message}",
    replace: "{row.mesage}",
    says: /mesage/
  },
  {
    what: "value of a type that a component does not take",
    file: "lwc-src/countersignFlowScreen/countersignFlowScreen.html",
    find: "heading={heading}",
    replace: "heading={sendRequired}",
    says: /boolean/
  },
  {
    what: "unknown property of a base component",
    file: "lwc-src/countersignKeyImport/countersignKeyImport.html",
    find: "label={i18n.privateKey}",
    replace: "lable={i18n.privateKey}",
    says: /takes no property lable/
  },
  {
    what: "unknown property of the second of two components",
    file: "lwc-src/countersignClaimForm/countersignClaimForm.html",
    find: "options={shown.options}",
    replace: "option={shown.options}",
    says: /takes no property option/
  },
  {
    what: "event that a component does not dispatch",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: "onchoose={handleChoose}",
    replace: "onchose={handleChoose}",
    says: /nothing in <c-countersign-connection-list> dispatches "chose"/
  },
  {
    what: "unknown directive",
    file: "lwc-src/countersignConnectionList/countersignConnectionList.html",
    find: "lwc:if={hasMany}",
    replace: "lwc:iff={hasMany}",
    says: /lwc:iff/
  },
  {
    what: "unknown role of a flow property",
    file: "lwc-src/countersignFlowScreen/countersignFlowScreen.js-meta.xml",
    find: 'role="outputOnly"',
    replace: 'role="outputsOnly"',
    says: /outputsOnly/
  },
  {
    what: "component of another API version",
    file: "lwc-src/countersignForm/countersignForm.js-meta.xml",
    find: "<apiVersion>66.0<",
    replace: "<apiVersion>65.0<",
    says: /API version 65\.0/
  },
  {
    what: "unknown slot of a base component",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: 'slot="actions"',
    replace: 'slot="action"',
    says: /<lightning-card> has no slot "action" \(it has title, actions, footer/
  },
  {
    what: "unknown slot of an own component",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: "<c-countersign-key-import></c-countersign-key-import>",
    replace: '<c-countersign-key-import><p slot="help"></p></c-countersign-key-import>',
    says: /<c-countersign-key-import> has no slot "help"/
  },
  {
    what: "unknown variant",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: 'variant="brand"',
    replace: 'variant="brnad"',
    says: /variant="brnad" is nothing that <lightning-button> knows/
  },
  {
    what: "unknown type of an input",
    file: "lwc-src/countersignImport/countersignImport.html",
    find: 'type="file"',
    replace: 'type="flie"',
    says: /type="flie" is nothing that <lightning-input> knows/
  },
  {
    what: "unknown icon in a template",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: "standard:settings",
    replace: "standard:setings",
    says: /no icon standard:setings/
  },
  {
    what: "unknown icon in a script",
    file: "lwc-src/countersignHistory/countersignHistory.ts",
    find: "utility:chevrondown",
    replace: "utility:chevron_down",
    says: /no icon utility:chevron_down/
  },
  {
    what: "text in the other branch of a condition",
    file: "lwc-src/countersignConnectionList/countersignConnectionList.html",
    find: "{i18n.inactive}",
    replace: "Inactive",
    says: /"Inactive" is a text for people/
  }
];
