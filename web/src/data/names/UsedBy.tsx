import { Link } from 'react-router'
import type { NameDetails } from '../../api/data'
import { Verbatim } from '../../format/Verbatim'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { segmentPath } from '../../segments/segment-path'
import classes from '../data.module.css'

const t = texts('data')

interface UsedByProps {
  readonly usedBy: NameDetails['usedBy']
}

/** The definitions that name it. */
export function UsedBy({ usedBy }: UsedByProps) {
  if (usedBy.length === 0) return <p className={classes.quiet}>{t('name.unused')}</p>
  return (
    <ul className={classes.uses}>
      {usedBy.map(({ kind, name, title }) => (
        <li key={`${kind} ${name}`}>
          {kind === 'segment' ? (
            <Link to={segmentPath(name)}>
              <Verbatim text={title} />
            </Link>
          ) : (
            <Verbatim text={title} />
          )}{' '}
          <span className={tables.tag}>{t(`name.kinds.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}
