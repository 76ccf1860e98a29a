import { ActionIcon, Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { texts } from '../i18n'
import classes from './Builder.module.css'
import type { Draft } from './definition/draft'
import { type DefinitionKind, isNameless, setTitle, textOf } from './definition/fields'
import { CopyLink } from './link/CopyLink'
import type { DraftEditing } from './use-draft'

const t = texts('builder')

const LACKING = 'lacks-name'

interface BuilderHeadProps {
  readonly editing: DraftEditing
  readonly kind: DefinitionKind
  readonly readOnly: boolean
  readonly nameIsFixed: boolean
  readonly isSaving: boolean
  readonly canSave: boolean
  readonly onSave: () => void
  /** The address that shows a draft to others. */
  readonly linkOf: (draft: Draft) => string | undefined
}

/** The title, which is written here, and what is done with all of it. */
export function BuilderHead(props: BuilderHeadProps) {
  const { editing, kind, readOnly, nameIsFixed, isSaving, canSave, onSave, linkOf } = props
  const { draft, edit, isChanged, canUndo, canRedo, undo, redo } = editing
  const title = useRef<HTMLInputElement>(null)
  const [isAsked, setAsked] = useState(false)
  const lacksName = !nameIsFixed && isNameless(draft.definition)
  const save = () => {
    if (!lacksName) return onSave()
    setAsked(true)
    title.current?.focus()
  }
  return (
    <header className={classes.head}>
      <nav aria-label={t('crumbs.label')} className={classes.crumbs}>
        <Link to="/segments">{t('crumbs.segments')}</Link>
      </nav>
      <div className={classes.titleLine}>
        <h1 className={`unseen ${classes.heading}`}>
          {textOf(draft.definition, 'title') || t(`title.${kind}`)}
        </h1>
        <input
          ref={title}
          className={classes.title}
          aria-invalid={isAsked && lacksName}
          aria-describedby={isAsked && lacksName ? LACKING : undefined}
          aria-label={t('head.titleLabel')}
          placeholder={t(`head.${kind}Title`)}
          maxLength={200}
          readOnly={readOnly}
          value={textOf(draft.definition, 'title')}
          onChange={({ currentTarget: { value } }) =>
            edit((definition) => setTitle(definition, value, nameIsFixed), 'title')
          }
        />
        <div className={classes.deeds}>
          {isChanged && <span className={classes.unsaved}>{t('head.unsaved')}</span>}
          <ActionIcon.Group>
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={t('head.undo')}
              aria-keyshortcuts="Control+Z"
              title={t('head.undoKeys')}
              disabled={!canUndo}
              onClick={undo}
            >
              <TurnIcon />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={t('head.redo')}
              aria-keyshortcuts="Control+Shift+Z"
              title={t('head.redoKeys')}
              disabled={!canRedo}
              onClick={redo}
            >
              <TurnIcon flipped />
            </ActionIcon>
          </ActionIcon.Group>
          <CopyLink draft={draft} linkOf={linkOf} />
          <Button loading={isSaving} disabled={!canSave} onClick={save}>
            {t('head.save')}
          </Button>
        </div>
      </div>
      {isAsked && lacksName && (
        <p id={LACKING} className={classes.lacking} role="alert">
          {t('head.lacksName')}
        </p>
      )}
    </header>
  )
}

function TurnIcon({ flipped = false }: { readonly flipped?: boolean }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d="M6 4 3 7l3 3M3 7h7.5a4 4 0 0 1 0 8H7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        transform={flipped ? 'matrix(-1 0 0 1 18 0)' : undefined}
      />
    </svg>
  )
}
