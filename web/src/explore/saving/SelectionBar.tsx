import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../../api/session'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import type { NeededModel } from './needed-model'
import { SaveWithModel } from './SaveWithModel'
import classes from './SelectionBar.module.css'
import { buildAddress, type PickedSegment } from './save-selection'

const t = texts('explore')

/** What was picked, and how it becomes a segment. */
export interface Picked {
  readonly title: string
  readonly count: number
  /** More about it, such as its share. */
  readonly note?: string
  /** The segment, or how it is made once a model says what it rests on; a text says why it cannot be. */
  readonly segment: PickedSegment | NeededModel | string
  /** Other segments beside it, such as those who did not. */
  readonly others?: readonly {
    readonly label: string
    readonly count: number
    readonly segment: PickedSegment
  }[]
}

interface SelectionBarProps {
  readonly picked: Picked | undefined
  /** What can be picked, while nothing is. */
  readonly hint: string
  /** Picks nothing any more; absent where something always is. */
  readonly onClear?: () => void
}

/** What is picked in a picture, with a way to make a segment of it. It keeps its place while nothing is. */
export function SelectionBar({ picked, hint, onClear }: SelectionBarProps) {
  const may = useMay('segments:write')
  return (
    <section className={classes.bar} aria-label={t('selection.name')} data-empty={picked === undefined}>
      {picked === undefined ? (
        <p className={classes.hint}>{hint}</p>
      ) : (
        <>
          <p className={classes.what} role="status">
            <b>{picked.title}</b>
            <span>
              {t('selection.people', { count: picked.count, written: formatCount(picked.count) })}
              {picked.note !== undefined && ` · ${picked.note}`}
            </span>
            {typeof picked.segment === 'string' && <span>{picked.segment}</span>}
          </p>
          <div className={classes.actions}>
            {onClear && (
              <Button variant="subtle" color="gray" size="sm" onClick={onClear}>
                {t('selection.clear')}
              </Button>
            )}
            {may && <Saving picked={picked} />}
          </div>
        </>
      )}
    </section>
  )
}

function Saving({ picked: { title, segment, others = [] } }: { readonly picked: Picked }) {
  if (typeof segment === 'string') return null
  return (
    <>
      {others.map((other) => (
        <Button
          key={other.label}
          component={Link}
          to={buildAddress(other.segment)}
          variant="default"
          size="sm"
        >
          {other.label}
        </Button>
      ))}
      {'when' in segment ? (
        <Button component={Link} to={buildAddress(segment)} size="sm">
          {t('selection.save')}
        </Button>
      ) : (
        <SaveWithModel key={title} needed={segment} />
      )}
    </>
  )
}
