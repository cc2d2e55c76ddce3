import { join } from "node:path";
import ts from "typescript";

/**
 * Type-checks the components.
 * @param {string} root
 * @returns {string[]} problems as `file:line message`
 */
export function typeCheck(root) {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), {}, parseHost());
  if (!parsed) {
    return ["tsconfig.json:1 cannot be read"];
  }
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  return [...parsed.errors, ...ts.getPreEmitDiagnostics(program)].map((problem) => describeProblem(root, problem));
}

function parseHost() {
  /** @param {ts.Diagnostic} problem */
  const onUnRecoverableConfigFileDiagnostic = (problem) => {
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, " "));
  };
  return { ...ts.sys, onUnRecoverableConfigFileDiagnostic };
}

/**
 * @param {string} root
 * @param {ts.Diagnostic} problem
 */
function describeProblem(root, { file, start, messageText }) {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  if (!file) {
    return `tsconfig.json:1 ${message}`;
  }
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${file.fileName.slice(root.length + 1)}:${line + 1} ${message}`;
}
