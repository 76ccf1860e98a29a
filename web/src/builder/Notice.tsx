import classes from './Builder.module.css'

interface NoticeProps {
  readonly text: string
}

/** Something to know before one goes on. */
export function Notice({ text }: NoticeProps) {
  return (
    <p className={classes.notice} role="status">
      {text}
    </p>
  )
}
