import { Link, useLocation } from 'react-router'
import { texts } from '../i18n'
import notice from '../states/Notice.module.css'
import { modelPath } from './paths'
import { modelSavedWith } from './saved-with'

const t = texts('models')

/** Tells of the model that was saved for a segment to rest on, where it was. */
export function SavedWithSegment() {
  const name = modelSavedWith(useLocation().state)
  if (name === undefined) return null
  return (
    <p className={`${notice.notice} ${notice.done}`} role="status">
      <span>{t.rich('savedWith', { name, link: (text) => <Link to={modelPath(name)}>{text}</Link> })}</span>
    </p>
  )
}
