export const yaml = {
  alias: 'Aliases and anchors are not right here',
  escape: 'There is no such escape sequence',
  indent: 'This is not indented as it must be, or a bracket is not closed',
  start: 'A text that begins with this sign stands in quotes',
  oneLine: 'A name stands on one line with the colon after it, and what is nested below begins on the next',
  inBrackets: 'Between brackets nothing is nested by colons and lines of its own',
  twice: 'Each name stands only once here',
  missing: 'A quote, colon, comma or dash is missing here',
  tab: 'Tabs are not allowed as indentation',
  tag: 'Only plain data is understood, no tags',
  unexpected: 'This is not expected here',
  otherwise: 'This is not understood as YAML',
} as const
