import { hasAnnotation, isTestClass, type ClassSymbol, type MethodSymbol } from "../apex/semantics/symbols.ts";

/** A test class with what is to be run. */
export interface TestClass {
  readonly symbol: ClassSymbol;
  /** @TestSetup methods: each method below starts from what they leave behind. */
  readonly setups: readonly MethodSymbol[];
  readonly methods: readonly MethodSymbol[];
}

/** The test classes of a program, by name; `names` chooses some of them. @throws Error for a name that is no test class */
export function discoverTests(classes: Iterable<ClassSymbol>, names: readonly string[] = []): TestClass[] {
  const all = [...classes].filter((symbol) => !symbol.outer && isTestClass(symbol)).map(testClass);
  const found = all
    .filter((each) => each.methods.length > 0)
    .toSorted((a, b) => (a.symbol.name < b.symbol.name ? -1 : 1));
  return names.length === 0 ? found : names.map((name) => byName(found, name));
}

function testClass(symbol: ClassSymbol): TestClass {
  const statics = [...symbol.methods.values()].flat().filter((method) => method.static);
  return {
    symbol,
    setups: statics.filter((method) => hasAnnotation(method, "TestSetup")),
    methods: statics.filter((method) => hasAnnotation(method, "IsTest"))
  };
}

function byName(classes: readonly TestClass[], name: string): TestClass {
  const found = classes.find((each) => each.symbol.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new Error(
    `There is no Apex test class ${name}. Test classes: ${classes.map((each) => each.symbol.name).join(", ")}.`
  );
}
