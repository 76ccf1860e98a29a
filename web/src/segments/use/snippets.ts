/** A way to reach a segment from a program: what is typed or saved. */
export interface Snippet {
  readonly name: 'members' | 'client' | 'shell' | 'changes' | 'page'
  readonly text: string
}

interface Place {
  /** Of this installation: `https://satsuma.example.org`. */
  readonly origin: string
  readonly id: string
}

/** A text within single quotes of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** Lines that work as they are, once a key is put in. */
export function snippetsOf({ origin, id }: Place): readonly Snippet[] {
  const members = `${origin}/api/v1/segments/${encodeURIComponent(id)}/members`
  const changes = `${origin}/v1/changes?${new URLSearchParams({ segment: id })}`
  return [
    {
      name: 'members',
      text: `curl -H "Authorization: Bearer $SATSUMA_KEY" \\\n  ${quoted(`${members}?limit=1000`)}`,
    },
    { name: 'client', text: clientSnippet(origin, id) },
    { name: 'shell', text: `satsuma export ${quoted(id)} --out members.csv` },
    {
      name: 'changes',
      text: `curl -N -H "Authorization: Bearer $SATSUMA_KEY" -H 'Accept: text/event-stream' \\\n  ${quoted(changes)}`,
    },
    { name: 'page', text: pageSnippet(origin, id) },
  ]
}

function clientSnippet(origin: string, id: string): string {
  return [
    `import { createClient, each } from 'satsuma/client'`,
    '',
    `const satsuma = createClient({ address: ${JSON.stringify(origin)}, key: process.env.SATSUMA_KEY })`,
    `for await (const { identities } of each(satsuma.listMembers, { params: { id: ${JSON.stringify(id)} } }, 'members')) {`,
    '  console.log(identities)',
    '}',
  ].join('\n')
}

function pageSnippet(origin: string, id: string): string {
  return [
    `import { createClient, followSegments } from 'satsuma/client'`,
    '',
    `const satsuma = createClient({ address: ${JSON.stringify(origin)}, key: 'pk_...' })`,
    'const value = (await analytics.user()).anonymousId()',
    `for await (const segments of followSegments(satsuma, { namespace: 'anonymous_id', value })) {`,
    `  banner.hidden = !segments.includes(${JSON.stringify(id)})`,
    '}',
  ].join('\n')
}
