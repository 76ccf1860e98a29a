import { problemOf } from '../api/client'
import classes from './Notice.module.css'

interface ProblemNoticeProps {
  readonly error: unknown
}

/** Why a form was refused, and what to do about it. */
export function ProblemNotice({ error }: ProblemNoticeProps) {
  if (!error) return null
  const { message, mend } = problemOf(error)
  return (
    <div className={classes.notice} role="alert">
      <strong>{message}</strong>
      <span>{mend}</span>
    </div>
  )
}
