import classes from './Chart.module.css'

interface TipProps {
  readonly x: number
  readonly y: number
  /** Of the chart: what is said stands on the side where there is more room. */
  readonly width: number
  readonly text: string
}

/** What the marker of a chart says, beside it. */
export function Tip({ x, y, width, text }: TipProps) {
  return (
    <output
      className={classes.tip}
      aria-hidden="true"
      style={{ left: x, top: y }}
      data-side={x > width / 2 ? 'left' : 'right'}
    >
      {text}
    </output>
  )
}
