import { Link } from 'react-router'
import type { DraftCount } from '../../api/drafts'
import { calledBy } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { profilePath } from '../../profiles/profile-path'
import classes from './Results.module.css'

interface MemberListProps {
  readonly members: DraftCount['members']
}

/** Some profiles by what they are called, each with the way to its page. */
export function MemberList({ members }: MemberListProps) {
  return (
    <ul className={classes.members}>
      {members.map((member) => (
        <li key={member.profileId}>
          <Link to={profilePath(member.profileId)} target="_blank">
            <Verbatim text={calledBy(member)} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
