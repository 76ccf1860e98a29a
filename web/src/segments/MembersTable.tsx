import { Link } from 'react-router'
import type { Member, MembersPage } from '../api/segments'
import { Verbatim } from '../format/Verbatim'
import { byMeaning } from '../profiles/head-line'
import { profilePath } from '../profiles/profile-path'
import { namespacesOf } from './namespaces'
import { segmentPath } from './segment-path'
import classes from './tables.module.css'

interface MembersTableProps {
  readonly id: string
  readonly page: MembersPage
}

/** Members with their identities, a column a namespace; each leads to its profile. */
export function MembersTable({ id, page }: MembersTableProps) {
  const namespaces = namespacesOf(page.members)
  return (
    <table className={classes.table}>
      <caption className="unseen">Members with their identities</caption>
      <thead>
        <tr>
          {namespaces.map((namespace) => (
            <th key={namespace} scope="col">
              {namespace}
            </th>
          ))}
          <th scope="col" className={classes.end}>
            <span className="unseen">Explanation</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.members.map((member) => (
          <MemberRow key={member.profileId} id={id} member={member} namespaces={namespaces} />
        ))}
      </tbody>
    </table>
  )
}

interface MemberRowProps {
  readonly id: string
  readonly member: Member
  readonly namespaces: readonly string[]
}

function MemberRow({ id, member: { profileId, identities }, namespaces }: MemberRowProps) {
  const [first] = byMeaning(identities)
  return (
    <tr>
      {namespaces.map((namespace) => (
        <td key={namespace}>
          {identities
            .filter((identity) => identity.namespace === namespace)
            .map(({ value }) => (
              <div key={value}>
                <Link to={profilePath(profileId)}>
                  <Verbatim text={value} />
                </Link>
              </div>
            ))}
        </td>
      ))}
      <td className={classes.end}>
        {first && (
          <Link
            to={segmentPath(id, `${first.namespace}:${first.value}`)}
            aria-label={`Why is ${first.value} in?`}
          >
            Why?
          </Link>
        )}
      </td>
    </tr>
  )
}
