import { Link, useSearchParams } from 'react-router'
import type { Member } from '../../api/members'
import { useTimeZone } from '../../api/status'
import { byMeaning, headLine } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import { texts } from '../../i18n'
import { profilePath } from '../../profiles/profile-path'
import { explaining } from '../segment-path'
import { AwaitedCells } from './AwaitedCells'
import { type Column, cellOf, columnKey } from './member-columns'

const t = texts('segments')

interface MemberRowProps {
  /** Its place in the list, from 0 on. */
  readonly row: number
  /** Undefined until it is read. */
  readonly member: Member | undefined
  readonly columns: readonly Column[]
  readonly awaited: number
}

/** A member, whose first cell with something in it leads to the profile. */
export function MemberRow({ row, member, columns, awaited }: MemberRowProps) {
  const [params] = useSearchParams()
  const timeZone = useTimeZone()
  if (member === undefined) {
    return (
      <tr aria-rowindex={row + 2}>
        <AwaitedCells count={columns.length + awaited} />
        <td />
      </tr>
    )
  }
  const cells = columns.map((column) => ({ key: columnKey(column), ...cellOf(member, column, timeZone) }))
  const first = cells.find(({ text }) => text !== '')?.key ?? cells[0]?.key
  const [known] = byMeaning(member.identities)
  return (
    <tr aria-rowindex={row + 2}>
      {cells.map(({ key, text, exact }) => (
        <td key={key} title={visible(exact)}>
          {key === first ? (
            <Link to={profilePath(member.profileId)}>
              <Verbatim text={text === '' ? headLine(member) : text} />
            </Link>
          ) : (
            <Verbatim text={text} />
          )}
        </td>
      ))}
      <AwaitedCells count={awaited} />
      <td>
        {known && (
          <Link
            to={explaining(params, `${known.namespace}:${known.value}`)}
            aria-label={t('members.whyWho', { who: known.value })}
          >
            {t('members.why')}
          </Link>
        )}
      </td>
    </tr>
  )
}
