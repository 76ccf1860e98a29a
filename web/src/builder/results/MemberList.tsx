import { Link } from 'react-router'
import type { DraftCount } from '../../api/drafts'
import { Verbatim } from '../../format/Verbatim'
import { profilePath } from '../../profiles/profile-path'
import classes from './Results.module.css'

interface MemberListProps {
  readonly members: DraftCount['members']
}

/** Some profiles by what they are known by, each with the way to its page. */
export function MemberList({ members }: MemberListProps) {
  return (
    <ul className={classes.members}>
      {members.map(({ profileId, identities }) => {
        const [first, second] = identities
        return (
          <li key={profileId}>
            <Link to={profilePath(profileId)} target="_blank">
              <Verbatim text={first?.value ?? String(profileId)} />
            </Link>
            {second && (
              <span className={classes.quiet}>
                <Verbatim text={second.value} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
