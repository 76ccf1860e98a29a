import './drawing.css'
import classes from './ReportChart.module.css'
import { type Drawing, drawPanel, type Formats, type LegendEntry, type Panel } from './report'
import { useRoom } from './use-room'

/** From this width on a chart is drawn as on a wide page. */
const WIDE_FROM = 560
const LEAST = 240

interface DrawnPanelProps {
  readonly panel: Panel
  readonly formats: Formats
}

/** One chart, drawn for the width that it has. */
export function DrawnPanel({ panel, formats }: DrawnPanelProps) {
  const { ref, width } = useRoom()
  const room = Math.max(LEAST, width)
  const drawing =
    width > 0
      ? drawPanel(panel, { width: room, size: room >= WIDE_FROM ? 'wide' : 'narrow', formats })
      : undefined
  return (
    <div ref={ref} className={classes.drawn}>
      {drawing && (
        <>
          <Legend entries={drawing.legend} />
          <PanelDrawing panel={panel} drawing={drawing} />
        </>
      )}
    </div>
  )
}

interface PanelDrawingProps {
  readonly panel: Panel
  readonly drawing: Drawing
}

/** The drawing is made by `src/reports`, whose `markup` escapes every text of the data. */
export function PanelDrawing({ panel: { title, description }, drawing }: PanelDrawingProps) {
  const { width, height, body } = drawing
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${title}. ${description}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: Markup is escaped by the only maker it has
      dangerouslySetInnerHTML={{ __html: String(body) }}
    />
  )
}

/** What colours and forms stand for. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className={classes.legend}>
      {entries.map(({ name, tone, form }) => (
        <li key={name}>
          <svg className={`drawing ${tone}`} width="18" height="12" aria-hidden="true">
            <Swatch form={form} />
          </svg>
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  )
}

function Swatch({ form }: Pick<LegendEntry, 'form'>) {
  if (form === 'box') return <rect className="bar" width="14" height="10" y="1" rx="2" />
  if (form === 'line') return <path className="line" d="M1 6h14" />
  if (form === 'dashed') return <path className="line dashed" d="M1 6h18" />
  if (form === 'dot') return <circle className="bar" cx="7" cy="6" r="4.5" />
  return <rect className="band" width="16" height="10" y="1" />
}
