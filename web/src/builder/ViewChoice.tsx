import { texts } from '../i18n'
import classes from './ViewChoice.module.css'

const t = texts('builder')

const VIEWS = ['conditions', 'both', 'yaml'] as const
export type View = (typeof VIEWS)[number]

/** The view that an address names. */
export function viewOf(param: string | null): View {
  return VIEWS.find((view) => view === param) ?? 'conditions'
}

/** The query of an address with the view and nothing else. */
export function viewOnly(search: string): string {
  const view = new URLSearchParams(search).get('view')
  return view === null ? '' : `?${new URLSearchParams({ view })}`
}

interface ViewChoiceProps {
  readonly view: View
  readonly onChoose: (view: View) => void
}

/** Whether it is written as conditions, as YAML, or both beside each other. */
export function ViewChoice({ view, onChoose }: ViewChoiceProps) {
  return (
    <fieldset className={classes.views}>
      <legend className="unseen">{t('view.label')}</legend>
      {VIEWS.map((one) => (
        <label key={one} data-chosen={one === view}>
          <input
            type="radio"
            name="view"
            className="unseen"
            checked={one === view}
            onChange={() => onChoose(one)}
          />
          {t(`view.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
