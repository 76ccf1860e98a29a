import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { texts } from '../i18n'
import classes from './SelectionBar.module.css'
import { comparePath, MOST_COMPARED } from './selection'
import type { Selection } from './use-selection'

const t = texts('segmentList')

interface SelectionBarProps {
  readonly selection: Selection
}

/** What can be done with the segments that are marked; it stays in view. */
export function SelectionBar({ selection: { ids, clear } }: SelectionBarProps) {
  if (ids.length === 0) return null
  return (
    <section className={classes.bar} aria-label={t('selection.label')}>
      <p role="status">
        {ids.length < 2
          ? t('selection.oneMore')
          : t('selection.count', { count: ids.length, most: MOST_COMPARED })}
      </p>
      <Button variant="subtle" size="sm" onClick={clear}>
        {t('selection.clear')}
      </Button>
      {ids.length >= 2 && (
        <Button component={Link} to={comparePath(ids)} size="sm">
          {t('selection.compare')}
        </Button>
      )}
    </section>
  )
}
