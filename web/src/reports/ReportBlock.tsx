import { FigureText } from './FigureText'
import { ReportChart } from './ReportChart'
import { ReportTable } from './ReportTable'
import classes from './ReportView.module.css'
import type { Block, Formats } from './report'

interface ReportBlockProps {
  readonly block: Block
  readonly formats: Formats
}

/** Text, a list, single numbers, words that must not be missed, a table or a chart. */
export function ReportBlock({ block, formats }: ReportBlockProps) {
  if (block.kind === 'text') return <p className={classes.text}>{block.text}</p>
  if (block.kind === 'list') {
    return (
      <ul className={classes.text}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  if (block.kind === 'facts') {
    return (
      <dl className={classes.facts}>
        {block.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">
              <FigureText value={value} formats={formats} />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  if (block.kind === 'callout') {
    return (
      <div className={classes.callout} data-tone={block.tone}>
        {block.title && <h3>{block.title}</h3>}
        <p>{block.text}</p>
      </div>
    )
  }
  if (block.kind === 'table') return <ReportTable table={block} formats={formats} />
  return <ReportChart chart={block} formats={formats} />
}
