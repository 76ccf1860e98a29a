import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../../i18n'
import type { Definition } from '../definition/node'
import { partsOf } from '../results/subject'
import type { Edit } from '../use-draft'
import { PartHead } from './PartHead'
import classes from './Parts.module.css'
import { addPart } from './part-edits'
import { Rest } from './Rest'

const t = texts('builder')

interface PartsProps {
  readonly definition: Definition
  readonly edit: Edit
  readonly readOnly: boolean
  /** The part whose conditions are shown. */
  readonly part: number
  readonly onPart: (part: number) => void
  /** Its conditions. */
  readonly children: ReactNode
}

/** The parts of a segmentation in order, one of them with its conditions, and the rest. */
export function Parts({ definition, edit, readOnly, part, onPart, children }: PartsProps) {
  const parts = partsOf(definition)
  const add = () => {
    edit((one) => addPart(one, t('parts.newTitle', { place: String(parts.length + 1) })))
    onPart(parts.length)
  }
  return (
    <>
      <p className={classes.explain}>{t('parts.explain')}</p>
      <ol className={classes.parts} aria-label={t('parts.label')}>
        {parts.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the order
          <li key={index} className={classes.part} data-shown={index === part}>
            <PartHead
              part={one}
              index={index}
              count={parts.length}
              edit={edit}
              readOnly={readOnly}
              isShown={index === part}
              onPart={onPart}
            />
            {index === part && <div className={classes.conditions}>{children}</div>}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button size="compact-sm" variant="default" onClick={add}>
          + {t('parts.add')}
        </Button>
      )}
      <Rest definition={definition} edit={edit} readOnly={readOnly} />
    </>
  )
}
