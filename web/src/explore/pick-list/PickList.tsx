import type { ReactNode } from 'react'
import { Panel } from '../../frame/Panel'
import classes from './PickList.module.css'

/** Something of a picture by its name, with its numbers. */
interface PickItem {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly lines: readonly string[]
  /** The sign that it has in the picture. */
  readonly sign?: ReactNode
}

interface PickListProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly items: readonly PickItem[]
  readonly picked: readonly string[]
  readonly onPick: (key: string) => void
  /** What comes below. */
  readonly children?: ReactNode
}

/** The parts of a picture as buttons, the largest with the longest bar: to be picked without hitting a shape. */
export function PickList({ id, title, note, items, picked, onPick, children }: PickListProps) {
  const most = Math.max(Number.MIN_VALUE, ...items.map(({ value }) => value))
  return (
    <Panel id={id} title={title}>
      {note !== undefined && <p className={classes.lead}>{note}</p>}
      <ul className={classes.list}>
        {items.map(({ key, name, value, lines, sign }) => (
          <li key={key}>
            <button type="button" aria-pressed={picked.includes(key)} onClick={() => onPick(key)}>
              <span className={classes.name} dir="auto">
                {sign}
                {name}
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ width: `${Math.max(0, (100 * value) / most)}%` }} />
              </span>
              {lines.map((line) => (
                <span key={line} className={classes.numbers}>
                  {line}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  )
}
