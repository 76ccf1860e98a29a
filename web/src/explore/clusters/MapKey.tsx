import { texts } from '../../i18n'
import classes from './MapKey.module.css'
import { Sign } from './Sign'

const t = texts('explore')

interface MapKeyProps {
  readonly names: readonly string[]
  /** Whether some customers are in none of them. */
  readonly hasOthers: boolean
}

/** Which sign is which kind, for a map that is taken along without the list beside it. */
export function MapKey({ names, hasOthers }: MapKeyProps) {
  return (
    <ul className={classes.key} aria-label={t('clusters.key')}>
      {names.map((name, cluster) => (
        <li key={name} dir="auto">
          <Sign cluster={cluster} />
          {name}
        </li>
      ))}
      {hasOthers && (
        <li>
          <Sign cluster={-1} />
          {t('clusters.inNone')}
        </li>
      )}
    </ul>
  )
}
