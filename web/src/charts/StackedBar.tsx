import classes from './StackedBar.module.css'

/** One part of a whole; `tone` is the number of its colour. */
export interface Slice {
  readonly id: string
  readonly title: string
  readonly share: number
  readonly tone: number | 'rest'
}

interface StackedBarProps {
  readonly label: string
  readonly slices: readonly Slice[]
  readonly marked?: string | undefined
  readonly onMark?: (id: string | undefined) => void
}

/** Parts of a whole as one bar. The list beside it names every part, so the bar itself is a picture. */
export function StackedBar({ label, slices, marked, onMark }: StackedBarProps) {
  return (
    <div className={classes.bar} role="img" aria-label={label} onPointerLeave={() => onMark?.(undefined)}>
      {slices
        .filter(({ share }) => share > 0)
        .map(({ id, share, tone }) => (
          <span
            key={id}
            className={classes.slice}
            data-tone={tone}
            data-faded={(marked !== undefined && marked !== id) || undefined}
            style={{ flexGrow: share }}
            onPointerEnter={() => onMark?.(id)}
          />
        ))}
    </div>
  )
}
