interface Token {
  readonly kind: 'key' | 'value' | 'comment' | 'plain'
  readonly text: string
}

const LINE = /^(\s*(?:- )*)("(?:[^"\\]|\\.)*"|[^\s:#"'][^:#]*?)(:)(\s.*|$)/

/** Splits a line of YAML, as Satsuma writes it, into what is coloured differently. */
export function tokensOf(line: string): readonly Token[] {
  if (/^\s*#/.test(line)) return [{ kind: 'comment', text: line }]
  const match = LINE.exec(line)
  if (match === null) return [{ kind: 'value', text: line }]
  const [, lead = '', key = '', colon = '', rest = ''] = match
  return [
    { kind: 'plain', text: lead },
    { kind: 'key', text: key },
    { kind: 'plain', text: colon },
    { kind: 'value', text: rest },
  ]
}
