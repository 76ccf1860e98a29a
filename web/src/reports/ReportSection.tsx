import { ReportBlock, type WayOn } from './ReportBlock'
import classes from './ReportView.module.css'
import type { Block, Formats, Section } from './report'
import { SectionFrame } from './SectionFrame'

interface ReportSectionProps {
  readonly id: string
  readonly section: Section
  readonly isFolded: boolean
  /** Undefined where it is the page's. */
  readonly lang: string | undefined
  readonly formats: Formats
  readonly wayOn: WayOn | undefined
}

/** One subject of a report. */
export function ReportSection({ id, section, isFolded, lang, formats, wayOn }: ReportSectionProps) {
  const { title, lead, blocks } = section
  return (
    <SectionFrame id={id} title={title} isFolded={isFolded} lang={lang}>
      {lead && <p className={classes.lead}>{lead}</p>}
      {inPairs(blocks).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and keep their order
        <div key={index} className={classes.group} data-pair={group.length > 1}>
          {group.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and keep their order
            <ReportBlock key={place} block={block} formats={formats} wayOn={wayOn} />
          ))}
        </div>
      ))}
    </SectionFrame>
  )
}

/** Two charts of a kind in a row stand side by side where there is room, if half of it is enough for them. */
export function inPairs(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const [first, second, ...others] = blocks
  if (first === undefined) return []
  if (second && first.kind === second.kind && isNarrow(first) && isNarrow(second)) {
    return [[first, second], ...inPairs(others)]
  }
  return [[first], ...inPairs(blocks.slice(1))]
}

const FEW_BARS = 8
const FEW_COLUMNS = 6

function isNarrow(block: Block): boolean {
  if (block.kind === 'bars') return block.direction === 'up' && block.labels.length <= FEW_BARS
  if (block.kind === 'heat-map') return block.x.labels.length <= FEW_COLUMNS
  return block.kind === 'curve' || block.kind === 'lines'
}
