import type { Connection } from '../../api/profiles'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { nameOf } from '../profile-path'

const t = texts('profiles')

interface PairProps {
  readonly link: Pick<Connection, 'from' | 'to'>
}

/** Two identities that were named together. */
export function Pair({ link: { from, to } }: PairProps) {
  return (
    <span>
      {t.rich('identities.pair', {
        a: () => <Verbatim text={nameOf(from)} />,
        b: () => <Verbatim text={nameOf(to)} />,
      })}
    </span>
  )
}
