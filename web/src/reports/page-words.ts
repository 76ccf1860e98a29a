import { optionLabel } from '../format/option-words'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import type { Block, Report } from './report'

const t = texts('reports')
const tAnalyses = texts('analyses')

/** What takes the place of flags of which forms have no field. */
const ELSEWHERE: Readonly<Record<string, string>> = { out: tAnalyses('report.saveModel') }
/** Within a command it stays. */
const FLAG = /satsuma [a-z][^.,;]*|--([a-z]+(?:-[a-z]+)*)/g

/** A sentence with options called as forms call them: `--least-size` is `“Least size”`. */
export function inPageWords(text: string): string {
  return text.replace(FLAG, (found, flag?: string) =>
    flag === undefined ? found : t('option', { label: ELSEWHERE[flag] ?? optionLabel(keyOf(flag)) }),
  )
}

const keyOf = (flag: string) => flag.replace(/-[a-z]/g, (letter) => letter.charAt(1).toUpperCase())

/**
 * A report whose sentences are those of a page, not of the command line. Names and values of the data stay, but for
 * hidden characters, which are written out.
 */
export function forPages(made: Report): Report {
  const report = withVisibleTexts(made) as Report
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

function withVisibleTexts(value: unknown): unknown {
  if (typeof value === 'string') return visible(value)
  if (Array.isArray(value)) return value.map(withVisibleTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      // What becomes a segment stays as it is.
      name === 'definition' ? member : withVisibleTexts(member),
    ]),
  )
}

function blockForPages(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map(inPageWords) }
  if (block.kind === 'text' || block.kind === 'callout') return { ...block, ...said(block, ['text']) }
  return block.kind === 'facts' || block.kind === 'definition'
    ? block
    : { ...block, ...said(block, ['note']) }
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
