/** What the audit log's names of changes mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  'set-up': 'set Satsuma up',
  'session.begin': 'signed in',
  'session.end': 'signed out',
  'session.end-all': 'signed out everywhere',
  'password.change': 'changed their password',
  'user.create': 'added a user',
  'user.change': 'changed a user',
  'user.reset-password': 'set a user’s password',
  'user.remove': 'removed a user',
  'key.create': 'created a key',
  'key.revoke': 'revoked a key',
  'definition.apply': 'saved definitions',
  'definition.pause': 'paused a definition',
  'definition.resume': 'resumed a definition',
  'definition.archive': 'archived a definition',
  'definition.restore': 'restored a definition',
  'definition.remove': 'removed a definition',
  'settings.change': 'changed the settings',
  'identity-rules.change': 'changed the rules of identities',
  'upload.create': 'sent a file',
  'upload.delete': 'deleted a file that was sent',
  'import.start': 'began an import',
  'evaluation.start': 'began an evaluation',
  'profile.merge': 'made two profiles one',
  'profile.unmerge': 'made two profiles of one',
  'profile.rejoin': 'took a separation back',
  'backup.create': 'began a backup',
  'backup.delete': 'deleted a backup',
  'backup.restore': 'restored a backup',
  'model.save': 'saved a model',
  'model.refresh': 'began to refresh a model',
  'model.remove': 'removed a model',
  'job.cancel': 'cancelled a job',
}

/** A change in words; one that has none yet by its name: `segment.save` is "segment: save". */
export function meaningOf(action: string): string {
  return MEANINGS[action] ?? action.replace('.', ': ').replaceAll('-', ' ')
}
