import { ActionIcon, Button, CloseButton, TextInput } from '@mantine/core'
import type { NamespaceRule } from '../../api/settings'
import { texts } from '../../i18n'
import classes from '../forms.module.css'
import { addNamespace, changeNamespace, moveNamespace, OTHERS } from './rules-edits'

const t = texts('settings')

interface NamespacesProps {
  readonly namespaces: readonly NamespaceRule[]
  readonly disabled: boolean
  readonly onChange: (namespaces: readonly NamespaceRule[]) => void
}

/** In the order of their strength, each with how many of it one profile may have. */
export function Namespaces({ namespaces, disabled, onChange }: NamespacesProps) {
  return (
    <>
      <p className={classes.kindsNote}>{t('identities.kindsNote')}</p>
      <ol className={classes.namespaces}>
        {namespaces.map((rule, index) => (
          <NamespaceRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a name is typed letter by letter, its place stays
            key={index}
            rule={rule}
            disabled={disabled}
            onChange={(change) => onChange(changeNamespace(namespaces, index, change))}
            onMove={(by) => onChange(moveNamespace(namespaces, index, by))}
            onRemove={() => onChange(namespaces.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {!disabled && (
        <Button variant="default" size="xs" onClick={() => onChange(addNamespace(namespaces))}>
          {t('identities.add')}
        </Button>
      )}
    </>
  )
}

interface NamespaceRowProps {
  readonly rule: NamespaceRule
  readonly disabled: boolean
  readonly onChange: (change: Partial<NamespaceRule>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function NamespaceRow({ rule: { name, limit }, disabled, onChange, onMove, onRemove }: NamespaceRowProps) {
  const isOthers = name === OTHERS
  const shown = isOthers ? t('identities.others') : name
  return (
    <li>
      <TextInput
        label={t('identities.kind')}
        value={shown}
        disabled={disabled}
        readOnly={isOthers}
        required
        maxLength={200}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('identities.limit')}
        type="number"
        min={1}
        max={1_000_000}
        required
        value={Number.isNaN(limit) ? '' : limit}
        disabled={disabled}
        onChange={(event) => onChange({ limit: event.currentTarget.valueAsNumber })}
      />
      {!disabled && (
        <div className={classes.moves}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('identities.stronger', { name: shown })}
            onClick={() => onMove(-1)}
          >
            <Arrow path="M8 12V4m0 0L4.5 7.5M8 4l3.5 3.5" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('identities.weaker', { name: shown })}
            onClick={() => onMove(1)}
          >
            <Arrow path="M8 4v8m0 0 3.5-3.5M8 12 4.5 8.5" />
          </ActionIcon>
          {!isOthers && (
            <CloseButton size="md" aria-label={t('identities.remove', { name: shown })} onClick={onRemove} />
          )}
        </div>
      )}
    </li>
  )
}

function Arrow({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="var(--ink)" aria-hidden="true">
      <path d={path} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
