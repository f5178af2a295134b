// Just enough Markdown to colour what people type; the server makes the real thing.
import { StreamLanguage, type StringStream } from "@codemirror/language";

interface Line {
  fenced: boolean;
}

const inline: [RegExp, string][] = [
  [/^\*\*[^*]+\*\*/, "strong"],
  [/^\*[^*\s][^*]*\*/, "emphasis"],
  [/^_[^_\s][^_]*_/, "emphasis"],
  [/^`[^`]+`/, "monospace"],
  [/^!?\[[^\]]*\]\([^)]*\)/, "link"],
  [/^https?:\/\/[^\s)]+/, "link"],
];

export const markdown = StreamLanguage.define<Line>({
  name: "markdown",
  startState: () => ({ fenced: false }),
  token(stream, line) {
    if (stream.sol() && stream.match(/^```.*$/)) {
      line.fenced = !line.fenced;
      return "monospace";
    }
    if (line.fenced) {
      stream.skipToEnd();
      return "monospace";
    }
    return (stream.sol() ? block(stream) : null) ?? words(stream);
  },
});

function block(stream: StringStream): string | null {
  if (stream.match(/^#{1,6}\s.*$/)) return "heading";
  if (stream.match(/^\s*>.*$/)) return "quote";
  if (stream.match(/^\s*([-*+]|\d+[.)])\s/)) return "list";
  return null;
}

function words(stream: StringStream): string | null {
  for (const [pattern, name] of inline) if (stream.match(pattern)) return name;
  stream.next();
  stream.eatWhile(/[^*_`![h]/);
  return null;
}
