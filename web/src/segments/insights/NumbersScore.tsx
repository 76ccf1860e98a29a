import type { MemberScore, ScoredGroup } from '../../api/segment-relations'
import { formatScore } from '../../format/score'
import { texts } from '../../i18n'
import tables from '../tables.module.css'

const t = texts('segments')

interface NumbersScoreProps {
  readonly output: MemberScore
}

/** The numbers of the members beside those of everybody. */
export function NumbersScore({ output: { name: output, title, members, everybody } }: NumbersScoreProps) {
  const format = (value: number | undefined) => (value === undefined ? '–' : formatScore(output, value))
  const rows: readonly (readonly [string, (of: ScoredGroup) => string])[] = [
    [t('scores.mean'), ({ mean }) => format(mean)],
    [t('scores.median'), ({ quartiles }) => format(quartiles?.[1])],
    [
      t('scores.middle'),
      ({ quartiles: [low, , high] = [] }) => t('scores.from', { low: format(low), high: format(high) }),
    ],
  ]
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('scores.caption', { model: title })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className={tables.number}>
            {t('scores.members')}
          </th>
          <th scope="col" className={tables.number}>
            {t('scores.everybody')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, say]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={tables.number}>{say(members)}</td>
            <td className={tables.number}>{say(everybody)}</td>
          </tr>
        ))}
        <tr className={tables.quiet}>
          <th scope="row" />
          <td className={tables.number}>{t('scores.known', { count: members.profiles })}</td>
          <td className={tables.number}>{t('scores.known', { count: everybody.profiles })}</td>
        </tr>
      </tbody>
    </table>
  )
}
