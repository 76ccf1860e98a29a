import classes from './Outside.module.css'

interface OutsideProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly isPicked: boolean
  readonly onPick: () => void
}

/** Who is in none of the segments: often most people, beside whose bar the overlaps would be none. */
export function Outside({ title, lines, isPicked, onPick }: OutsideProps) {
  return (
    <button
      type="button"
      className={classes.outside}
      aria-label={[title, ...lines].join(', ')}
      aria-pressed={isPicked}
      onClick={onPick}
    >
      <b>{title}</b> {lines.join(' · ')}
    </button>
  )
}
