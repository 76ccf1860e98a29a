import { Figure } from '../charts/export/Figure'
import { texts } from '../i18n'
import { ChartPanels } from './ChartPanels'
import { DrawnPanel } from './DrawnPanel'
import { dataTable } from './data-tables'
import classes from './ReportChart.module.css'
import { type Chart, type Formats, isEmpty, numbersOf } from './report'

const t = texts('reports')

interface ReportChartProps {
  readonly chart: Chart
  readonly formats: Formats
}

/** A chart of a report, as wide as there is room, with a sentence that says what one sees. */
export function ReportChart({ chart, formats }: ReportChartProps) {
  const { title, description, note } = chart
  const tables = numbersOf(chart, formats.language).map((table) => dataTable(table, formats))
  return (
    <Figure title={title} description={description} note={note} tables={tables}>
      {isEmpty(chart) ? (
        <p className={classes.nothing}>{t('nothing')}</p>
      ) : chart.kind === 'multiples' ? (
        <ChartPanels panels={chart.panels} formats={formats} />
      ) : (
        <DrawnPanel panel={chart} formats={formats} />
      )}
    </Figure>
  )
}
