import type { Block, Report } from './report'

/** What takes the place of flags of which forms have no field. */
const ELSEWHERE: Readonly<Record<string, string>> = { out: 'Save as a model' }
const FLAG = /--([a-z]+(?:-[a-z]+)*)/g

/** A sentence with options called as forms call them: `--least-size` is `“Least size”`. */
export function inPageWords(text: string): string {
  return text.replace(FLAG, (_, flag: string) => `“${ELSEWHERE[flag] ?? titled(flag)}”`)
}

function titled(flag: string): string {
  const words = flag.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** A report whose sentences are those of a page, not of the command line; names and values of the data stay. */
export function forPages(report: Report): Report {
  const { findings, trust, sections, insufficient } = report
  return {
    ...report,
    findings: findings.map((finding) => ({ ...finding, ...said(finding, ['sentence', 'advice']) })),
    trust: trust.map((note) => ({ ...note, ...said(note, ['text']) })),
    sections: sections.map((section) => ({
      ...section,
      ...said(section, ['lead']),
      blocks: section.blocks.map(blockForPages),
    })),
    ...(insufficient && {
      insufficient: {
        reason: inPageWords(insufficient.reason),
        remedies: insufficient.remedies.map(inPageWords),
      },
    }),
  }
}

function blockForPages(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map(inPageWords) }
  if (block.kind === 'text' || block.kind === 'callout') return { ...block, ...said(block, ['text']) }
  return block.kind === 'facts' ? block : { ...block, ...said(block, ['note']) }
}

/** Those of some members that are there, in words of pages. */
function said<Key extends string>(
  of: { readonly [K in Key]?: string },
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const entries = keys.flatMap((key) => {
    const text = of[key]
    return text === undefined ? [] : [[key, inPageWords(text)] as const]
  })
  return Object.fromEntries(entries) as { readonly [K in Key]?: string }
}
