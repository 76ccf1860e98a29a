import { Link } from 'react-router'
import type { MergeChange } from '../../api/data'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { nameOf, profilePath } from '../../profiles/profile-path'

const t = texts('data')

interface MergeTableProps {
  readonly merges: readonly MergeChange[]
}

/** Identities that went from one profile to another, why, and the way to where it can be undone. */
export function MergeTable({ merges }: MergeTableProps) {
  if (merges.length === 0) return <p className={classes.quiet}>{t('merges.none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('merges.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('merges.when')}</th>
          <th scope="col">{t('merges.what')}</th>
          <th scope="col">{t('merges.why')}</th>
          <th scope="col" className={classes.end}>
            {t('merges.profile')}
          </th>
        </tr>
      </thead>
      <tbody>
        {merges.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have nothing but their place
          <MergeRow key={index} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function MergeRow({ change }: { readonly change: MergeChange }) {
  const { at, from, to, cause } = change
  return (
    <tr>
      <td data-label={t('merges.when')}>
        <Instant at={at} />
      </td>
      <td data-label={t('merges.what')}>
        <div>{t.rich('merges.moved', { names: () => <Names change={change} />, from: String(from) })}</div>
      </td>
      <td data-label={t('merges.why')}>
        <div>
          {t(`merges.causes.${cause}`)}
          <div className={classes.small}>
            <Verbatim text={originOf(change)} />
          </div>
        </div>
      </td>
      <td className={classes.end}>
        <Link to={`${profilePath(to)}#identities`} aria-label={t('merges.open', { id: String(to) })}>
          {to}
        </Link>
      </td>
    </tr>
  )
}

function Names({ change: { identities, moved } }: { readonly change: MergeChange }) {
  const others = moved - identities.length
  return (
    <>
      <strong>
        <Verbatim text={identities.map(nameOf).join(', ')} />
      </strong>
      {others > 0 && ` ${t('merges.others', { count: others })}`}
    </>
  )
}

/** Who ordered it, or which call said it. */
function originOf({ by, call, messageId }: MergeChange): string {
  const said = [
    ...(by === undefined ? [] : [t('merges.by', { name: by })]),
    ...(call === undefined ? [] : [callText(call, messageId ?? '')]),
  ]
  return said.join(', ')
}

function callText(call: string, id: string): string {
  return call === 'manual' ? t('merges.manual') : t('merges.call', { call, id })
}
