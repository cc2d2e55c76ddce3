/** The official parser, set up to need less time and memory for the same trees. */
import { ApexParserFactory, type ApexErrorListener, type ApexLexer, type ApexParser } from "@apexdevtools/apex-parser";
import { takeShortcuts } from "./predictions.ts";
import { TextStream } from "./text-stream.ts";

export function parserOf(text: string, listener: ApexErrorListener): ApexParser {
  const { lexer, parser } = ApexParserFactory.createLexerAndParser("", listener);
  // The parser's types leave the setter out.
  (lexer as unknown as { inputStream: TextStream }).inputStream = new TextStream(text);
  leaveOutHidden(lexer);
  const tokens = parser.getTokenStream();
  // For messages, which quote the source as it is written.
  tokens.getText = (places) =>
    places ? text.slice(tokens.get(places.start).start, tokens.get(places.stop).stop + 1) : text;
  takeShortcuts(parser);
  return parser;
}

/** White space and comments are half of all tokens, and no rule of the grammar asks for them. */
function leaveOutHidden(lexer: ApexLexer): void {
  const nextToken = lexer.nextToken.bind(lexer);
  lexer.nextToken = () => {
    for (;;) {
      const token = nextToken();
      if (token.channel === 0) return token;
    }
  };
}
