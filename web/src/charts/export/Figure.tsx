import { type ReactNode, useId, useRef } from 'react'
import { DataTables } from './DataTables'
import type { DataTable } from './data-table'
import { fileName } from './download'
import { ExportMenu } from './ExportMenu'
import classes from './Figure.module.css'
import { useAsTable } from './use-as-table'

interface FigureProps {
  readonly title: string
  /** What it is called in the address of the page; after its title unless said. */
  readonly name?: string
  /** What is seen, in a sentence, for who cannot see it too. */
  readonly description?: ReactNode
  /** Below it: how to read it, what was left out. */
  readonly note?: ReactNode
  /** The numbers of the picture: shown instead of it, and as CSV. */
  readonly tables: readonly DataTable[]
  /** What else can be done with the picture, beside its menu. */
  readonly actions?: ReactNode
  /** What its title is among the titles of the page; 3 unless said. */
  readonly level?: 2 | 3 | 4
  /** The picture: drawings and, beside them, legends whose marks are drawings too. */
  readonly children: ReactNode
}

/** A picture with its title, which can be taken along as PNG, SVG and CSV, and read as a table. */
export function Figure(props: FigureProps) {
  const { title, name = fileName(title), description, note, tables, actions, level = 3, children } = props
  const picture = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useAsTable(name)
  const id = useId()
  const Title = `h${level}` as const
  return (
    <figure ref={picture} className={classes.figure} aria-labelledby={id}>
      <figcaption>
        <div className={classes.titleLine}>
          <Title id={id} dir="auto">
            {title}
          </Title>
          <div className={classes.tools} data-not-exported>
            {actions}
            <ExportMenu
              title={title}
              picture={picture}
              tables={tables}
              asTable={asTable}
              onTable={setAsTable}
            />
          </div>
        </div>
        {description && <p className={classes.description}>{description}</p>}
      </figcaption>
      {asTable ? <DataTables tables={tables} label={title} /> : children}
      {note && <p className={classes.note}>{note}</p>}
    </figure>
  )
}
