import { Legend, PanelDrawing } from './DrawnPanel'
import classes from './ReportChart.module.css'
import { drawPanel, type Formats, type Panel, withSharedAxes } from './report'

const WIDTH = 250

interface ChartPanelsProps {
  readonly panels: readonly Panel[]
  readonly formats: Formats
}

/** Small charts to be compared: they share their axes. */
export function ChartPanels({ panels, formats }: ChartPanelsProps) {
  const drawn = withSharedAxes(panels).map((panel) => ({
    panel,
    drawing: drawPanel(panel, { width: WIDTH, size: 'small', formats }),
  }))
  return (
    <>
      <Legend entries={drawn[0]?.drawing.legend ?? []} />
      <div className={classes.panels}>
        {drawn.map(({ panel, drawing }) => (
          <div key={panel.title}>
            <h4 dir="auto">{panel.title}</h4>
            <p>{panel.description}</p>
            <PanelDrawing panel={panel} drawing={drawing} />
          </div>
        ))}
      </div>
    </>
  )
}
