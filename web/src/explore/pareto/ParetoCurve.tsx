import type { PointerEvent } from 'react'
import { areaPath, linePath } from '../../charts/scale'
import { formatPercent } from '../../format/number'
import { Drawing } from '../marks/Drawing'
import classes from './ParetoCurve.module.css'
import { layOutPareto, type ParetoLayout, paretoHeight, shareOf } from './pareto-layout'
import type { BestShare, Concentration } from './result'

interface ParetoCurveProps {
  readonly label: string
  readonly axes: { readonly customers: string; readonly revenue: string; readonly equal: string }
  readonly concentration: Concentration
  readonly picked: BestShare | undefined
  readonly onPick: (percent: number) => void
}

/** Which share of customers brings which share of the revenue; a click says how many of the best are meant. */
export function ParetoCurve({ label, axes, concentration, picked, onPick }: ParetoCurveProps) {
  return (
    <Drawing label={label} height={paretoHeight} told={() => undefined}>
      {(width) => {
        const layout = layOutPareto(concentration, width)
        const pick = (event: PointerEvent<SVGRectElement>) => {
          const { left } = event.currentTarget.getBoundingClientRect()
          onPick(layout.percentAt(event.clientX - left + layout.area.left))
        }
        const { area } = layout
        return (
          <>
            <Axes layout={layout} axes={axes} />
            <path className={classes.area} d={areaPath(layout.points, area.bottom)} />
            {picked && <PickedPart layout={layout} concentration={concentration} picked={picked} />}
            <path className={classes.line} d={linePath(layout.points)} />
            <rect
              className={classes.surface}
              x={area.left}
              y={area.top}
              width={area.right - area.left}
              height={area.bottom - area.top}
              onPointerDown={pick}
            />
          </>
        )
      }}
    </Drawing>
  )
}

function Axes({ layout, axes }: { readonly layout: ParetoLayout; readonly axes: ParetoCurveProps['axes'] }) {
  const { area, ticks, x, y } = layout
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.share}>
          <line className={classes.grid} x1={area.left} x2={area.right} y1={tick.y} y2={tick.y} />
          <text className={classes.tick} data-side="left" x={area.left - 8} y={tick.y} dy="0.32em">
            {formatPercent(100 * tick.share)}
          </text>
          <text className={classes.tick} x={tick.x} y={area.bottom + 18}>
            {formatPercent(100 * tick.share)}
          </text>
        </g>
      ))}
      <line className={classes.equal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <text className={classes.tick} data-side="right" x={x(0.57)} y={y(0.49)} dy="0.32em">
        {axes.equal}
      </text>
      <text className={classes.tick} x={(area.left + area.right) / 2} y={area.bottom + 38}>
        {axes.customers}
      </text>
      <text className={classes.tick} data-side="right" x={area.left + 6} y={area.top + 4} dy="0.6em">
        {axes.revenue}
      </text>
    </g>
  )
}

interface PickedPartProps {
  readonly layout: ParetoLayout
  readonly concentration: Concentration
  readonly picked: BestShare
}

function PickedPart({ layout, concentration, picked }: PickedPartProps) {
  const { points, area, x, y } = layout
  const share = shareOf(picked, concentration.customers)
  const [across, up] = [x(share), y(picked.money)]
  const inside = [...points.filter((point) => point.x < across), { x: across, y: up }]
  return (
    <>
      <path className={classes.picked} d={areaPath(inside, area.bottom)} />
      <path className={classes.hair} d={`M${across} ${area.bottom}V${up}H${area.left}`} />
      <circle className={classes.dot} cx={across} cy={up} r={6} />
    </>
  )
}
