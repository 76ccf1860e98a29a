import { Link, useLocation } from 'react-router'
import { texts } from '../i18n'
import { modelPath } from '../models/paths'
import notice from '../states/Notice.module.css'
import { modelSavedWith } from './model-saved'

const t = texts('builder')

/** Tells of the model that was saved for a segment to rest on, where it was. */
export function ModelSavedNotice() {
  const name = modelSavedWith(useLocation().state)
  if (name === undefined) return null
  return (
    <p className={`${notice.notice} ${notice.done}`} role="status">
      <span>{t.rich('modelSaved', { name, link: (text) => <Link to={modelPath(name)}>{text}</Link> })}</span>
    </p>
  )
}
