import { readMetadata } from "../../../local-org/org/metadata/element.ts";
import type { SourceFile } from "../../../local-org/org/metadata/files.ts";
import { MemberReader } from "../../../local-org/org/metadata/reader.ts";
import { ProblemLog, type Problem } from "../../../local-org/org/problems.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** What the readers of the local org say: malformed XML, unknown elements, missing members, dangling references. */
export const metadataFilesRule: Rule = {
  name: "metadata-files",
  examine({ log, files }) {
    const metadata = files.filter(({ name }) => name.endsWith("-meta.xml"));
    return {
      problems: [...log.list, ...metadata.flatMap(unread)].map((problem) => problemAt(problem, problem.message)),
      examined: { count: metadata.length, what: "files" }
    };
  }
};

/**
 * Types that the local org has no use for and does not read: root element, and the members it may have. Source: Metadata
 * API Developer Guide.
 */
const UNREAD: Readonly<Record<string, { readonly root: string; readonly members: string }>> = {
  app: {
    root: "CustomApplication",
    members:
      "actionOverrides brand consoleConfig defaultLandingTab description detailPageRefreshMethod enableCustomizeMyTabs enableKeyboardShortcuts enableListViewHover enableListViewReskin enableMultiMonitorComponents enablePinTabs enableTabHover enableTabLimits footerColor formFactors fullName headerColor isNavAutoTempTabsDisabled isNavPersonalizationDisabled isNavTabPersistenceDisabled isOmniPinnedViewEnabled isServiceCloudConsole keyboardShortcuts label listPlacement listRefreshMethod liveAgentConfig logo logoVersion navType preferences profileActionOverrides pushNotifications saveUserSessions setupExperience subscriberTabs tabLimitConfig tabs uiType utilityBar workspaceConfig workspaceMappings"
  },
  cachePartition: {
    root: "PlatformCachePartition",
    members: "description fullName isDefaultPartition masterLabel namespacePrefix platformCachePartitionTypes"
  },
  cspTrustedSite: {
    root: "CspTrustedSite",
    members:
      "canAccessCamera canAccessMicrophone context description endpointUrl isActive isApplicableToConnectSrc isApplicableToFontSrc isApplicableToFrameSrc isApplicableToImgSrc isApplicableToMediaSrc isApplicableToStyleSrc mobileExtension"
  },
  quickAction: {
    root: "QuickAction",
    members:
      "actionSubtype canvas description fieldOverrides flowDefinition fullName height icon isProtected label lightningComponent lightningWebComponent optionsCreateFeedItem page quickActionLayout quickActionSendEmailOptions standardLabel successMessage targetObject targetParentField targetRecordType type width"
  },
  tab: {
    root: "CustomTab",
    members:
      "actionOverrides auraComponent customObject description flexiPage frameHeight fullName hasSidebar icon label lwcComponent mobileReady motif page scontrol splashPageLink url urlEncodingKey"
  },
  flow: { root: "Flow", members: "" }
};

function unread(file: SourceFile): readonly Problem[] {
  const type = UNREAD[/\.(\w+)-meta\.xml$/.exec(file.name)?.[1] ?? ""];
  if (!type) return [];
  const log = new ProblemLog();
  const root = readMetadata(file, type.root, log);
  if (root && type.members !== "") new MemberReader(root, type.root, type.members.split(" "), log);
  return log.list;
}
