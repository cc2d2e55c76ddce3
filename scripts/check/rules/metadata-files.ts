import { problemAt, type Rule } from "../package/rule.ts";

/** What the readers of the local org say: malformed XML, unknown elements, missing members, dangling references. */
export const metadataFilesRule: Rule = {
  name: "metadata-files",
  examine: ({ log, files }) => ({
    problems: log.list.map((problem) => problemAt(problem, problem.message)),
    examined: { count: files.filter(({ name }) => name.endsWith("-meta.xml")).length, what: "files" }
  })
};
