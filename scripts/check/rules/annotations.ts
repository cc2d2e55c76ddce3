/** What a property takes: a type, or one of some texts. */
export type PropertyType = "boolean" | "string" | readonly string[];

/**
 * The annotations of Apex with their properties, names in lower case. Source: Apex Developer Guide, "Annotations" and
 * "Apex REST Annotations".
 */
export const ANNOTATIONS: Readonly<Record<string, Readonly<Record<string, PropertyType>>>> = {
  auraenabled: { cacheable: "boolean", continuation: "boolean", scope: ["global"] },
  deprecated: {},
  future: { callout: "boolean" },
  invocablemethod: {
    label: "string",
    description: "string",
    callout: "boolean",
    capabilitytype: "string",
    category: "string",
    configurationeditor: "string",
    iconname: "string"
  },
  invocablevariable: {
    label: "string",
    description: "string",
    required: "boolean",
    defaultvalue: "string",
    placeholdertext: "string"
  },
  istest: {
    seealldata: "boolean",
    isparallel: "boolean",
    oninstall: "boolean",
    testfor: "string",
    critical: "boolean"
  },
  jsonaccess: {
    serializable: ["never", "sameNamespace", "samePackage", "always"],
    deserializable: ["never", "sameNamespace", "samePackage", "always"]
  },
  namespaceaccessible: {},
  readonly: {},
  remoteaction: {},
  restresource: { urlmapping: "string" },
  httpdelete: {},
  httpget: {},
  httppatch: {},
  httppost: {},
  httpput: {},
  suppresswarnings: { value: "string" },
  testsetup: {},
  testvisible: {}
};
