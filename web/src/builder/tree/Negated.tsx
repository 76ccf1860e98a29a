import { texts } from '../../i18n'
import type { Item } from '../definition/items'
import classes from './Negated.module.css'

const t = texts('builder')

interface NegatedProps {
  readonly item: Item
}

/** Says that an item must not hold. Of several negations each is shown, as it is written. */
export function Negated({ item: { negations } }: NegatedProps) {
  return (
    <span className={classes.negated} title={t('tree.negated')}>
      {Array.from({ length: negations }, () => t('tree.not')).join(' ')}
    </span>
  )
}
