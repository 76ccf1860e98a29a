import type { ReactNode } from 'react'
import { FigureText } from './FigureText'
import { ReportChart } from './ReportChart'
import { ReportTable } from './ReportTable'
import classes from './ReportView.module.css'
import type { Block, Definition, Formats } from './report'

interface ReportBlockProps {
  readonly block: Block
  readonly formats: Formats
  readonly wayOn?: WayOn | undefined
}

/** The way from a segment that was found to where it is saved. */
export type WayOn = (found: Definition) => ReactNode

/** Text, a list, single numbers, words that must not be missed, a segment, a table or a chart. */
export function ReportBlock({ block, formats, wayOn }: ReportBlockProps) {
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
  if (block.kind === 'definition') {
    return (
      <div className={classes.definition}>
        <h3 dir="auto">{block.title}</h3>
        <pre>{block.text}</pre>
        {wayOn?.(block)}
      </div>
    )
  }
  if (block.kind === 'table') return <ReportTable table={block} formats={formats} />
  return <ReportChart chart={block} formats={formats} />
}
