import { Link } from 'react-router'
import type { SavedDefinition } from '../../api/definition'
import { texts } from '../../i18n'
import { segmentPath } from '../../segments/segment-path'
import classes from '../Builder.module.css'

const t = texts('builder')

/** What was saved, as far as it is told of. */
export type SavedVersion = Pick<SavedDefinition, 'kind' | 'name' | 'version'>

interface SavedNoticeProps {
  readonly saved: SavedVersion
}

/** Says that it is saved, and where to see it. */
export function SavedNotice({ saved: { kind, name, version } }: SavedNoticeProps) {
  return (
    <p className={classes.notice} role="status">
      {t('head.saved', { version: String(version) })}{' '}
      <Link to={kind === 'segment' ? segmentPath(name) : '/segments'}>{t('head.open')}</Link>
    </p>
  )
}
